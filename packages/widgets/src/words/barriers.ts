import { msg } from './msg.ts';
import type { Words } from './vocabulary.ts';

/** What stands in a young person's way. */
export const barrierWords: Words = {
  transport: () => msg('Getting there', { id: 'barrier.transport' }),
  'few-jobs': () => msg('Few jobs nearby', { id: 'barrier.few-jobs' }),
  stigma: () => msg('What people say', { id: 'barrier.stigma' }),
  housing: () => msg('A place to live', { id: 'barrier.housing' }),
  food: () => msg('Food', { id: 'barrier.food' }),
  'internet-and-device': () => msg('Internet or phone', { id: 'barrier.internet-and-device' }),
  'education-access': () => msg('Getting into school', { id: 'barrier.education-access' }),
  'mental-health': () => msg('Feeling low', { id: 'barrier.mental-health' }),
  information: () => msg('Not knowing where to ask', { id: 'barrier.information' }),
  trust: () => msg('Trust', { id: 'barrier.trust' }),
};

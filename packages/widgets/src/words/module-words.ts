import { msg, str } from './msg.ts';
import { counted } from './plural.ts';
import type { Words } from './vocabulary.ts';

/** What a module of a curriculum is made of. */
export const formatWords: Words = {
  'case-study': () => msg('Case study', { id: 'module-format.case-study' }),
  quiz: () => msg('Quiz', { id: 'module-format.quiz' }),
  'role-play': () => msg('Role play', { id: 'module-format.role-play' }),
  activity: () => msg('Activity', { id: 'module-format.activity' }),
  text: () => msg('Text', { id: 'module-format.text' }),
};

/** How long a module takes. */
export const minutesText = (minutes: number): string =>
  counted(minutes, {
    one: () => msg(str`about ${minutes} minute`, { id: 'initiative.minutes.one' }),
    two: () => msg(str`about ${minutes} minutes`, { id: 'initiative.minutes.two' }),
    few: () => msg(str`about ${minutes} minutes`, { id: 'initiative.minutes.few' }),
    many: () => msg(str`about ${minutes} minutes`, { id: 'initiative.minutes.many' }),
    other: () => msg(str`about ${minutes} minutes`, { id: 'initiative.minutes.other' }),
  });

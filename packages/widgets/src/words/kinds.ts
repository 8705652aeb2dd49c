import { msg } from './msg.ts';
import type { Words } from './vocabulary.ts';

/** Kinds of entries of the directory. */
export const kindWords: Words = {
  mentoring: () => msg('Mentoring', { id: 'kind.mentoring' }),
  counselling: () => msg('Someone to talk to', { id: 'kind.counselling' }),
  community: () => msg('Meeting people', { id: 'kind.community' }),
  course: () => msg('Course', { id: 'kind.course' }),
  apprenticeship: () => msg('Learning a trade', { id: 'kind.apprenticeship' }),
  internship: () => msg('Trying out a job', { id: 'kind.internship' }),
  'job-placement': () => msg('Finding work', { id: 'kind.job-placement' }),
  grant: () => msg('Money for your plan', { id: 'kind.grant' }),
  'digital-access': () => msg('Internet and device', { id: 'kind.digital-access' }),
  basics: () => msg('Food, bed, clothes', { id: 'kind.basics' }),
};

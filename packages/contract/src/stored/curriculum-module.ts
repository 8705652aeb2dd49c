import * as z from 'zod/mini';

import { curriculumModule, quizQuestion } from '../curriculum-module.ts';
import { stored } from './form.ts';

const isUnique = (entries: readonly { id: string }[]) => new Set(entries.map(({ id }) => id)).size === entries.length;

const StoredQuestion = quizQuestion(stored).check(
  z.refine(({ options }) => options.length >= 2, { path: ['options'], message: 'needs two or more' }),
  z.refine(({ options }) => isUnique(options), { path: ['options'], message: 'needs ids that differ' }),
  z.refine(({ options }) => options.some(({ isRight }) => isRight), {
    path: ['options'],
    message: 'needs a right one',
  }),
  z.refine(({ options }) => options.some(({ isRight }) => !isRight), {
    path: ['options'],
    message: 'needs one that is not right',
  }),
);

const { shape } = curriculumModule(stored);

/** A module as it is stored: each question of its quiz can be answered rightly and wrongly. */
export const StoredCurriculumModule = z.extend(curriculumModule(stored), {
  parts: shape.parts.check(z.refine(isUnique, 'needs ids that differ')),
  quiz: z.array(StoredQuestion).check(z.refine(isUnique, 'needs ids that differ')),
});

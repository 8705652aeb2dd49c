import type { Answers } from '@backontrack/sdk/eligibility';

import { Remembered } from '../remembered.ts';

const memoryOf = (ruleSet: string) => new Remembered<Answers>(`check-${ruleSet}`, 30);

/** Keeps answers on this device for 30 days. Says whether that was possible: a page may have no storage. */
export const rememberAnswers = (ruleSet: string, answers: Answers): boolean => memoryOf(ruleSet).write(answers);

/** The answers that were kept. Those that are too old are deleted. */
export const rememberedAnswers = (ruleSet: string): Answers | undefined => memoryOf(ruleSet).read();

/** Deletes the answers that were kept. */
export const forgetAnswers = (ruleSet: string): void => memoryOf(ruleSet).forget();

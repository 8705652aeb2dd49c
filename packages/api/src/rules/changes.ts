import type { StoredRuleSet } from '@backontrack/contract/eligibility';
import { type Answers, compileRuleSet, type RuleSet } from '@backontrack/sdk/eligibility';
import { sampleAnswers } from '@backontrack/sdk/eligibility/sampling';

import { statusIn } from './failed-tests.ts';
import { servedRuleSet } from './served-rule-set.ts';

/** One status that a change of rules alters. */
export interface Change {
  /** Whose: a test by its name, or a random profile by its number. */
  who: string;
  outcome: string;
  before: string;
  after: string;
  answers: object;
}

/** How many random profiles a report goes over. */
export const profileCount = 10_000;

// From what helps least to what helps most.
const statuses = ['not-now', 'open', 'close', 'likely', 'always'];

/** Whether a change brings someone nearer to an outcome. */
export const isGain = ({ before, after }: Change): boolean => statuses.indexOf(after) > statuses.indexOf(before);

/** Every status that differs between two versions of a rule set, over the tests of both and over random profiles. */
export function changesBetween(old: StoredRuleSet, recent: StoredRuleSet): Change[] {
  const [before, after] = [servedRuleSet(old), servedRuleSet(recent)];
  const tests = new Map(
    [...old.tests, ...recent.tests].map((test) => [JSON.stringify([test.answers, test.outcome, test.asOf]), test]),
  );
  const ofTests = [...tests.values()].map((test): Change => {
    const asOf = test.asOf ?? recent.testsAsOf;
    const status = (ruleSet: RuleSet) => statusIn(ruleSet, test, asOf);
    const { name: who, outcome, answers } = test;
    return { who, outcome, answers, before: status(before), after: status(after) };
  });

  const [compiledBefore, compiledAfter] = [before, after].map((ruleSet) =>
    compileRuleSet(ruleSet, recent.testsAsOf),
  ) as [Compiled, Compiled];
  const ofProfiles: Change[] = [];
  let number = 0;
  for (const answers of sampleAnswers(compiledAfter, profileCount, { gaps: 0.1 })) {
    number++;
    const [was, is] = [statusesOf(compiledBefore, answers), statusesOf(compiledAfter, answers)];
    for (const outcome of new Set([...was.keys(), ...is.keys()])) {
      const change = { before: was.get(outcome) ?? 'no such outcome', after: is.get(outcome) ?? 'no such outcome' };
      ofProfiles.push({ who: `profile ${number}`, outcome, answers, ...change });
    }
  }
  return [...ofTests, ...ofProfiles].filter((change) => change.before !== change.after);
}

type Compiled = ReturnType<typeof compileRuleSet>;

/** Statuses by outcome. An answer that a version does not know counts as not given. */
function statusesOf(compiled: Compiled, answers: Answers): Map<string, string> {
  const { questions, outcomes } = compiled.ruleSet;
  const known = Object.entries(answers).filter(([id, answer]) => {
    const question = questions.find((candidate) => candidate.id === id);
    const options = question?.options?.map(({ value }) => value);
    return question && (!options || [answer].flat().every((value) => options.includes(value as string)));
  });
  const found = compiled.statuses(Object.fromEntries(known));
  return new Map(outcomes.map(({ id }, index) => [id, found[index]!]));
}

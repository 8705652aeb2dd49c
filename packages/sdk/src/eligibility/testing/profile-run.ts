import type { RuleSet } from '@backontrack/contract/eligibility';
import { compileRuleSet, startCheck } from '../index.ts';
import { sampleAnswers } from '../sampling.ts';
import { sampleRuleSet } from './sample-rule-set.ts';

const asOf = '2026-11-22';

/** How many profiles a run goes over. */
export const profileCount = 1000;

/** SHA-256 of the results of a run over the sample rule set, in every engine. */
export const expectedDigest = '23443c8fd7476e21e1f74eb363d973a80a45ffc2a2af8c78f164fc2963cdf3c5';

/** Everything a check says to random profiles, some with gaps, one profile a line. */
export const profileResults = (ruleSet: RuleSet = sampleRuleSet): string =>
  [...sampleAnswers(compileRuleSet(ruleSet, asOf), profileCount, { seed: 7, gaps: 0.25 })]
    .map((answers) => {
      const check = startCheck(ruleSet, { asOf });
      for (const [id, answer] of Object.entries(answers)) check.answer(id, answer);
      const explained = ruleSet.outcomes.map(({ id }) => check.explain(id));
      return JSON.stringify([answers, check.result, check.outcomes, check.next?.id, explained]);
    })
    .join('\n');

/** SHA-256 of a text in UTF-8, as hexadecimal digits. */
export const digest = async (text: string): Promise<string> => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

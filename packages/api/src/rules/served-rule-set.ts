import type { RuleSet, StoredRuleSet } from '@backontrack/contract/eligibility';

import { localise } from '../content/localise.ts';

/** A stored rule set as a reader of English is served it. */
export const servedRuleSet = (stored: StoredRuleSet): RuleSet =>
  localise('eligibility', stored, ['en'], new Set()) as RuleSet;

import { RuleSet } from '@backontrack/contract';

import { entryPath } from '../address.ts';
import type { RequestOptions, Transport } from '../transport.ts';

/** Gets the questions and rules of an eligibility check. No answer is ever sent. @throws BackOnTrackError */
export const getEligibility = (transport: Transport, ruleSet: string, options?: RequestOptions) =>
  transport.get(entryPath('/v1/eligibility', ruleSet), RuleSet, {}, options);

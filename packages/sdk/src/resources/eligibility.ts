import { RuleSet } from '@backontrack/contract';

import type { RequestOptions, Transport } from '../transport.ts';

/** Gets the questions and rules of an eligibility check. No answer is ever sent. @throws BackOnTrackError */
export const getEligibility = (transport: Transport, ruleSet: string, options?: RequestOptions) =>
  transport.get(`/v1/eligibility/${encodeURIComponent(ruleSet)}`, RuleSet, {}, options);

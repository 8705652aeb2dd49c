import * as z from 'zod/mini';

import { StoredExpression } from './expression.ts';
import { StoredRuleSet } from './stored-rule-set.ts';

/** The JSON Schema of a stored rule set (draft 2020-12), for editors that check a file while it is written. */
export function ruleSetJsonSchema(): object {
  const metadata = z.registry<{ id?: string; title?: string; description?: string }>();
  metadata.add(StoredExpression, { id: 'expression' });
  metadata.add(StoredRuleSet, {
    title: 'Rule set',
    description: 'Questions, rules and outcomes of one check, with their tests.',
  });
  return z.toJSONSchema(StoredRuleSet, { metadata, unrepresentable: 'any' });
}

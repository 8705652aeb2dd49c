import * as z from 'zod/mini';

import { type Form, served } from '../form.ts';
import { Id, matching, Source } from '../value.ts';
import { criterion } from './criterion.ts';
import { type Expression, ServedExpression } from './expression.ts';
import { outcome } from './outcome.ts';
import { parameter } from './parameter.ts';
import { question } from './question.ts';

/** Defines a rule set in the given form, with expressions as strict as the form needs them. */
/* @__NO_SIDE_EFFECTS__ */
export function ruleSet<T extends z.ZodMiniType, R extends z.ZodMiniType, E extends z.ZodMiniType<Expression>>(
  form: Form<T, R>,
  expression: E,
) {
  return z.object({
    id: Id,
    initiative: Id,
    /** Raised with every change of a rule: `1.2.0`. */
    version: matching(/^\d+\.\d+\.\d+$/),
    title: form.text,
    sections: z.array(z.object({ id: Id, title: form.text })),
    questions: z.array(question(form)),
    parameters: z.array(parameter(form)),
    criteria: z.array(criterion(form, expression)),
    outcomes: z.array(outcome(form, expression)),
    sources: z.array(z.extend(Source, { id: Id })),
  });
}

/** Questions, rules and outcomes of one eligibility check, to be evaluated where the answers are given. */
export const RuleSet = ruleSet(served, ServedExpression);
export type RuleSet = z.infer<typeof RuleSet>;
export type Question = RuleSet['questions'][number];
export type Parameter = RuleSet['parameters'][number];
export type Criterion = RuleSet['criteria'][number];
export type Outcome = RuleSet['outcomes'][number];

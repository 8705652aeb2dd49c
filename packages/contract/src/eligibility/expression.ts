import * as z from 'zod/mini';

import { Id } from '../value.ts';

/** What an answer is compared with: the value of an option, a whole number, or a date for `asOf`. */
export type Operand = string | number;

/** A value that is looked up in a parameter's table when the rule is evaluated. */
export interface ParameterReference {
  parameter: string;
}

/**
 * A rule over answers, as an object with one operator. The first argument of a test is the id of a question, or
 * `asOf` for the day the check is made.
 */
export type Expression =
  | { all: Expression[] }
  | { any: Expression[] }
  | { not: Expression }
  | { eq: [question: string, value: Operand | ParameterReference] }
  | { in: [question: string, values: Operand[] | ParameterReference] }
  | { has: [question: string, option: string] }
  | { between: [question: string, from: Operand, to: Operand] | [question: string, fromTo: ParameterReference] }
  | { atLeast: [question: string, from: Operand | ParameterReference] }
  | { criterion: string };

/** Every operator that this version knows. */
export const operators = ['all', 'any', 'not', 'eq', 'in', 'has', 'between', 'atLeast', 'criterion'] as const;

/** The name of the fact that no one is asked: the day the check is made, as an RFC 3339 date. */
export const asOfFact = 'asOf';

const Fact = z.union([Id, z.literal(asOfFact)]);
const Value = z.union([z.string(), z.int()]);
const Parameter = z.strictObject({ parameter: Id });

const parts = () => z.array(StoredExpression).check(z.minLength(1));

/** An expression as content people write it: every operator is known and has the arguments it needs. */
export const StoredExpression: z.ZodMiniType<Expression> = z.lazy(() =>
  z.union([
    z.strictObject({ all: parts() }),
    z.strictObject({ any: parts() }),
    z.strictObject({ not: StoredExpression }),
    z.strictObject({ eq: z.tuple([Fact, z.union([Value, Parameter])]) }),
    z.strictObject({ in: z.tuple([Fact, z.union([z.array(Value).check(z.minLength(1)), Parameter])]) }),
    z.strictObject({ has: z.tuple([Id, z.string()]) }),
    z.strictObject({ between: z.union([z.tuple([Fact, Value, Value]), z.tuple([Fact, Parameter])]) }),
    z.strictObject({ atLeast: z.tuple([Fact, z.union([Value, Parameter])]) }),
    z.strictObject({ criterion: Id }),
  ]),
);

// A pinned widget must keep an operator it does not know: leaving it out would make the rule say something else.
/** An expression as it is served: it may use an operator that a later version adds. */
export const ServedExpression = z.looseObject({}) as z.ZodMiniType as z.ZodMiniType<Expression>;

import { openEnumValues } from '@backontrack/contract';
import type * as z from 'zod/mini';

type Definition = z.core.$ZodTypes['_zod']['def'];

/** Writes an answer as a later version of the API may: values of vocabularies that may grow are new ones. */
export function futureOf(schema: z.core.$ZodType, answer: unknown, value: string): unknown {
  if (answer === undefined || answer === null) return answer;
  if (openEnumValues.has(schema)) return value;
  const definition = schema._zod.def as Definition;
  switch (definition.type) {
    case 'optional':
      return futureOf(definition.innerType, answer, value);
    case 'array':
      return (answer as unknown[]).map((element) => futureOf(definition.element, element, value));
    case 'object':
      return Object.fromEntries(
        Object.entries(answer).map(([name, field]) => {
          const inside = definition.shape[name];
          return [name, inside ? futureOf(inside, field, value) : field];
        }),
      );
    default:
      return answer;
  }
}

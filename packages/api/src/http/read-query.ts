import type * as z from 'zod/mini';

import { inEnglish } from '../english-messages.ts';
import { type FieldProblem, ProblemError } from './problems.ts';
import { nearest } from './nearest.ts';

/**
 * Reads the parameters of a request as the contract describes them.
 * @throws ProblemError naming each parameter that is unknown, repeated or not valid.
 */
export function readQuery<Schema extends z.ZodMiniObject>(schema: Schema, search: URLSearchParams): z.output<Schema> {
  const errors: FieldProblem[] = [];
  const asked: Record<string, unknown> = {};
  for (const name of new Set(search.keys())) {
    const parameter = schema.shape[name] as z.core.$ZodTypes | undefined;
    const values = search.getAll(name);
    if (!Object.hasOwn(schema.shape, name) || !parameter) {
      const similar = nearest(name, Object.keys(schema.shape));
      errors.push({
        path: name,
        code: 'unknown',
        message: `there is no such parameter${similar ? `. Did you mean ${similar}?` : ''}`,
      });
      continue;
    }
    const type = typeOf(parameter);
    if (type === 'array') asked[name] = values;
    else if (values.length > 1) errors.push({ path: name, code: 'repeated', message: 'may be given once only' });
    else asked[name] = type === 'number' && /^-?\d+$/.test(values[0] ?? '') ? Number(values[0]) : values[0];
  }
  const result = schema.safeParse(asked, inEnglish);
  if (!result.success) {
    for (const issue of result.error.issues) {
      const path = String(issue.path[0]);
      if (errors.some((error) => error.path === path)) continue;
      errors.push({ path, code: 'invalid', message: issue.message });
    }
  }
  if (errors.length > 0 || !result.success) throw new ProblemError('invalid-request', errors);
  return result.data;
}

function typeOf(parameter: z.core.$ZodTypes): string {
  const { def } = parameter._zod;
  return def.type === 'optional' ? typeOf(def.innerType as z.core.$ZodTypes) : def.type;
}

import { type Read, readParameters } from '@backontrack/sdk/listing';
import type * as z from 'zod/mini';

import { ProblemError } from './problems.ts';

/**
 * Reads the parameters of a request as the contract describes them.
 * @throws ProblemError naming each parameter that is unknown, repeated or not valid.
 */
export const readQuery = <Schema extends z.ZodMiniObject>(
  schema: Schema,
  search: URLSearchParams,
): Schema['_zod']['output'] => valid(readParameters(schema, search));

/** What was asked. @throws ProblemError when something is wrong with it. */
export function valid<Asked>({ asked, errors }: Read<Asked>): Asked {
  if (errors) throw new ProblemError('invalid-request', errors);
  return asked;
}

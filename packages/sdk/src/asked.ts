import type * as z from 'zod/mini';

import type { Question } from './cache/cache.ts';
import type { WithMeta } from './call.ts';
import { BackOnTrackError, errorOf, placeOf } from './errors.ts';
import { Init, type Sent } from './init.ts';
import { own } from './own.ts';
import { parseLeniently } from './parse.ts';
import { ageOf, type Answer, receive, requestIdOf } from './receive.ts';
import { withRetries } from './retries.ts';
import type { RequestOptions, TransportOptions } from './transport.ts';

/** One question on its way. A class, because closures for each call would cost more than all else that is done for it. */
export class Asked implements Question {
  readonly options: TransportOptions;
  readonly address: string;
  readonly schema: z.ZodMiniType | undefined;
  readonly signal: AbortSignal | undefined;
  readonly timeout: number | undefined;
  readonly isPaged: boolean;
  readonly sent: Sent | undefined;

  constructor(
    options: TransportOptions,
    address: string,
    schema: z.ZodMiniType | undefined,
    { signal, timeout = options.timeout }: RequestOptions,
    isPaged: boolean,
    sent?: Sent,
  ) {
    this.options = options;
    this.address = address;
    this.schema = schema;
    this.signal = signal;
    this.timeout = timeout;
    this.isPaged = isPaged;
    this.sent = sent;
  }

  send(over: AbortSignal, tag?: string | null): Promise<Response> {
    // Called as a function of no object: the one of a browser refuses another.
    const send = this.options.fetch ?? fetch;
    return send(this.address, new Init(over, tag, this.sent));
  }

  load(ended?: AbortSignal): Promise<Answer> {
    const { address, options, timeout } = this;
    const attempt = async (over: AbortSignal) => receive(await this.send(over), address);
    return withRetries(address, attempt, ended, own({ ...options, timeout }));
  }

  read({ body, response }: Answer): WithMeta<never> {
    const { address, schema, isPaged } = this;
    const requestId = requestIdOf(response);
    const { value, issues } = schema ? parseLeniently(schema, body) : { value: undefined, issues: [] };
    if (schema && value === undefined) {
      const faults = issues.map(({ path, message }) => `${path || 'the answer'}: ${message}`).join('; ');
      throw new BackOnTrackError('contract', `${placeOf(address)} answered with ${faults}`, {
        status: response.status,
        requestId,
      });
    }
    const data = isPaged ? { ...(value as object), issues } : value;
    return { data: data as never, response, requestId, issues, fromCache: false, age: ageOf(response) };
  }
}

/** Asks, and waits for the answer as it is read. @throws BackOnTrackError */
export async function answerOf(asked: Asked): Promise<WithMeta<never>> {
  const { address, options, sent, signal } = asked;
  try {
    return options.cache && !sent ? await options.cache.answer(asked) : asked.read(await asked.load(signal));
  } catch (error) {
    throw errorOf(error, address, signal);
  }
}

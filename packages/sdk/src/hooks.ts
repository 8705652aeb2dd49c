import { type Deprecation, deprecationOf } from './deprecation.ts';
import type { Retry } from './retries.ts';
import { tell } from './tell.ts';
import type { TransportOptions } from './transport.ts';

/** A request that is about to be sent. */
export interface OutgoingRequest {
  /** `GET` or `POST`. */
  method: string;
  /** The whole address, with its query. It may hold what a reader searched for. */
  url: string;
  /** May be added to. Another origin is then asked by the browser whether it takes them. */
  headers: Record<string, string>;
}

/** What a client tells of its calls. A hook that throws changes nothing of them: its error is an uncaught one. */
export interface Hooks {
  /** Called before each attempt. */
  onRequest?(request: OutgoingRequest): void;
  /** Called when the head of an answer has come, with the milliseconds it took. Do not read its body. */
  onResponse?(response: Response, request: OutgoingRequest, duration: number): void;
  /** Called before the wait for another attempt. */
  onRetry?(retry: Retry): void;
  /** Called once for each endpoint the API is going to change or end. */
  onDeprecation?(deprecation: Deprecation): void;
}

/** Lets hooks watch the calls of a transport: `createTransport(withHooks(options, hooks))`. */
export function withHooks(options: TransportOptions, hooks: Hooks): TransportOptions {
  const told = new Set<string>();

  const watched: typeof fetch = async (input, init) => {
    const request = { ...init, url: input } as OutgoingRequest;
    tell(() => hooks.onRequest?.(request));
    const start = performance.now();
    const response = await (options.fetch ?? fetch)(input, init);
    tell(() => hooks.onResponse?.(response, request, performance.now() - start));
    const deprecation = hooks.onDeprecation && deprecationOf(response, request);
    if (deprecation && !told.has(deprecation.endpoint)) {
      told.add(deprecation.endpoint);
      tell(() => hooks.onDeprecation?.(deprecation));
    }
    return response;
  };

  return {
    ...options,
    fetch: watched,
    onRetry(retry) {
      tell(() => options.onRetry?.(retry));
      tell(() => hooks.onRetry?.(retry));
    },
  };
}

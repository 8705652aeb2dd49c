import type { Hooks, OutgoingRequest } from './hooks.ts';

/** Where lines go: `console` is one. */
export interface Logger {
  debug(line: string): void;
  warn(line: string): void;
}

/**
 * Makes hooks that log each attempt in a line without personal data: the path, the names of the parameters, the status
 * and the request's id. What was searched for, what a form said and its keys are left out.
 */
export function logCalls(logger: Logger): Hooks {
  return {
    onResponse(response, request, duration) {
      const id = response.headers.get('x-request-id');
      logger.debug(
        `backontrack: ${named(request)} ${response.status} in ${Math.round(duration)} ms${id ? `, request ${id}` : ''}`,
      );
    },
    onRetry({ error, attempt, wait }) {
      logger.warn(`backontrack: ${error.code}, attempt ${attempt} in ${Math.round(wait)} ms`);
    },
    onDeprecation({ endpoint, sunset, link }) {
      const end = sunset ? ` and ends on ${sunset.toISOString().slice(0, 10)}` : '';
      logger.warn(`backontrack: ${endpoint} is out of date${end}. Update the SDK${link ? `: ${link}` : '.'}`);
    },
  };
}

function named({ method, url }: OutgoingRequest): string {
  const { pathname, searchParams } = new URL(url);
  const names = [...new Set(searchParams.keys())];
  return `${method} ${pathname}${names.length > 0 ? ` (${names.join(', ')})` : ''}`;
}

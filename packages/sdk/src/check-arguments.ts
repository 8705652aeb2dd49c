import type { Transport } from './transport.ts';

type Check = readonly [holds: (value: unknown) => boolean, expected: string];

const isString = (value: unknown): value is string => typeof value === 'string';
const isPositive = (value: unknown) => typeof value === 'number' && value > 0;
const isFunction = (value: unknown) => typeof value === 'function';
const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
const has = (method: string) => (value: unknown) =>
  isObject(value) && isFunction((value as Record<string, unknown>)[method]);

const locale: Check = [
  (value) => [value].flat().every((tag) => isString(tag) && /^[a-z\d]{1,8}(-[a-z\d]{1,8})*$/i.test(tag)),
  'a BCP 47 tag such as "sr-Latn", or a list of them',
];
const milliseconds: Check = [isPositive, 'milliseconds, more than 0'];
const signal: Check = [has('addEventListener'), 'an AbortSignal'];

/** What each option of a client has to be. */
export const clientOptions: Record<string, Check> = {
  baseUrl: [isString, 'an http address'],
  locale,
  timeout: milliseconds,
  totalTimeout: milliseconds,
  retry: [(value) => Number.isInteger(value) && (value as number) >= 0, 'a whole number, 0 or more'],
  maxRetryAfter: [(value) => typeof value === 'number' && value >= 0, 'seconds, 0 or more'],
  onRetry: [isFunction, 'a function'],
  fetch: [isFunction, 'a function like fetch'],
  cache: [has('answer'), 'a cache such as memoryCache()'],
  hooks: [isObject, 'an object of functions'],
  logger: [(value) => has('debug')(value) && has('warn')(value), 'an object with debug and warn, such as console'],
};

const requestOptions: Record<string, Check> = {
  signal,
  locale,
  timeout: milliseconds,
  idempotencyKey: [(value) => isString(value) && /^[!-~]{8,100}$/.test(value), '8 to 100 visible ASCII characters'],
};

/**
 * Checks named values.
 * @throws TypeError naming the first one that is wrong or not known, and what was expected.
 */
export function checkOptions(what: string, values: unknown, checks: Record<string, Check>): void {
  if (!isObject(values)) throw new TypeError(`${what}: expected an object, got ${shown(values)}`);
  for (const [name, value] of Object.entries(values as object)) {
    if (!Object.hasOwn(checks, name)) {
      throw new TypeError(`${name}: expected one of the ${what} ${Object.keys(checks).join(', ')}`);
    }
    const [holds, expected] = checks[name]!;
    if (value !== undefined && !holds(value)) throw new TypeError(`${name}: expected ${expected}, got ${shown(value)}`);
  }
}

/** Makes a transport that checks what it is asked before it asks. */
export function withChecks(transport: Transport): Transport {
  const check = (query: unknown, options: unknown) => {
    if (!isObject(query)) throw new TypeError(`query: expected an object, got ${shown(query)}`);
    for (const [name, value] of Object.entries(query as object)) {
      const isValue = (one: unknown) => ['string', 'number', 'boolean', 'undefined'].includes(typeof one);
      if (![value].flat().every(isValue) || Number.isNaN(value)) {
        throw new TypeError(
          `${name}: expected a string, a number, true or false, or a list of them, got ${shown(value)}`,
        );
      }
    }
    checkOptions('options', options, requestOptions);
  };
  return {
    get(path, schema, query = {}, options = {}) {
      check(query, options);
      return transport.get(path, schema, query, options);
    },
    getPage(path, item, query = {}, options = {}) {
      check(query, options);
      return transport.getPage(path, item, query, options);
    },
    post(path, body, answer, options = {}) {
      checkOptions('options', options, requestOptions);
      if (!isObject(body)) throw new TypeError(`draft: expected an object, got ${shown(body)}`);
      return transport.post(path, body, answer, options);
    },
  };
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

/** How long an answer is good for, in seconds. Source: RFC 9111 and RFC 5861. */
export interface Lifetime {
  /** It is not asked for again. */
  fresh: number;
  /** It is given at once, and asked for again beside that. */
  whileRevalidate: number;
  /** It is given when the API cannot be reached. Undefined when the API does not say. */
  ifError: number | undefined;
}

/** Reads how long an answer is good for. Undefined when it must not be kept. */
export function lifetimeOf({ headers }: Response): Lifetime | undefined {
  const control = headers.get('cache-control') ?? '';
  const seconds = (directive: string) => {
    const [, value] = new RegExp(`(?:^|[\\s,])${directive}="?(\\d+)`, 'i').exec(control) ?? [];
    return value === undefined ? undefined : Number(value);
  };
  if (/\bno-store\b/i.test(control)) return undefined;
  return {
    fresh: /\bno-cache\b/i.test(control) ? 0 : (seconds('max-age') ?? 0),
    whileRevalidate: seconds('stale-while-revalidate') ?? 0,
    ifError: seconds('stale-if-error'),
  };
}

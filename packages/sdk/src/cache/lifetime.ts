/** How long an answer is good for, in seconds. Source: RFC 9111 and RFC 5861. */
export interface Lifetime {
  /** Whether it may be kept at all. */
  kept: boolean;
  /** It is not asked for again. */
  fresh: number;
  /** It is given at once, and asked for again beside that. */
  whileRevalidate: number;
  /** It is given when the API cannot be reached. Undefined when the API does not say. */
  ifError: number | undefined;
}

/** Reads how long an answer is good for. */
export function lifetimeOf({ headers }: Response): Lifetime {
  const control = headers.get('cache-control') ?? '';
  const seconds = (directive: string) => {
    const [, value] = new RegExp(`(?:^|[\\s,])${directive}="?(\\d+)`, 'i').exec(control) ?? [];
    return value === undefined ? undefined : Number(value);
  };
  return {
    kept: !/\bno-store\b/i.test(control),
    fresh: /\bno-cache\b/i.test(control) ? 0 : (seconds('max-age') ?? 0),
    whileRevalidate: seconds('stale-while-revalidate') ?? 0,
    ifError: seconds('stale-if-error'),
  };
}

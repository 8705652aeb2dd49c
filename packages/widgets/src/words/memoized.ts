const known = new Map<string, unknown>();

/** What `make` gave the first time for a key: the browser's own names, dates and plurals are slow to ask for at each key. */
export function memoized<Value>(key: string, make: () => Value): Value {
  if (!known.has(key)) known.set(key, make());
  return known.get(key) as Value;
}

/**
 * Reads where the API is. Paths are put behind it, so that nothing may follow its own.
 * @throws TypeError when it is no such address.
 */
export function baseOf(baseUrl: string): string {
  if (!/^https?:\/\/(?!\/)[^?#@]+$/.test(baseUrl)) {
    throw new TypeError(`baseUrl: expected an http address without ?, # or @, got ${JSON.stringify(baseUrl)}`);
  }
  return baseUrl.replace(/\/+$/, '');
}

/**
 * Writes the path of one entry.
 * @throws TypeError when there is no id.
 */
export function entryPath(collection: string, id: string): string {
  // A browser would read the two that consist of dots as steps.
  if (typeof id !== 'string' || /^\.{0,2}$/.test(id)) {
    throw new TypeError(`id: expected the id of an entry of ${collection}, got ${JSON.stringify(id)}`);
  }
  return `${collection}/${encoded(id)}`;
}

/** Writes a query. Its names are sorted, so that one question has one address in every cache on its way. */
export function searchOf(query: object, locale: string | readonly string[] | undefined): string {
  const names = Object.keys(query);
  if (!('locale' in query)) names.push('locale');
  let search = '';
  for (const name of names.sort()) {
    let values = (query as Record<string, string | readonly string[] | undefined>)[name];
    if (name === 'locale') values ??= locale;
    for (const value of [values].flat()) {
      if (value !== undefined && value !== '') search += `${search ? '&' : '?'}${name}=${encoded(value)}`;
    }
  }
  return search;
}

// Half of a letter, such as a field has while an emoji is typed, has no bytes: a form would send this in its place as well.
const encoded = (value: string | number): string => encodeURIComponent(`${value}`.replace(/\p{Cs}/gu, '\uFFFD'));

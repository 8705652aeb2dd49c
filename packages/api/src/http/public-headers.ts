/** Headers whose values a page on another site may read. */
export const exposedHeaders = [
  'age',
  'content-language',
  // A wait until a date is measured on the clock that wrote it.
  'date',
  'deprecation',
  'etag',
  'link',
  'retry-after',
  'sunset',
  'x-request-id',
];

/** Headers of every answer of the public API: any website may read it, and no browser runs anything of it. */
export const publicHeaders: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': exposedHeaders.join(','),
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const forContent = 'public, max-age=60, stale-while-revalidate=600';
// A withdrawn consent reaches every copy within the minute.
const forPeople = 'public, max-age=60, must-revalidate';

/** Headers of an answer that is made of content. */
export function contentHeaders(
  type: string,
  { locales = [], isPersonal = false }: { locales?: Iterable<string>; isPersonal?: boolean | undefined } = {},
): Record<string, string> {
  const languages = [...locales].sort().join(', ');
  return {
    ...publicHeaders,
    'content-type': type,
    'cache-control': isPersonal ? forPeople : forContent,
    ...(languages !== '' && { 'content-language': languages }),
  };
}

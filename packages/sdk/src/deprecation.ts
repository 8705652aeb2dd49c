/** Word that an endpoint is going to change or end. */
export interface Deprecation {
  /** `GET /v1/news`, `GET /v1/news/{id}`. */
  endpoint: string;
  /** Since when it should not be used any more, where the API says when. Source: RFC 9745. */
  since: Date | undefined;
  /** When it ends. Source: RFC 8594. */
  sunset: Date | undefined;
  /** Where to read what to do. */
  link: string | undefined;
}

/** Reads the `Deprecation`, `Sunset` and `Link` headers of an answer. Undefined when it has neither of the first two. */
export function deprecationOf(
  { headers }: Response,
  { method, url }: { method: string; url: string },
): Deprecation | undefined {
  const since = headers.get('deprecation');
  const sunset = headers.get('sunset');
  if (since === null && sunset === null) return undefined;
  const [, link] = /<([^>]*)>[^,]*\brel="?(?:deprecation|sunset)\b/i.exec(headers.get('link') ?? '') ?? [];
  return {
    endpoint: `${method} ${new URL(url).pathname.replace(method === 'GET' ? /(\/v\d+\/[^/]+)\/.+/ : /$^/, '$1/{id}')}`,
    // A number with an @, in seconds; drafts of the RFC had an HTTP date.
    since: dateOf(since?.startsWith('@') ? Number(since.slice(1)) * 1_000 : since),
    sunset: dateOf(sunset),
    link,
  };
}

function dateOf(value: string | number | null | undefined): Date | undefined {
  const date = new Date(value ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

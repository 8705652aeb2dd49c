/** When a `Retry-After` header says to ask again: it gives seconds or an HTTP date. Source: RFC 9110, 10.2.3. */
export function retryAfterOf({ headers }: Response): Date | undefined {
  const header = headers.get('retry-after');
  if (!header) return undefined;
  // A date is measured on the clock that wrote it: the reader's may be an hour off.
  const wait = Number(header) * 1_000;
  const date = new Date(
    Date.now() + (Number.isNaN(wait) ? Date.parse(header) - Date.parse(headers.get('date') ?? Date()) : wait),
  );
  return Number.isNaN(date.getTime()) ? undefined : date;
}

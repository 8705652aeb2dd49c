/** When a `Retry-After` header says to ask again: it gives seconds or an HTTP date. Source: RFC 9110, 10.2.3. */
export function retryAfterOf(response: Response): Date | undefined {
  const header = response.headers.get('retry-after');
  if (!header) return undefined;
  const seconds = Number(header);
  const date = new Date(Number.isNaN(seconds) ? header : Date.now() + seconds * 1000);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

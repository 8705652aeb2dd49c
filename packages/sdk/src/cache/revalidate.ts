import { receive } from '../receive.ts';
import type { Entry, Question } from './cache.ts';
import { entryOf } from './entry.ts';

/**
 * Asks once whether an entry is still right. There is one to give if that fails, so it is not tried again.
 * @returns The same answer when it is, otherwise the new one.
 */
export async function revalidate(
  { address, timeout = 10_000, send }: Question,
  { answer, tag, lifetime }: Entry,
  controller: AbortController,
): Promise<Entry> {
  const timer = setTimeout(() => controller.abort(new DOMException('', 'TimeoutError')), timeout);
  try {
    // A browser asks with the tag by itself; a header set by hand would cost a preflight.
    const response = await send(controller.signal, tag && !('location' in globalThis) ? { 'if-none-match': tag } : {});
    if (response.status === 304) return { answer, tag, lifetime, at: Date.now() };
    if (!response.ok || !tag || response.headers.get('etag') !== tag) return entryOf(await receive(response, address));
    response.body?.cancel().catch(() => {});
    return { ...entryOf({ ...answer, response }), answer };
  } finally {
    clearTimeout(timer);
  }
}

import { receive } from '../receive.ts';
import type { Entry } from './cache.ts';
import { entryOf } from './entry.ts';

/** Reads what came when it was asked whether an entry is still right. With the same tag, its answer stays. */
export async function renewed({ answer, tag }: Entry, response: Response, address: string): Promise<Entry> {
  if (!response.ok || !tag || response.headers.get('etag') !== tag) return entryOf(await receive(response, address));
  response.body?.cancel().catch(() => {});
  return { ...entryOf({ ...answer, response }), answer };
}

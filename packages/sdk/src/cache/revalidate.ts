import { type Answer, receive } from '../receive.ts';
import type { Question } from './cache.ts';

/**
 * Asks once whether an answer is still right. There is one to give if that fails, so it is not tried again.
 * @returns The same answer when it is, otherwise the new one.
 */
export async function revalidate(
  { address, timeout = 10_000, send }: Question,
  answer: Answer,
  controller: AbortController,
): Promise<Answer> {
  const tag = answer.response.headers.get('etag');
  const timer = setTimeout(() => controller.abort(new DOMException('', 'TimeoutError')), timeout);
  try {
    // A browser asks with the tag by itself; a header set by hand would cost a preflight.
    const response = await send(controller.signal, tag && !('location' in globalThis) ? { 'if-none-match': tag } : {});
    if (response.status !== 304 && !(response.ok && tag && response.headers.get('etag') === tag)) {
      return await receive(response, address);
    }
    response.body?.cancel().catch(() => {});
    return answer;
  } finally {
    clearTimeout(timer);
  }
}

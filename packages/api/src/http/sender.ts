import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';

import type { Context } from 'hono';

const hashing = randomBytes(32);

/**
 * Names who sent a request, for counting only: a hash whose key lives as long as the process.
 * @param trustedProxies How many proxies of our own stand before the server. What others say in X-Forwarded-For is not believed.
 */
export function senderOf({ env, req }: Context, trustedProxies: number): string {
  const { incoming } = (env ?? {}) as { incoming?: { socket: { remoteAddress?: string } } };
  const forwarded = req.header('x-forwarded-for')?.split(',') ?? [];
  const address =
    (trustedProxies > 0 && forwarded.at(-trustedProxies)?.trim()) || incoming?.socket.remoteAddress || 'unknown';
  return createHmac('sha256', hashing).update(networkOf(address)).digest('base64url');
}

// One household has a whole /64 of IPv6, and could use each of its addresses once.
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const first = head.split(':').filter(Boolean);
  const last = tail?.split(':').filter(Boolean) ?? [];
  const groups =
    tail === undefined ? first : [...first, ...Array<string>(8 - first.length - last.length).fill('0'), ...last];
  return groups.slice(0, 4).join(':');
}

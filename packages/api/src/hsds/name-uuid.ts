import { createHash } from 'node:crypto';

// Any fixed one will do, as long as it is ours and never changes.
const namespace = Buffer.from('8f2b7c7a3d5e4b0e9a6cb0c1f6d2e471', 'hex');

/** The UUID of a name: the same name gives the same one, on every server. Source: RFC 9562, version 5. */
export function nameUuid(...name: readonly string[]): string {
  const bytes = createHash('sha1').update(namespace).update(name.join('/')).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

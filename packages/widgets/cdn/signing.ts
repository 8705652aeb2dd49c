import { createHash, createPublicKey, type KeyObject, sign } from 'node:crypto';

import type { Release } from '../src/loader/signed-release.ts';

/** What a channel's manifest says. Readers use the first two, whoever verifies a release all. */
export interface SignedRelease extends Release {
  /** Hash of the version's `manifest.json`, which has the hash of every file. */
  readonly files: string;
}

const base64url = (bytes: string | Buffer) => Buffer.from(bytes).toString('base64url');

/** The public half of a key as an uncompressed point in base64url, as browsers take it. */
export function pointOf(key: KeyObject): string {
  const { x = '', y = '' } = createPublicKey(key.export({ type: 'pkcs8', format: 'pem' })).export({ format: 'jwk' });
  return base64url(Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]));
}

/** A short name for a key, for people: the beginning of the hash of its point. */
export const nameOf = (point: string): string => createHash('sha256').update(point).digest('hex').slice(0, 8);

/** Signs a release as a JWS in compact form, by ES256. Source: RFC 7515, RFC 7518 3.4. */
export function signRelease(release: SignedRelease, key: KeyObject): string {
  const header = JSON.stringify({ alg: 'ES256', kid: nameOf(pointOf(key)) });
  const signed = `${base64url(header)}.${base64url(JSON.stringify(release))}`;
  return `${signed}.${base64url(sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' }))}\n`;
}

/** The hash of some bytes, as `integrity` takes it. */
export const integrityOf = (bytes: string | Buffer, algorithm: 'sha256' | 'sha384' = 'sha384'): string =>
  `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`;

/** The version that a channel is at. */
export interface Release {
  readonly version: string;
  /** Hash of the loader of that version, as `integrity` takes it. */
  readonly loader: string;
}

const textOf = (base64url: string): string => atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
const bytesOf = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/**
 * Reads a release that one of the keys has signed.
 *
 * @param text - JWS in compact form, signed by ECDSA P-256 with SHA-256. Source: RFC 7515, RFC 7518 3.4.
 * @param keys - Public keys as uncompressed points, in base64url.
 * @throws Error saying what is wrong with it.
 */
export async function readRelease(text: string, keys: readonly string[]): Promise<Release> {
  const subtle = (crypto as Partial<Crypto>).subtle;
  if (!subtle) throw new Error('a page without https cannot check it');
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const [header = '', payload = '', signature = ''] = text.trim().split('.');
  const signed = bytesOf(`${header}.${payload}`);
  for (const key of keys) {
    const imported = await subtle.importKey('raw', bytesOf(textOf(key)), algorithm, false, ['verify']);
    if (await subtle.verify(algorithm, imported, bytesOf(textOf(signature)), signed))
      return JSON.parse(textOf(payload)) as Release;
  }
  throw new Error('nobody we know has signed it');
}

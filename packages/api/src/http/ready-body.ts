import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

type Encoding = 'br' | 'gzip' | 'identity';

/** A body that is made once and kept as bytes in each encoding that was asked for, each with its strong tag. */
export class ReadyBody {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #tag: string;
  readonly #compressible: boolean;
  readonly #encoded = new Map<Encoding, Uint8Array<ArrayBuffer>>();

  /**
   * @param headers Sent with every answer, `content-type` and `cache-control` among them.
   */
  constructor(bytes: Uint8Array, headers: Readonly<Record<string, string>>) {
    this.#bytes = new Uint8Array(bytes);
    this.#headers = headers;
    this.#tag = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
    this.#compressible = bytes.length > 200 && /json|text|javascript|xml|svg/.test(headers['content-type'] ?? '');
  }

  /** Bytes of the body itself, before any compression. */
  get size(): number {
    return this.#bytes.length;
  }

  /** Answers a GET or HEAD: with the bytes, or with 304 when the asker has them. */
  respond(request: Request): Response {
    const encoding = this.#compressible ? encodingOf(request.headers.get('accept-encoding')) : 'identity';
    // A strong tag names bytes, and each encoding has its own.
    const tag = encoding === 'identity' ? `"${this.#tag}"` : `"${this.#tag}-${encoding}"`;
    const headers = {
      ...this.#headers,
      etag: tag,
      ...(this.#compressible && { vary: 'accept-encoding' }),
    };
    if (matches(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers });
    const bytes = this.#encode(encoding);
    return new Response(request.method === 'HEAD' ? null : bytes, {
      headers: {
        ...headers,
        'content-length': String(bytes.length),
        ...(encoding !== 'identity' && { 'content-encoding': encoding }),
      },
    });
  }

  #encode(encoding: Encoding): Uint8Array<ArrayBuffer> {
    if (encoding === 'identity') return this.#bytes;
    let bytes = this.#encoded.get(encoding);
    if (!bytes) {
      bytes = new Uint8Array(
        encoding === 'gzip'
          ? gzipSync(this.#bytes)
          : brotliCompressSync(this.#bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
      );
      this.#encoded.set(encoding, bytes);
    }
    return bytes;
  }
}

/** The encoding to answer with. Source: RFC 9110, 12.5.3. */
function encodingOf(header: string | null): Encoding {
  const accepted = new Set(
    (header ?? '')
      .toLowerCase()
      .split(',')
      .map((part) => part.split(';').map((word) => word.trim()))
      .filter(([, weight]) => !/^q=0(\.0*)?$/.test(weight ?? ''))
      .map(([name]) => name),
  );
  if (accepted.has('br')) return 'br';
  return accepted.has('gzip') ? 'gzip' : 'identity';
}

function matches(header: string | null, tag: string): boolean {
  if (!header) return false;
  return header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}

import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const encodings = ['br', 'gzip', 'identity'] as const;
type Encoding = (typeof encodings)[number];

/** What is sent when a body is asked for. */
export interface ReadyAnswer {
  status: 200 | 304;
  headers: Readonly<Record<string, string>>;
  /** The same headers, name after value, as `node:http` takes them without a copy. */
  rawHeaders: readonly string[];
  bytes: Uint8Array<ArrayBuffer>;
}

interface Answers {
  tag: string;
  whole: ReadyAnswer;
  notModified: ReadyAnswer;
}

const nothing = new Uint8Array();

// Above it the most thorough compression holds other readers up: 64 kB take it a tenth of a second.
const thoroughBytes = 64 * 1024;

// What a copy already has need not be said again. Source: RFC 9110, 15.4.5; a browser asks for the rest each time.
const of304 = ['etag', 'cache-control', 'vary', 'access-control-allow-origin', 'access-control-expose-headers'];

const named = (headers: Readonly<Record<string, string>>, name: string): [string, string][] =>
  headers[name] === undefined ? [] : [[name, headers[name]]];

/** A body that is made once and kept as bytes in each encoding that was asked for, each with its strong tag. */
export class ReadyBody {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #compressible: boolean;
  readonly #quality: number;
  readonly #answers = new Map<Encoding, Answers>();

  /**
   * @param headers Sent with every answer, `content-type` and `cache-control` among them.
   * @param isOneOfFew Whether there are only so many of its kind, a file or an entry. Then it is compressed as well as
   *   it can be: a tenth smaller for all its readers, in four times the time, once.
   */
  constructor(bytes: Uint8Array, headers: Readonly<Record<string, string>>, isOneOfFew = false) {
    this.#bytes = new Uint8Array(bytes);
    this.#headers = headers;
    this.#quality = isOneOfFew && bytes.length <= thoroughBytes ? 11 : 9;
    this.#compressible = bytes.length > 200 && /json|text|javascript|xml|svg/.test(headers['content-type'] ?? '');
  }

  /** Bytes of the body itself, before any compression. */
  get size(): number {
    return this.#bytes.length;
  }

  /** Answers a GET or HEAD: with the bytes, or with 304 when the asker has them. */
  respond(request: Request): Response {
    const { status, headers, bytes } = this.answer(
      request.headers.get('accept-encoding') ?? '',
      request.headers.get('if-none-match') ?? '',
    );
    return new Response(status === 304 || request.method === 'HEAD' ? null : bytes, { status, headers });
  }

  /** What to send to who accepts these encodings and has the copies with these tags. */
  answer(acceptEncoding: string, ifNoneMatch: string): ReadyAnswer {
    const { tag, whole, notModified } = this.#answersIn(this.#compressible ? encodingOf(acceptEncoding) : 'identity');
    return ifNoneMatch !== '' && matches(ifNoneMatch, tag) ? notModified : whole;
  }

  #answersIn(encoding: Encoding): Answers {
    let answers = this.#answers.get(encoding);
    if (!answers) {
      const bytes = compressed(this.#bytes, encoding, this.#quality);
      // A strong tag names bytes, and each encoding has its own.
      const hash = createHash('sha256').update(this.#bytes).digest('base64url').slice(0, 22);
      const tag = encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`;
      const headers: Record<string, string> = {
        ...this.#headers,
        etag: tag,
        ...(this.#compressible && { vary: 'accept-encoding' }),
      };
      answers = {
        tag,
        whole: answerOf(200, bytes, {
          ...headers,
          'content-length': String(bytes.length),
          ...(encoding !== 'identity' && { 'content-encoding': encoding }),
        }),
        notModified: answerOf(304, nothing, Object.fromEntries(of304.flatMap((name) => named(headers, name)))),
      };
      this.#answers.set(encoding, answers);
    }
    return answers;
  }
}

const answerOf = (
  status: 200 | 304,
  bytes: Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>>,
): ReadyAnswer => ({ status, headers, rawHeaders: Object.entries(headers).flat(), bytes });

function compressed(bytes: Uint8Array<ArrayBuffer>, encoding: Encoding, quality: number): Uint8Array<ArrayBuffer> {
  if (encoding === 'identity') return bytes;
  if (encoding === 'gzip') return new Uint8Array(gzipSync(bytes));
  return new Uint8Array(brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
}

// Browsers send few different ones, and reading one costs more than all the rest of a ready answer.
const readEncodings = new Map<string, Encoding>();

function encodingOf(header: string): Encoding {
  let encoding = readEncodings.get(header);
  if (encoding === undefined) {
    encoding = readEncoding(header);
    if (readEncodings.size < 100) readEncodings.set(header, encoding);
  }
  return encoding;
}

/** The encoding to answer with: the one that is wanted most, of equals the smallest. Source: RFC 9110, 12.5.3. */
function readEncoding(header: string): Encoding {
  const weights = new Map(
    header
      .toLowerCase()
      .split(',')
      .map((part) => part.split(';').map((word) => word.trim()))
      .map(([name = '', weight = 'q=1']) => [name, Number(weight.replace(/^q=/, '')) || 0]),
  );
  const weightOf = (encoding: Encoding) => weights.get(encoding) ?? weights.get('*') ?? 0;
  const [wanted] = encodings.filter(weightOf).toSorted((a, b) => weightOf(b) - weightOf(a));
  // Also who names none of them, or refuses all, is better off with an answer.
  return wanted ?? 'identity';
}

function matches(header: string, tag: string): boolean {
  return (
    header === tag || header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
  );
}

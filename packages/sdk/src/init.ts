/** What a POST carries. */
export interface Sent {
  /** JSON. */
  body: string;
  /** Under one key the API does a thing once. */
  key: string;
}

/**
 * What `fetch` is given. It inherits nothing: a page may have put `method`, `headers` or `body` on Object.prototype. A
 * class, because an object without a prototype costs a call more time than all else that is done for it.
 */
export class Init implements RequestInit {
  static {
    Object.setPrototypeOf(this.prototype, null);
  }

  method: string;
  headers: Record<string, string>;
  body: string | null;
  credentials = 'omit' as const;
  referrerPolicy = 'strict-origin-when-cross-origin' as const;
  signal: AbortSignal;

  /** For a POST when something is sent. With a tag, what has it need not be sent again. */
  constructor(signal: AbortSignal, tag: string | null | undefined, sent: Sent | undefined) {
    this.method = sent ? 'POST' : 'GET';
    this.body = sent ? sent.body : null;
    this.signal = signal;
    // What has a tag was JSON.
    this.headers = tag ? { 'if-none-match': tag } : { accept: 'application/json' };
    if (sent) {
      this.headers['content-type'] = 'application/json';
      this.headers['idempotency-key'] = sent.key;
    }
  }
}

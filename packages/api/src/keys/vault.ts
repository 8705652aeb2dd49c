import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

const cipher = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/**
 * What keeps personal values unreadable without the master key: values are sealed with a key per subject, that key is
 * wrapped by the master key, and a subject is found by a keyed hash of its address.
 * Everything sealed is bound to a context, so that it cannot be moved to another row.
 */
export class Vault {
  /** Tells whether two master keys are the same one, and nothing else of it. */
  readonly fingerprint: string;
  readonly #wrapping: Buffer;
  readonly #own: Buffer;
  readonly #hashing: Buffer;

  /**
   * @param master 32 bytes.
   * @param sealedHashing The key of the hashes, where a change of master keys has left an earlier one in use.
   */
  constructor(master: Buffer, sealedHashing?: string | null) {
    const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', master, '', `backontrack ${purpose}`, 32));
    this.#wrapping = derive('wrapping');
    this.#own = derive('own');
    this.#hashing = derive('hashing');
    this.fingerprint = this.hash('fingerprint', '');
    if (sealedHashing) this.#hashing = open(this.#wrapping, sealedHashing, 'hashing');
  }

  /**
   * The vault of another master key that knows the same people and takes the same mailed links: the hashes stay as they
   * are, since what they were made of is not kept. With it comes the key of the hashes, sealed for storage.
   */
  withMaster(master: Buffer): { vault: Vault; sealedHashing: string } {
    const sealedHashing = seal(new Vault(master).#wrapping, this.#hashing, 'hashing');
    return { vault: new Vault(master, sealedHashing), sealedHashing };
  }

  /** Wraps a subject's key anew, for another vault. */
  rewrap(subjectId: string, wrappedKey: string, next: Vault): string {
    const context = `key ${subjectId}`;
    return seal(next.#wrapping, open(this.#wrapping, wrappedKey, context), context);
  }

  /** A keyed hash in base64url: equal values of one purpose have equal hashes. */
  hash(purpose: string, value: string): string {
    return createHmac('sha256', this.#hashing).update(`${purpose}\n${value}`).digest('base64url');
  }

  /** Whether a hash is that of the value. Takes the same time whatever the answer. */
  verify(purpose: string, value: string, hash: string): boolean {
    const expected = Buffer.from(this.hash(purpose, value));
    const given = Buffer.from(hash);
    return expected.length === given.length && timingSafeEqual(expected, given);
  }

  /** Makes a subject's key, wrapped for storage. Without it nothing that was sealed for the subject can be read. */
  newKey(subjectId: string): string {
    return seal(this.#wrapping, randomBytes(32), `key ${subjectId}`);
  }

  /** Opens a subject's wrapped key. */
  subject(subjectId: string, wrappedKey: string): Sealer {
    return new Sealer(open(this.#wrapping, wrappedKey, `key ${subjectId}`), subjectId);
  }

  /** Seals what belongs to no subject. */
  get own(): Sealer {
    return new Sealer(this.#own, 'own');
  }
}

/** Seals and opens texts with one key. */
export class Sealer {
  readonly #key: Buffer;
  readonly #subjectId: string;

  constructor(key: Buffer, subjectId: string) {
    this.#key = key;
    this.#subjectId = subjectId;
  }

  /** @param context Where it is kept: the row and its field. */
  seal(text: string, context: string): string {
    return seal(this.#key, Buffer.from(text), `${this.#subjectId} ${context}`);
  }

  /** @throws Error when it was sealed with another key, for another place, or has been changed. */
  open(sealed: string, context: string): string {
    return open(this.#key, sealed, `${this.#subjectId} ${context}`).toString();
  }
}

/** A token that cannot be guessed, for a mailed link. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token. It has as many possible values as the hash, so it needs no key. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

function seal(key: Buffer, plain: Buffer, context: string): string {
  const iv = randomBytes(ivBytes);
  const sealing = createCipheriv(cipher, key, iv).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([sealing.update(plain), sealing.final()]);
  return Buffer.concat([iv, sealing.getAuthTag(), sealed]).toString('base64');
}

function open(key: Buffer, sealed: string, context: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64');
  const opening = createDecipheriv(cipher, key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
    .setAAD(Buffer.from(context))
    .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([opening.update(bytes.subarray(ivBytes + tagBytes)), opening.final()]);
}

import type { WithMeta } from '../call.ts';
import type { Answer } from '../receive.ts';
import type { Lifetime } from './lifetime.ts';

/** A GET on its way through a cache. */
export interface Question {
  /** The whole address, with its query. */
  address: string;
  /** Tells two readings of one address apart. */
  schema: object | undefined;
  /** The caller's. */
  signal: AbortSignal | undefined;
  /** Milliseconds one attempt may take. */
  timeout: number | undefined;
  /** Sends it once; with a tag, what has it need not be sent again. */
  send(signal: AbortSignal, tag?: string | null): Promise<Response>;
  /** Sends it until a good answer came. */
  load(signal?: AbortSignal): Promise<Answer>;
  /** Checks an answer. @throws BackOnTrackError when it cannot be read. */
  read(answer: Answer): WithMeta<never>;
}

/** Keeps answers and gives them again. */
export interface Cache {
  /** Gives the answer to a question, kept or asked for anew. @throws BackOnTrackError */
  answer(question: Question): Promise<WithMeta<never>>;
}

/** An answer that is kept. */
export interface Entry {
  answer: Answer;
  /** When the API vouched for it, in milliseconds of this machine's clock. */
  at: number;
  /** Its `ETag`. */
  tag: string | null;
  lifetime: Lifetime;
}

/** Where answers outlive a page. */
export interface Store {
  /** Reads what is kept of an address. A failure counts as nothing kept. */
  get(address: string): Promise<Entry | undefined>;
  /** Keeps an answer. A failure is passed over. */
  set(address: string, entry: Entry): Promise<void>;
  /** Deletes what is kept of an address. A failure is passed over. */
  delete(address: string): Promise<void>;
  /** Deletes everything. */
  clear(): Promise<void>;
}

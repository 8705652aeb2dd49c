import type { Issue } from './parse.ts';

/** A result with what is known of how it came. */
export interface WithMeta<T> {
  /** What awaiting the call gives. */
  data: T;
  /** The answer's status and headers. Its body has been read. */
  response: Response;
  /** The id under which the API logged the request. */
  requestId: string | undefined;
  /** What of the answer could not be read, and was left out. */
  issues: readonly Issue[];
  /** Whether it was kept from an earlier call. */
  fromCache: boolean;
  /** Seconds since the API last vouched for it. */
  age: number;
}

/** A running call: await it for the result, or call `withMeta` for the result with its circumstances. */
export interface Call<T> extends Promise<T> {
  /** Gives the result of this same call with how it came. @throws BackOnTrackError */
  withMeta(): Promise<WithMeta<T>>;
}

/** Makes a call of a running request. */
export function callOf<T>(answer: Promise<WithMeta<T>>): Call<T> {
  const call = answer.then(dataOf<T>) as Call<T>;
  // Who asks only for withMeta() handles its failure there; this promise must not report it again.
  call.catch(ignore);
  call.withMeta = () => answer;
  return call;
}

const dataOf = <T>({ data }: WithMeta<T>): T => data;
const ignore = () => {};

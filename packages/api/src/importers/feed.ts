import { readFile } from 'node:fs/promises';

import { CountryCode, Id, LocaleTag, WebAddress } from '@backontrack/contract';
import * as z from 'zod/mini';

import { inEnglish } from '../english-messages.ts';
import { StartError } from '../start-error.ts';

/** A partner's feed whose items are shown among the news. */
export const Feed = z.strictObject({
  id: Id,
  /** RSS, Atom, JSON Feed, or `…/wp-json/wp/v2/posts`. */
  url: WebAddress,
  initiative: Id,
  organisation: z.optional(Id),
  countries: z.array(CountryCode),
  /** The locale its items are written in. */
  locale: LocaleTag,
});
export type Feed = z.infer<typeof Feed>;

/** Reads the list of feeds. @throws StartError saying what is wrong with its file. */
export async function loadFeeds(file: string): Promise<Feed[]> {
  const fail = (reason: string) => new StartError(`feeds in ${file} ${reason}`);
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw fail(code === undefined ? `are not valid: ${message}` : `cannot be read: ${message}`);
  }
  const { success, data, error } = z.array(Feed).safeParse(json, inEnglish);
  if (!success) {
    const reasons = error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`);
    throw fail(`are not valid: ${reasons.join('; ')}`);
  }
  const ids = data.map((feed) => feed.id);
  const twice = ids.find((one, index) => ids.indexOf(one) < index);
  // The one would take the place of the other at each import.
  if (twice !== undefined) throw fail(`are not valid: two have the id ${twice}`);
  return data;
}

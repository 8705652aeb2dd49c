import { readFile } from 'node:fs/promises';

import { LocaleTag } from '@backontrack/contract';
import * as z from 'zod/mini';

import { StartError } from '../start-error.ts';

const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/** A partner's feed whose items are shown among the news. */
export const Feed = z.strictObject({
  id,
  /** RSS, Atom, JSON Feed, or `…/wp-json/wp/v2/posts`. */
  url: z.string().check(z.regex(/^https?:\/\//)),
  initiative: id,
  organisation: z.optional(id),
  countries: z.array(z.string().check(z.regex(/^[A-Z]{2}$/))),
  /** The locale its items are written in. */
  locale: LocaleTag,
});
export type Feed = z.infer<typeof Feed>;

/** Reads the list of feeds. A file that is not there holds none. @throws StartError saying what is wrong with it. */
export async function loadFeeds(file: string): Promise<Feed[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new StartError(`feeds in ${file} cannot be read: ${(error as Error).message}`);
  }
  try {
    return z.parse(z.array(Feed), JSON.parse(text));
  } catch (error) {
    throw new StartError(`feeds in ${file} are not valid: ${(error as Error).message}`);
  }
}

import { apiOf } from '../loader/registry.ts';
import type { Files } from '../loader/load.ts';
import { ask, mayFrame, mayShow, originOf, type Outcome } from './ask.ts';
import { framesOf, loader, loaderTags, widgetsIn } from './page.ts';
import type { Notes } from './record.ts';

/** Something that was asked for. */
export interface Asked {
  /** What it is, as the subject of a sentence. */
  readonly what: string;
  readonly address: string;
  readonly outcome: Outcome;
}

/**
 * Asks for all that the page's widgets need, as they do.
 *
 * What the page's policy refuses besides stands in the notes.
 *
 * @param folder - Where the files are, with a slash at its end.
 * @param files - The files of each element.
 */
export async function askForAll(
  folder: string,
  files: Readonly<Record<string, Files>>,
  notes: Notes,
): Promise<Asked[]> {
  const { base, channel = base } = loader();
  const api = apiOf(base);
  const health = `${api}v1/health`;
  const pinned = loaderTags().find(({ src }) => src.startsWith(channel))?.integrity;
  const tags = new Set(widgetsIn().map(({ localName }) => localName));
  const needed = new Map([...tags].flatMap((tag) => (Object.hasOwn(files, tag) ? files[tag]! : [])));
  const hosts = [api, base].map(originOf);

  const [asked] = await Promise.all([
    Promise.all(
      [
        ['The API', health],
        ['The loader', `${channel}loader.js`, pinned],
        ...[...needed].map(([file, integrity]) => ['A file', folder + file, integrity] as const),
      ].map(async ([what, address, integrity]) => ({
        what: what!,
        address: address!,
        outcome: await ask(address!, notes, integrity),
      })),
    ),
    mayShow(health, notes),
    ...hosts
      .flatMap(framesOf)
      .slice(0, 1)
      .map(({ src }) => mayFrame(src, notes)),
  ]);
  return asked;
}

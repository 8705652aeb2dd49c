import { apiOf } from '../loader/registry.ts';
import { ask, mayFrame, mayShow, options, originOf, type Outcome } from './ask.ts';
import { framesOf, loader, loaderTags, widgetsIn } from './page.ts';
import type { Notes } from './record.ts';

/** Something that was asked for. */
export interface Asked {
  /** What it is, as the subject of a sentence. */
  readonly what: string;
  readonly address: string;
  readonly outcome: Outcome;
}

/** Milliseconds. A server may take a request and never answer. */
const patience = 10_000;

const inTime = <Value>(answer: Promise<Value>, otherwise: Value): Promise<Value> =>
  Promise.race([answer, new Promise<Value>((done) => setTimeout(done, patience, otherwise))]);

/**
 * Asks for all that the page's widgets need, as they do.
 *
 * What the page's policy refuses besides stands in the notes.
 *
 * @param folder - Where the files are, with a slash at its end.
 */
export async function askForAll(folder: string, notes: Notes): Promise<Asked[]> {
  const { base, channel = base } = loader();
  const api = apiOf(base);
  const health = `${api}v1/health`;
  const pinned = loaderTags().find(({ src }) => src.startsWith(channel))?.integrity;
  const needed = await inTime(neededFiles(folder), []);
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
        outcome: await inTime(ask(address!, notes, integrity), { state: 'late' }),
      })),
    ),
    inTime(mayShow(health, notes), undefined),
    ...hosts
      .flatMap(framesOf)
      .slice(0, 1)
      .map(({ src }) => inTime(mayFrame(src, notes), undefined)),
  ]);
  return asked;
}

/** What the host says of its files. Whether they are right is for the loader to say, by its own hashes. */
interface Manifest {
  readonly files: Readonly<Record<string, { readonly integrity: string }>>;
  readonly widgets: Readonly<Record<string, readonly string[]>>;
}

/** The files that the page's widgets start with, with their hashes. None where the host does not say. */
async function neededFiles(folder: string): Promise<(readonly [file: string, integrity: string])[]> {
  try {
    const answer = await fetch(`${folder}manifest.json`, options({}));
    const { files, widgets } = (await answer.json()) as Manifest;
    const names = new Set(widgetsIn().map(({ localName }) => localName.replace('backontrack-', '')));
    const needed = new Set([...names].flatMap((name) => (Object.hasOwn(widgets, name) ? widgets[name]! : [])));
    return [...needed].map((file) => [file, files[file]!.integrity] as const);
  } catch {
    return [];
  }
}

import type { Files } from './load.ts';
import type { Policy } from './policy.ts';

/** Where the loader is found by the files it has loaded, and by another loader on the page. */
export const registry = Symbol.for('backontrack');

/** Elements in a list, and the answers to their first requests by the address. */
interface Waiting {
  answers?: Map<unknown, Promise<Response>>;
  push(element: Element): unknown;
  splice(start: number): Element[];
}

/** What the loader does for the files it has loaded. The build makes them call it. */
export interface Registry {
  /** The version of the files it loads. */
  readonly version: string;
  /** The folder it lies in itself, with a slash at its end. */
  readonly base: string;
  /** The folder of the rolling channel of this page, with a slash at its end. */
  readonly channel?: string | undefined;
  /** The page's Trusted Types policy for us, which is made when it is first asked for. */
  policy: () => Policy;
  /** Loads what defines an element, as soon as it is wanted. */
  request(element: Element): void;
  /** Runs the files of a part of a widget, after which they can be imported. `beside` is the address of one of them. */
  readonly load: (files: Files, beside: string) => Promise<void>;
  /** Elements whose files are on their way. The first of these files takes them out, and takes `push` over. */
  waiting: Waiting;
  /** Looks for elements in a shadow root, now and whenever something is put in. */
  readonly push: (root: Document | ShadowRoot) => void;
}

/** Less than 0 where the first version is the older one: `1.4.2` is older than `1.10.0`. */
export const compareVersions = (one: string, other: string): number => one.localeCompare(other, [], { numeric: true });

/** The page, as a place for the registry. Where there is none yet, shadow roots may wait there in a list. */
export const page = globalThis as { [registry]?: Registry };

/**
 * Where the API is, with a slash at its end: where the loader's tag says (`data-backontrack-api`), on a site that keeps
 * the files itself, else beside the folder of the files.
 */
export const apiOf = (file: string): string =>
  new URL(
    globalThis.document?.querySelector<HTMLElement>('script[data-backontrack-api]')?.dataset['backontrackApi'] ?? '../',
    file,
  ).href;

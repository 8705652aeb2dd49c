import type { Files } from './load.ts';

/** Where the loader is found by the files it has loaded, and by another loader on the page. */
export const registry = Symbol.for('backontrack');

/** What the loader does for the files it has loaded. The build makes them call it. */
export interface Registry {
  /** The folder of the loader. */
  readonly base: string;
  /** Runs the files of a part of a widget, after which they can be imported. */
  load(files: Files): Promise<void>;
  /** Told of each element near the viewport whose files are on their way. The first of these files takes it over. */
  near(element: Element): void;
  /** Those that nobody was told of yet. */
  readonly waiting: Element[];
  /** Takes what Lit made of a template through our Trusted Types policy. */
  html(html: string, strings: TemplateStringsArray): string;
}

/** The page, as a place for the registry. */
export const page = globalThis as { [registry]?: Registry };

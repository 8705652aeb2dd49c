import type { Policy } from './policy.ts';

/** The files of a widget with their hashes, dependencies first. */
export type Files = readonly (readonly [file: string, integrity: string])[];

/** A file did not run. */
export interface LoadError extends Error {
  /** Its address. */
  readonly url: string;
  /** Whether it is there, and was refused: by its hash or by the page's policy. */
  readonly blocked: boolean;
}

/** Tells whoever reads the page's console, and throws. */
export function fail(url: string, reason: string, blocked: boolean): never {
  const message = `backontrack: ${url} ${reason}`;
  console.error(message);
  throw Object.assign(new Error(message), { url, blocked });
}

/**
 * Gives a function that fetches files all at once and runs them one after the other, each checked against its hash.
 *
 * A module that a script element has run stays in the page's module map, from which every later import of it is
 * answered. So nothing is fetched unchecked, as long as nothing is imported that has not run.
 *
 * Whoever reads the page's console is told of a file that did not run.
 *
 * @param policy - Asked for the page's Trusted Types policy when it is first needed.
 * @param nonce - What the page's Content-Security-Policy may ask of scripts.
 * @param isOver - Whether another loader has taken over. Nothing more is run then.
 */
export function loading(
  policy: () => Policy,
  nonce: string,
  isOver: () => boolean,
): (files: Files, beside: string) => Promise<void> {
  const runs = new Map<string, Promise<void>>();

  const put = (name: 'link' | 'script', integrity: string, rest: object): void =>
    document.head.append(Object.assign(document.createElement(name), { crossOrigin: '', integrity, nonce }, rest));

  const run = async (url: string, integrity: string): Promise<void> => {
    try {
      await new Promise<Event>((onload, onerror) => {
        put('script', integrity, { type: 'module', onload, onerror, src: policy().createScriptURL(url) });
      });
    } catch {
      // One event for every cause. What can be fetched was refused.
      const blocked = await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      );
      if (!blocked) runs.delete(url);
      fail(url, blocked ? 'was refused: changed or by script-src, trusted-types backontrack' : 'failed', blocked);
    }
  };

  return async (files, beside) => {
    const all = files.map(([file, integrity]) => {
      const href = new URL(file, beside).href;
      if (!runs.has(href)) put('link', integrity, { rel: 'modulepreload', href });
      return [href, integrity] as const;
    });
    for (const [url, integrity] of all) {
      if (isOver()) await new Promise(() => {});
      if (!runs.has(url)) runs.set(url, run(url, integrity));
      // A file is put in when all that it imports has run.
      await runs.get(url);
    }
  };
}

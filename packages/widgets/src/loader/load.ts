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

/**
 * Gives a function that fetches files all at once and runs them one after the other, each checked against its hash.
 *
 * A module that a script element has run stays in the page's module map, from which every later import of it is
 * answered. So nothing is fetched unchecked, as long as nothing is imported that has not run.
 *
 * @param base - The folder of the files, with a slash at its end.
 * @param policy - Asked for the page's Trusted Types policy when it is first needed.
 * @param nonce - What the page's Content-Security-Policy may ask of scripts.
 */
export function loading(base: string, policy: () => Policy, nonce = ''): (files: Files) => Promise<void> {
  const runs = new Map<string, Promise<void>>();

  const put = (name: 'link' | 'script', integrity: string, rest: object): void =>
    document.head.append(Object.assign(document.createElement(name), { crossOrigin: '', integrity, nonce }, rest));

  const run = async (file: string, integrity: string): Promise<void> => {
    const url = base + file;
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
      if (!blocked) runs.delete(file);
      const reason = blocked
        ? `was refused: it was changed, or the page’s Content-Security-Policy lacks script-src ${base}; trusted-types backontrack`
        : 'did not load';
      throw Object.assign(new Error(`${url} ${reason}`), { url, blocked });
    }
  };

  return async (files) => {
    for (const [file, integrity] of files) {
      if (!runs.has(file)) put('link', integrity, { rel: 'modulepreload', href: base + file });
    }
    for (const [file, integrity] of files) {
      if (!runs.has(file)) runs.set(file, run(file, integrity));
      // A file is put in when all that it imports has run.
      await runs.get(file);
    }
  };
}

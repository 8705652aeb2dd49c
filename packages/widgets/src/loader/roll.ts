import { watching } from './find.ts';
import { fail, type LoadError, loading } from './load.ts';
import { createPolicy, type Policy } from './policy.ts';
import { compareVersions, page, type Registry, registry } from './registry.ts';
import { report } from './request.ts';
import { readRelease } from './signed-release.ts';

/**
 * Runs the loader that a channel's signed manifest names, which then makes the page's widgets work.
 *
 * Nothing is kept on the device. So a page can know a manifest to be too old by this file, and by what has run on the
 * page already.
 *
 * @param base - The folder of the channel, with a slash at its end. The folders of the versions lie beside it.
 * @param keys - Whose signatures count, as `readRelease` takes them.
 * @param oldest - The version below which none is run.
 */
export function roll(base: string, keys: readonly string[], oldest: string): void {
  // A loader, or shadow roots that wait for one.
  const first = (page[registry] ?? []) as Registry;
  if (first.channel) return;
  const host = new URL('../', base).href;
  let policy: Policy | undefined;
  // The loader that comes finds it here: a page allows one policy of a name.
  first.policy ??= () => (policy ??= createPolicy(host));
  page[registry] = Object.assign(first, { channel: base });

  const load = loading(
    () => page[registry]!.policy(),
    document.querySelector<HTMLElement>('script[nonce]')?.nonce ?? '',
    () => false,
  );
  const url = `${base}manifest.jws`;
  let newest = oldest;
  let cache: RequestCache = 'default';

  const start = async (): Promise<void> => {
    // Options without a prototype, since a page may have put some on Object.prototype.
    const text = await fetch(url, { __proto__: null, cache } as RequestInit)
      .then((answer) => (answer.status < 500 ? answer.text() : Promise.reject()))
      .catch(() => fail(url, 'failed', false));
    const release = await readRelease(text, keys).catch((error: Error) =>
      fail(url, `was refused: ${error.message}`, true),
    );
    for (const known of [newest, page[registry]!.version ?? oldest]) {
      if (compareVersions(release.version, known) < 0)
        fail(url, `was refused: ${release.version} is older than ${known}`, true);
    }
    newest = release.version;
    await load([['loader.js', release.loader]], `${host}${newest}/`);
  };

  const attempt = (): Promise<void> =>
    start().catch((error: LoadError) => {
      // What the browser has kept may be what failed.
      cache = 'no-cache';
      // Another loader is at work.
      if (page[registry]!.version) return;
      const tell = (element: Element) => {
        if (element.localName.startsWith('backontrack-')) report([element], error);
      };
      const undefinedOnes = ':not(:defined)';
      const watch = watching(undefinedOnes, tell);
      for (const root of [document, ...Array.from(page[registry] as unknown as Iterable<ShadowRoot>)]) {
        if (error.blocked) watch(root);
        else root.querySelectorAll(undefinedOnes).forEach(tell);
      }
      if (!error.blocked) addEventListener('online', () => void attempt(), { once: true });
    });
  void attempt();
}

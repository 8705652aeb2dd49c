import { assert, waitUntil } from '@open-wc/testing';

import { soon } from './soon.ts';

/** What a page with the built loader has noted. */
export interface Seen {
  lines: string[];
  events: [type: string, detail: string][];
  errors: string[];
  /** Files that ran although they are not what they should be. */
  tampered: string[];
}

/** A widget as a partner writes it. */
export const feed = '<backontrack-news-feed loading="eager"><a href="/news">All news</a></backontrack-news-feed>';

/** Opens a page of `tests/embed-pages.ts`. */
export async function opened(wish: object, query = '') {
  const id = crypto.randomUUID();
  const bytes = new TextEncoder().encode(JSON.stringify({ id, body: feed, ...wish }));
  const code = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
  const address = `/embed-pages/${code}/`;
  // Waits for the build.
  await fetch(`${address}requests`);
  const frame = document.createElement('iframe');
  frame.src = address + query;
  frame.style.blockSize = '800px';
  document.body.append(frame);
  const loaded = (): (Window & { seen?: Seen }) | null => frame.contentWindow;
  await waitUntil(
    () => Boolean(loaded()?.seen && frame.contentDocument?.querySelector('a')),
    'the page does not open',
    // A busy machine.
    { timeout: 30_000, interval: 10 },
  );
  const page = loaded()!;
  return {
    address,
    seen: page.seen!,
    page: page as Window & typeof globalThis,
    widget: frame.contentDocument!.body.querySelector<HTMLElement>('*')!,
    frame,
    /** How often each file was asked for. */
    async requests(): Promise<Record<string, number>> {
      const all = (await (await fetch(`${address}requests`)).json()) as Record<string, number>;
      return Object.fromEntries(
        Object.entries(all).flatMap(([key, n]) => (key.startsWith(id) ? [[key.slice(37), n]] : [])),
      );
    },
  };
}

/** Whether a widget shows anything of its own. */
export const isShown = (widget: HTMLElement) => Boolean(widget.shadowRoot?.querySelector('.widget'));

/** Nothing changed has run, the fallback is there, and the page was told once. */
export async function isRefused(
  { seen, widget }: Awaited<ReturnType<typeof opened>>,
  line = /^backontrack: .*refused/,
): Promise<void> {
  await soon(() => seen.events.length > 0, 'the page was not told');
  assert.deepEqual(
    seen.events.map(([type]) => type),
    ['backontrack-blocked'],
  );
  assert.lengthOf(seen.lines, 1);
  assert.match(seen.lines[0]!, line);
  assert.deepEqual(seen.tampered, []);
  assert.deepEqual(seen.errors, []);
  assert.isNull(widget.shadowRoot);
  assert.isAbove(widget.querySelector('a')!.offsetHeight, 0);
}

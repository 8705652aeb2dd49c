import { assert, waitUntil } from '@open-wc/testing';

import { differences, type HostState, stateOf } from './host-state.ts';
import type { HostileWish } from './serve-pages.ts';

/** Waits until something holds, as long as a busy machine may take. */
export const soon = (holds: () => unknown, otherwise?: string): Promise<void> =>
  waitUntil(() => Boolean(holds()), otherwise, { timeout: 15_000, interval: 20 });

type Realm = Window & typeof globalThis;

/** What a page has noted since its first moment. */
export interface Seen {
  lines: string[];
  /** What widgets told the page, as `ready backontrack-news-feed`. */
  events: string[];
  errors: string[];
  violations: string[];
}

/** A partner's page with widgets of another origin. */
export interface Page {
  readonly window: Realm & { seen: Seen };
  readonly document: Document;
  readonly seen: Seen;
  /** The origin of the widgets. */
  readonly host: string;
  /** The first widget of that name. */
  widget(name: string): HTMLElement;
  /** Names what of the page is not as it was before a widget came. */
  changes(): Promise<string[]>;
}

/** What a test asks of its page. */
export interface PageWish extends Partial<HostileWish> {
  /** What stands behind its address, with the question mark. */
  readonly query?: string;
}

/** Every widget, each with a link for readers it cannot serve. */
export const names = [
  'mentor-finder',
  'programme-directory',
  'eligibility-check',
  'news-feed',
  'initiative',
  'curriculum',
  'subscribe',
] as const;

/** A widget as a partner writes it. */
export const element = (name: string, attributes = 'loading="eager"'): string =>
  `<backontrack-${name} ${attributes}><a href="/fallback">All of ${name}</a></backontrack-${name}>`;

export const everyWidget = names.map((name) => element(name)).join('\n');

/** What a page of a partner has beside widgets. */
export const around = (widgets: string): string =>
  `<header><h1>A partner</h1><p><a href="#contact">Contact</a> <input id="own" value="own"></p></header>
  <main>${widgets}</main>
  <footer id="contact"><p>1 Mill Street</p></footer>`;

export const loader =
  '<script type="module" src="HOST/0.1.0/loader.js" integrity="INTEGRITY" crossorigin="anonymous"></script>';

const before = new WeakMap<Window, HostState>();

/** The address of a page, and of its widgets. */
export async function addressOf({ query = '', ...wish }: PageWish): Promise<{ address: string; host: string }> {
  const whole = { id: crypto.randomUUID(), head: '', policy: '', loader, body: around(everyWidget), ...wish };
  const bytes = new TextEncoder().encode(JSON.stringify(whole));
  const code = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
  const folder = `/hostile-pages/${code}/`;
  // Waits for the build.
  const host = await (await fetch(`${folder}host`)).text();
  return { address: `${folder}${query}`, host };
}

/** Opens a page. It is left open until the next one. */
export async function open(wish: PageWish = {}, width = 1200, height = 800): Promise<Page> {
  const { address, host } = await addressOf(wish);
  Object.assign(window, { isMade: (page: Realm) => before.set(page, stateInUse(page, host)) });
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
  const frame = document.createElement('iframe');
  frame.src = address;
  Object.assign(frame.style, { inlineSize: `${width}px`, blockSize: `${height}px`, border: '0' });
  document.body.append(frame);
  const page = () => frame.contentWindow as (Realm & { seen: Seen }) | null;
  await soon(() => page() && before.has(page()!), 'the page was not made');
  return pageOf(page()!, host);
}

/** A reader is in the middle of the page and writes when the widgets come. */
function stateInUse(page: Realm, host: string): HostState {
  page.document.querySelector('header')?.style.setProperty('block-size', '1500px', 'important');
  page.document.querySelector<HTMLElement>('#own')?.focus({ preventScroll: true });
  page.scrollTo(0, 300);
  return stateOf(page, host);
}

const pageOf = (page: Realm & { seen: Seen }, host: string): Page => ({
  window: page,
  document: page.document,
  seen: page.seen,
  host,
  widget(name) {
    const found = page.document.querySelector<HTMLElement>(`backontrack-${name}`);
    if (!found) assert.fail(`There is no ${name}.`);
    return found;
  },
  changes: () => differences(page, host, before.get(page)!),
});

/** The widgets that are there. */
const widgetsOf = ({ document }: Page) => [
  ...document.querySelectorAll<HTMLElement>(names.map((name) => `backontrack-${name}`).join()),
];

const shadow = (widget: HTMLElement, selector: string) => widget.shadowRoot?.querySelector<HTMLElement>(selector);

const wordsOf = (widget: HTMLElement) =>
  shadow(widget, '*') ? widget.shadowRoot!.textContent.replace(/\s+/g, ' ').trim() : '';

export const isSeen = (part: HTMLElement | null | undefined): boolean =>
  Boolean(part && part.offsetHeight > 0 && part.offsetWidth > 0);

/** Waits until every widget of the page shows what it is for, and its fallback has given way. */
export async function areReady(page: Page): Promise<void> {
  const isReady = (widget: HTMLElement) => shadow(widget, '.widget') && !isSeen(widget.querySelector('a'));
  const waiting = () => widgetsOf(page).filter((widget) => !isReady(widget));
  await soon(() => waiting().length === 0).catch(() => {
    assert.fail(
      `${waiting()
        .map(({ localName }) => localName)
        .join()} kept the fallback. ${JSON.stringify(page.seen)}`,
    );
  });
  for (const widget of widgetsOf(page)) {
    assert.isAbove(widget.offsetHeight, 40, `${widget.localName} is not seen`);
  }
}

/** Waits until something holds of a page, and says what the page has noted otherwise. */
export const eventually = (page: Page, holds: () => unknown, sentence: string): Promise<void> =>
  soon(holds).catch(() => assert.fail(`${sentence} ${JSON.stringify(page.seen)}`));

/** What a browser fires when a reader types, also where the page has put something else in the place of its `Event`. */
export function inputOf(document: Document): Event {
  const event = document.createEvent('UIEvent');
  event.initEvent('input', true);
  return event;
}

/** Writes into the search field of a list, and waits for the only entry that is found. */
export async function search(page: Page, widget: HTMLElement, words: string, found: string): Promise<void> {
  const field = shadow(widget, 'input[type=search]') as HTMLInputElement;
  field.value = words;
  field.dispatchEvent(inputOf(page.document));
  const cards = () => [...widget.shadowRoot!.querySelectorAll<HTMLElement>('article')].filter(isSeen);
  await eventually(
    page,
    () => cards().length === 1 && cards()[0]!.textContent.includes(found),
    `${found} was not found: ${wordsOf(widget)}`,
  );
}

/** Uses each widget of the page as a reader does. */
export async function areUsable(page: Page): Promise<void> {
  await areReady(page);
  const { document } = page;
  const find = (name: string) => document.querySelector<HTMLElement>(`backontrack-${name}`);
  const finder = find('mentor-finder');
  if (finder) await search(page, finder, 'djordje', 'Đorđe');
  const directory = find('programme-directory');
  if (directory) {
    shadow(directory, '.filter')!.click();
    await eventually(page, () => isSeen(shadow(directory, 'select')), `no filters came: ${wordsOf(directory)}`);
  }
  const check = find('eligibility-check');
  if (check) {
    const question = wordsOf(check);
    for (const selector of ['input[type=radio]', 'button[type=submit], form button']) shadow(check, selector)?.click();
    await eventually(
      page,
      () => wordsOf(check) !== question && shadow(check, 'form'),
      `no second question came: ${question}`,
    );
  }
  const feed = find('news-feed');
  if (feed) assert.isAbove(feed.shadowRoot!.querySelectorAll('article').length, 0, wordsOf(feed));
  const subscribe = find('subscribe');
  if (subscribe) assert.isTrue(isSeen(shadow(subscribe, 'input[type=email]')), wordsOf(subscribe));
}

/** The widgets work, and the page is as it was: before they are used also in what using them moves. */
export async function isUnharmed(page: Page): Promise<void> {
  await areReady(page);
  assert.deepEqual(await page.changes(), []);
  await areUsable(page);
  await isQuiet(page);
}

/** Nothing that a widget may not move has changed, and nobody has said anything. */
export async function isQuiet(page: Page, lines: RegExp[] = []): Promise<void> {
  assert.deepEqual(page.seen.errors, []);
  assert.equal(page.seen.lines.length, lines.length, page.seen.lines.join('\n'));
  lines.forEach((line, at) => assert.match(page.seen.lines[at]!, line));
  assert.deepEqual(page.seen.violations, []);
  const changes = await page.changes();
  assert.deepEqual(
    changes.filter((change) => !/^(scroll|focus):/.test(change)),
    [],
  );
}

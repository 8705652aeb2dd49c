/** What a page holds that is none of a widget's business, and how it differs from what it was. */
export interface HostState {
  readonly things: ReadonlyMap<string, unknown>;
  readonly storage: Promise<string>;
}

type Realm = Window & typeof globalThis;

/** What the browser, the test, or zone.js for every listener, changes while a page is open. */
const changing = /^(window\.(event|seen|__zone_symbol__.*)|.*\.supportedEntryTypes)$/;

/** The only thing of ours on `window`. */
const ours = Symbol.for('backontrack');

/** What a page has defined itself may change as the page likes. */
const isNative = (value: unknown): value is { prototype?: object } =>
  typeof value === 'function' && Function.prototype.toString.call(value).includes('[native code]');

const isWidget = (element: Element) => element.localName.startsWith('backontrack-');

/** Files that the loader has put in. */
const isLoaded = (element: Element, host: string) =>
  (element as HTMLScriptElement).src?.startsWith(`${host}/`) ||
  (element as HTMLLinkElement).href?.startsWith(`${host}/`);

/** Notes everything of a page that widgets from `host` must leave as it is. */
export function stateOf(page: Realm, host: string): HostState {
  const things = new Map<string, unknown>();
  const { document, history, location } = page;

  const members = (path: string, object: object): void => {
    for (const key of Reflect.ownKeys(object)) {
      const name = `${path}.${String(key)}`;
      const found = Object.getOwnPropertyDescriptor(object, key);
      // An element of the page, or a frame, shows as a property of the window.
      if (!found || key === ours || changing.test(name) || (object === page && /^\d+$/.test(String(key)))) continue;
      const { value, get = value, set = get } = found as { value?: unknown; get?: unknown; set?: unknown };
      things.set(name, get ?? set);
      if (object === page && isNative(value)) membersOf(name, value);
    }
  };
  const membersOf = (name: string, thing: { prototype?: object }): void => {
    for (const key of Reflect.ownKeys(thing)) {
      const member = `${name}.${String(key)}`;
      if (!changing.test(member)) things.set(member, Object.getOwnPropertyDescriptor(thing, key)?.value);
    }
    if (thing.prototype) members(`${name}.prototype`, thing.prototype);
  };
  members('window', page);

  things.set('scroll', `${page.scrollX} ${page.scrollY}`);
  things.set('focus', document.activeElement);
  things.set('history', `${history.length} ${JSON.stringify(history.state)} ${location.href}`);
  things.set('title', document.title);
  things.set('markup', markupOf(document.documentElement, host));
  for (const [name, store] of Object.entries({ cookie: () => document.cookie, ...stores(page) })) {
    try {
      things.set(name, store());
    } catch {
      things.set(name, 'denied');
    }
  }
  return { things, storage: lastingOf(page) };
}

const stores = (page: Realm) => ({
  localStorage: () => JSON.stringify(page.localStorage),
  sessionStorage: () => JSON.stringify(page.sessionStorage),
});

async function lastingOf(page: Realm): Promise<string> {
  try {
    const names = await Promise.all([
      page.indexedDB?.databases().then((all) => all.map(({ name }) => name)),
      page.caches?.keys(),
      page.navigator.serviceWorker?.getRegistrations().then(({ length }) => length),
    ]);
    return JSON.stringify(names);
  } catch {
    return 'denied';
  }
}

/** The page's markup without what is inside of widgets, and without what the loader has put into the head. */
function markupOf(root: Element, host: string): string {
  const copy = root.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll('*')) {
    if (isLoaded(element, host) || element.matches('[src^="/__web-dev-server"]')) element.remove();
    else if (isWidget(element)) element.replaceWith(element.localName);
  }
  return copy.outerHTML.replace(/<!-- injected by web-dev-server -->/, '').replace(/\s+(?=<)/g, '');
}

/** Names what of a page is not as it was. */
export async function differences(page: Realm, host: string, before: HostState): Promise<string[]> {
  const after = stateOf(page, host);
  const names = new Set([...before.things.keys(), ...after.things.keys()]);
  const changed = [...names].filter((name) => !Object.is(before.things.get(name), after.things.get(name)));
  const asked = page.performance.getEntriesByType('resource').map(({ name }) => name);
  const strangers = asked.filter((url) => ![`${host}/`, `${location.origin}/`].some((start) => url.startsWith(start)));
  const [was, is] = [await before.storage, await after.storage];
  return [
    ...changed.map((name) => differenceOf(name, before.things.get(name), after.things.get(name))),
    ...(was === is ? [] : [`storage: ${was} → ${is}`]),
    ...strangers.filter((url) => !/^data:|__web-dev-server/.test(url)).map((url) => `asked ${url}`),
  ];
}

function differenceOf(name: string, was: unknown, is: unknown): string {
  const [first, second] = [String(was), String(is)];
  let at = 0;
  while (at < first.length && first[at] === second[at]) at += 1;
  const part = (text: string) => text.slice(Math.max(at - 40, 0), at + 80);
  return `${name}: ${part(first)} → ${part(second)}`;
}

/** Goes over a page as somebody without a mouse does: every key is a native one of the browser. */
import { fixture } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';

import { soon, wordsOf } from './soon.ts';

/** More stops than any widget has. */
const most = 60;

/** The element the keyboard is on, through shadow roots. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** What the element is called, as far as our widgets name theirs. */
export function nameOf(element: Element | null): string {
  if (!element) return '';
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const labels = [...((element as HTMLInputElement).labels ?? [])];
  return (
    element.getAttribute('aria-label') ||
    ids.map((id) => wordsOf(root.getElementById(id) ?? undefined)).join(' ') ||
    labels.map(wordsOf).join(' ') ||
    wordsOf(element)
  );
}

/** Places a widget between two buttons of its page. The keyboard is on the first of them. */
export async function placeForKeyboard<Widget extends Element>(tag: string, attributes = ''): Promise<Widget> {
  const page = await fixture<HTMLElement>(
    `<div><button>Before</button><${tag} lang="en" ${attributes}></${tag}><button>After</button></div>`,
  );
  page.querySelector('button')!.focus();
  return page.querySelector(tag) as unknown as Widget;
}

/** Presses a key, several times if asked. */
export async function press(key: string, times = 1): Promise<void> {
  for (let time = 0; time < times; time++) await sendKeys({ press: key });
}

/** Types letters one by one: WebDriver holds down those it gets together, and a second space is none. */
export async function type(letters: string): Promise<void> {
  for (const letter of letters) await sendKeys({ press: letter });
}

const fits = (name: string | RegExp): boolean =>
  typeof name === 'string' ? nameOf(focused()) === name : name.test(nameOf(focused()));

async function walkTo(name: string | RegExp, step: () => Promise<unknown>): Promise<Element> {
  const stops: string[] = [];
  for (let stop = 0; stop < most; stop++) {
    await step();
    if (fits(name)) return focused()!;
    stops.push(nameOf(focused()).slice(0, 40));
    // Behind these is the frame of the browser, and then the page again.
    if (/^(Before|After)$/.test(stops.at(-1)!)) break;
  }
  throw new Error(`The keyboard does not come to ${String(name)}, but to ${stops.join(' | ')}`);
}

/** Tabs on to the control of that name. @throws Error that lists the stops when there is none on the way. */
export const tabTo = (name: string | RegExp): Promise<Element> => walkTo(name, () => press('Tab'));

/** Tabs back to the control of that name. @throws Error that lists the stops when there is none on the way. */
export const tabBackTo = (name: string | RegExp): Promise<Element> =>
  walkTo(name, () => executeServerCommand('back-tab'));

/** Waits until the keyboard is on the element of that name, since the widget has put it there. */
export const landsOn = async (name: string | RegExp): Promise<Element> => {
  await soon(() => fits(name), `the keyboard is not on ${String(name)}`).catch((error: Error) => {
    throw new Error(`${error.message}, but on “${nameOf(focused())}”`);
  });
  return focused()!;
};

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The pseudo-locale: marked English, a third longer. */
export const pseudo = 'en-XA';

/** Every language a story is tried in, the pseudo-locale among them, from left to right and from right to left. */
export const allLanguages = 'de bg bs cs hr hu kk ro ru sk sl sr-Cyrl sr-Latn sr-Latn-ME uk en-XA en-XA-rtl'.split(' ');

/** Lets the page find what is wrong with a story in a language. */
export const prepareLanguages = (page: Page): Promise<unknown> => page.addScriptTag({ content: axe });

/** Puts the story that is drawn into a language, and gives what is wrong with it then. */
export async function tryLanguage(page: Page, language: string): Promise<string[]> {
  const direction = language.endsWith('-rtl') ? 'rtl' : 'ltr';
  const tag = language.replace('-rtl', '');
  const found = await page.evaluate(faultsIn, { tag, direction, pseudo });
  return found.map((fault) => `${language}: ${fault}`);
}

interface Axe {
  run(where: string, options: object): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
}

/** Runs in the page. */
async function faultsIn({ tag, direction, pseudo: marked }: { tag: string; direction: string; pseudo: string }) {
  const { axe: checker, speakOnPage } = globalThis as unknown as { axe: Axe; speakOnPage: (tag: string) => void };
  const page = document.documentElement;
  page.dir = direction;
  speakOnPage(tag);

  const widgets = () =>
    [...document.querySelectorAll('#storybook-root *')].filter(({ localName }) => localName.startsWith('backontrack-'));
  const frames = () => widgets().flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('.widget') ?? [])]);
  const expected = tag === marked ? 'en' : tag;
  const follows = ({ lang }: Element & { lang?: string }) => lang?.startsWith(expected);
  const isThere = () => widgets().every((widget) => widget.closest('[lang]') !== page) || frames().every(follows);
  for (let frame = 0; frame < 180 && !isThere(); frame++) await new Promise(requestAnimationFrame);
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);

  const faults: string[] = [];
  if (!isThere()) faults.push(`it is spoken by ${frames().filter(follows).length} of ${frames().length} widgets`);
  const { scrollWidth, clientWidth } = page;
  if (scrollWidth > clientWidth) faults.push(`it is ${scrollWidth - clientWidth} px wider than the page`);

  // Colours are the same in every language, and take the longest.
  const { violations } = await checker.run('#storybook-root', { rules: { 'color-contrast': { enabled: false } } });
  for (const { id, nodes } of violations)
    faults.push(`axe ${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`);

  if (tag !== marked) return faults;
  // What is told by buttons, labels and headings of forms is ours, not the API's: it has to be marked.
  for (const frame of frames().filter(follows)) {
    for (const element of frame.querySelectorAll('button, label, legend, [aria-label]')) {
      const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
      const rest = words.replace(/⟦.*⟧/gs, '').trim();
      const isOfApi =
        element.closest('[lang]') !== frame ||
        element.querySelector('[lang], .title') ||
        element.closest('.option, .chips, li');
      if (/[a-z]{3}/i.test(rest) && !isOfApi) faults.push(`not translated: “${rest.slice(0, 60)}”`);
    }
  }
  return faults;
}

import { faultsOfAxe } from './axe.ts';
import { drawn, frames, isSeen, nameOf, redrawn, soon, widgets } from './tree.ts';

/** The pseudo-locale: marked English, a third longer. */
const pseudo = 'en-XA';

declare const speakOnPage: (tag: string) => void;
declare const answeredTexts: ReadonlySet<string>;

/** Puts the page into a language, `-rtl` at its end turns it from right to left. Gives what is wrong with that. */
export async function speak(language: string): Promise<string[]> {
  const tag = language.replace('-rtl', '');
  const page = document.documentElement;
  page.dir = language.endsWith('-rtl') ? 'rtl' : 'ltr';
  speakOnPage(tag);

  const expected = tag === pseudo ? 'en' : tag;
  const follows = ({ lang }: Element & { lang?: string }) => lang?.startsWith(expected);
  const ofPage = () => widgets().filter((widget) => widget.closest('[lang]') === page);
  const isThere = () => ofPage().every(({ shadowRoot }) => [...shadowRoot!.querySelectorAll('.widget')].every(follows));
  const spoken = await soon(isThere);
  await redrawn();
  return spoken ? [] : [`it is spoken by ${frames().filter(follows).length} of ${frames().length} widgets`];
}

/** What is wrong with the story in a language. */
export async function faultsOfLanguage(language: string): Promise<string[]> {
  return [
    ...(await speak(language)),
    ...tooWide(),
    // Colours are the same in every language, and take the longest.
    ...(await faultsOfAxe({ rules: { 'color-contrast': { enabled: false } } })),
    ...(language.startsWith(pseudo) ? await englishThatStays() : []),
  ];
}

/** Whether the page scrolls sideways. */
export function tooWide(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const isOut = (element: Element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 0 && (left < -1 || right > clientWidth + 1);
  };
  const widest = drawn().filter((element) => isOut(element) && ![...element.children].some(isOut) && isSeen(element));
  const names = widest.slice(0, 3).map(nameOf).join(', ');
  return [`it is ${scrollWidth - clientWidth} px wider than the page${names && ` for ${names}`}`];
}

/** A screen reader is told of a change once it has paused. */
async function englishThatStays(): Promise<string[]> {
  await soon(() => englishLeft().length === 0);
  return englishLeft();
}

const attributes = ['aria-label', 'alt', 'title', 'placeholder', 'aria-roledescription', 'aria-valuetext'];

/** A value of the examples that no version of the widgets knows. It is shown as it comes. */
const ofTomorrow = 'regional-innovation-agency';

/**
 * Words that are in no brackets, although they are not the API's and not the browser's. Only codes are one word in small
 * letters: an API that says them is no excuse.
 */
function englishLeft(): string[] {
  const ofApi = [ofTomorrow, ...answeredTexts]
    .filter((text) => text === ofTomorrow || !/^[a-z-]+$/.test(text))
    .join('\n');
  const spaced = (text: string) => text.replaceAll(/\s+/g, ' ');
  const known = spaced(ofApi);
  const found = new Set<string>();
  for (const element of drawn()) {
    if (!element.closest('[lang]')?.matches('[lang^=en]')) continue;
    const texts = [...element.childNodes].flatMap((node) => (node instanceof Text ? [node.data] : []));
    if (!isSeen(element) && !element.closest('[role=status], option')) texts.length = 0;
    for (const name of attributes) texts.push(element.getAttribute(name) ?? '');
    for (const text of texts) {
      const rest = spaced(withoutMarked(text)).trim();
      if (/\p{L}{3}/u.test(withoutNames(rest)) && !isWithin(rest, known)) found.add(rest.slice(0, 80));
    }
  }
  return [...found].map((text) => `not translated: “${text}”`);
}

const isWithin = (rest: string, known: string): boolean =>
  known.includes(rest) ||
  rest
    .split(/[·,:;()/–—]|\d+/)
    .map((part) => part.trim())
    .every((part) => !/\p{L}{3}/u.test(withoutNames(part)) || known.includes(part));

function withoutMarked(text: string): string {
  const rest = text.replaceAll(/⟦[^⟦⟧]*⟧/g, '');
  return rest === text ? rest : withoutMarked(rest);
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

// What browsers know in a language, they say in that of the interface.
const names = new Set([
  ...letters.flatMap((one) =>
    letters.map((other) => new Intl.DisplayNames('en-GB', { type: 'region' }).of(one + other)),
  ),
  ...letters.flatMap((one) =>
    letters.map((other) => new Intl.DisplayNames('en-GB', { type: 'language' }).of((one + other).toLowerCase())),
  ),
  'Montenegrin',
  'mid',
  ...Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat('en-GB', { month: 'long' }).format(new Date(2026, month)),
  ),
  ...Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat('en-GB', { month: 'short' }).format(new Date(2026, month)),
  ),
  ...Array.from({ length: 7 }, (_, day) =>
    new Intl.DateTimeFormat('en-GB', { weekday: 'long' }).format(new Date(2026, 0, day + 1)),
  ),
]);

const anyName = new RegExp(
  `(?<!\\p{L})(${[...names]
    .filter((name): name is string => !!name)
    .toSorted((one, other) => other.length - one.length)
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')})(?!\\p{L})`,
  'gu',
);

const withoutNames = (text: string): string =>
  text.replaceAll(anyName, '').replaceAll(/\b(and|at|to|PDF|RSS|Atom|JSON Feed)\b/g, '');

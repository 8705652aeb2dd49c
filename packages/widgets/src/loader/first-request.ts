import { localeChain } from '@backontrack/sdk/text';

import { languageOf } from '../language.ts';
import { apiOf, page, type Registry, registry } from './registry.ts';

/**
 * What each widget asks the API first: the path, then the parameters as they stand in the address, some with what
 * stands for a missing attribute. After a path with a slash at its end the first one is an id.
 */
const questions: Readonly<Record<string, string>> = {
  curriculum: 'curriculum initiative=back-on-track locale',
  'eligibility-check': 'eligibility/ rule-set=back-on-track locale',
  initiative: 'initiatives/ initiative=back-on-track locale',
  'mentor-finder': 'mentors country initiative limit=6 locale',
  'news-feed': 'news country initiative limit=5 locale tag',
  'programme-directory': 'programmes country initiative limit=6 locale',
  subscribe: 'consent-texts/subscription locale',
};

/** Filters of which a widget takes only values of a vocabulary, which is on its way. */
const doubtful =
  'age ageGroup age-group availability barrier kind language mode module region remote stage topic'.split(' ');

/** What every widget takes as it is. */
const known =
  /^(country=(AT|BA|BG|CZ|DE|HR|HU|KZ|MD|ME|RO|RS|SI|SK|UA)|limit=[1-9]\d?|(initiative|locale|rule-set|tag)=[\w-]+)$/;

/**
 * The address of the first request a widget will make, where its attributes leave no doubt.
 *
 * @param element - The widget before it is defined.
 * @param api - Where the API is, with a slash at its end.
 */
export function firstAddress(element: Element, api: string): string | undefined {
  const name = element.localName.slice('backontrack-'.length);
  const [path, ...parameters] = questions[name]!.split(' ');
  let address = `${api}v1/${path}`;
  let sign = path!.endsWith('/') ? '' : '?';
  const isDoubtful = doubtful.some((attribute) => attribute in element || element.hasAttribute(attribute));
  // In the hash a reader's own filters may be kept.
  if (isDoubtful || location.hash.includes(`${name}.`)) return undefined;
  // A feed of events asks for them instead, or as well.
  if (name === 'news-feed' && /events/.test(element.getAttribute('show') ?? '')) return undefined;
  for (const parameter of parameters) {
    const [attribute, otherwise] = parameter.split('=') as [string, string?];
    // A property that a script has set before the element is defined counts more than the attribute.
    if (attribute in element) return undefined;
    const given = attribute === 'locale' ? languageOf(element) : (element.getAttribute(attribute) ?? otherwise ?? '');
    for (const one of otherwise ? [given] : given.split(/[\s,]+/).filter(Boolean)) {
      const value = attribute === 'country' ? one.toUpperCase() : one;
      const pair = `${attribute}=${value}`;
      if (!known.test(pair)) return undefined;
      address += sign + (sign ? pair : value);
      sign = sign ? '&' : '?';
    }
  }
  return address;
}

// This is the first file of a widget to run. Where it runs before the loader, that finds the list of who waits here. In a
// bundle of the page's own there is no loader, and nobody waits.
const loader = (page[registry] ??= [] as unknown as Registry);
const waiting = (loader.waiting ??= []);

/** By their addresses. Another loader that takes over finds them, too. */
const answers = (waiting.answers ??= new Map<unknown, Promise<Response>>());

/** Gives the answer to the first request of a widget, once, to whoever asks for it first. */
export function takeAnswer(address: unknown): Promise<Response> | undefined {
  const answer = answers.get(address);
  answers.delete(address);
  return answer;
}

/** Whether a widget may soon find an answer to its first request. */
export const areAnswersOnTheirWay = (): boolean => answers.size > 0;

const early = new Set<string>();

// The widget fetches them by their hash, and finds them in the browser's cache. Where this fails it fetches them first.
function fetchWordsEarly(element: Element, base: string): void {
  const locale = localeChain([languageOf(element), ...navigator.languages])[0];
  const address = `${base}${element.localName.slice('backontrack-'.length)}.${locale}.json`;
  if (locale === 'en' || early.has(address)) return;
  early.add(address);
  fetch(address, { __proto__: null } as RequestInit).catch(() => {});
}

// The first format takes a phone 100 ms, names and numbers after it a tenth of that. Here it has the time, while files and
// data are on their way.
function makeFormatsReady(element: Element): void {
  try {
    new Intl.DateTimeFormat(languageOf(element)).format();
  } catch {
    // Where a page has broken `Intl`, whoever needs it copes.
  }
}

function askEarly(element: Element, api: string): void {
  const address = firstAddress(element, api);
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (!address || answers.has(address) || connection?.saveData) return;
  // Without a prototype, since a page may have put options on Object.prototype.
  const answer = fetch(address, {
    __proto__: null,
    credentials: 'omit',
    referrerPolicy: 'strict-origin-when-cross-origin',
  } as RequestInit);
  answers.set(address, answer);
  // A widget that finds no answer asks. So it does when this has failed, or was left lying for a minute.
  const forget = () => answers.get(address) === answer && answers.delete(address);
  answer.catch(forget);
  setTimeout(forget, 60_000);
  // The card of a mentor needs none.
  if (!/mentors/.test(address)) setTimeout(() => makeFormatsReady(element));
}

function ask(element: Element): void {
  // A link or a frame.
  if (!element.localName.includes('-')) {
    import('./pasted.ts').then(
      ({ adopt }) => adopt(element),
      () => {},
    );
    return;
  }
  const { base } = page[registry]!;
  // Data first: which words a reader needs takes a phone longer to find out.
  askEarly(element, apiOf(base));
  fetchWordsEarly(element, base);
}

for (const element of waiting.splice(0)) ask(element);
waiting.push = ask;

import { type InterfaceLocale, intlLocale, localeChain } from '@backontrack/sdk/text';

import { fetchMessages } from './words/fetch-messages.ts';
import { type Messages, say } from './words/msg.ts';

/** The locale of what is being drawn, for `Intl` and for `lang`. */
export let interfaceLocale = 'en-GB';

let english: Messages = {};

/** Messages that have come, by widget and locale. */
const known = new Map<string, Messages>();
const underWay = new Map<string, Promise<void>>();
const failedAt = new Map<string, number>();

/** How soon after a failure the same is asked for again, in milliseconds. */
const pause = 3_000;

/**
 * Fetches what a widget says in a language.
 *
 * @param widget - Name of the widget, without its prefix.
 * @param language - BCP 47 tag. The nearest locale that the interface is written in is taken, else the nearest to the
 *   languages of the reader's browser.
 * @param hashes - Those of the widget's files of messages.
 * @returns What to wait for, or nothing when all is there. It never fails: what cannot be fetched is said in English,
 *   and fetched again when the widget is drawn again.
 */
export function fetchWords(widget: string, language: string, hashes: string): Promise<void> | undefined {
  const { locale } = choose(language);
  const key = `${widget} ${locale}`;
  if (locale === 'en' || known.has(key)) return undefined;
  const last = failedAt.get(key);
  if (!underWay.has(key) && !(last && Date.now() < last + pause)) {
    const fetching = fetchMessages(locale, widget, hashes)
      .then((messages) => void known.set(key, messages))
      .catch((error: unknown) => {
        if (!last) console.error(`backontrack: <backontrack-${widget}> is in English: ${String(error)}`);
        failedAt.set(key, Date.now());
      })
      .finally(() => underWay.delete(key));
    underWay.set(key, fetching);
  }
  return underWay.get(key);
}

/** From here on everything is said in a language, in English as long as its words have not come. */
export function speak(widget: string, language: string): void {
  const { locale, tag } = choose(language);
  const messages = known.get(`${widget} ${locale}`);
  interfaceLocale = messages ? tag : 'en-GB';
  say(messages ?? english);
}

/** Makes other words stand for the English ones. */
export function replaceEnglish(messages: Messages): void {
  english = messages;
}

interface Choice {
  /** Whose messages are taken. */
  locale: InterfaceLocale;
  /** The same for `Intl`: it also knows how Austria calls January. */
  tag: string;
}

const choices: Record<string, Choice> = {};

// Asked before each drawing, and it takes a tag apart.
const choose = (language: string): Choice =>
  (choices[language] ??= nearest([language, ...(globalThis.navigator?.languages ?? [])]));

const nearest = (wanted: readonly string[]): Choice => {
  const locale = localeChain(wanted)[0]!;
  return { locale, tag: locale === 'en' ? 'en-GB' : intlLocale(wanted) };
};

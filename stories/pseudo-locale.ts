import { replaceEnglish } from '../packages/widgets/src/interface-locale.ts';
import { messages as english } from '../packages/widgets/src/locales/en.ts';
// What is English stands beside its translation. Czech has the most plural forms.
import xliff from '../packages/widgets/xliff/cs.xlf?raw';

const letters: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'é',
  i: 'í',
  n: 'ñ',
  o: 'ö',
  s: 'š',
  u: 'ü',
  y: 'ý',
  A: 'Å',
  E: 'É',
  I: 'Î',
  O: 'Ö',
  S: 'Š',
  U: 'Ü',
};

/** English with marks on its letters, a third longer, in brackets: what is cut, glued together or not translated shows. */
const pseudo = (text: string): string => {
  const marked = text.replace(/\{\d\}|\w/g, (found) => letters[found] ?? found);
  return `⟦${marked}${' ~~~~'.repeat(Math.ceil(text.length / 15))}⟧`;
};

let messages: Readonly<Record<string, string>> | undefined;

const readMessages = () => {
  const units = new DOMParser().parseFromString(xliff, 'text/xml').querySelectorAll('trans-unit');
  return Object.fromEntries(
    [...units].map((unit) => {
      const words = [...unit.querySelector('source')!.childNodes].map((node) =>
        node instanceof Element ? `{${node.id}}` : (node.textContent ?? ''),
      );
      return [unit.id, pseudo(words.join(''))];
    }),
  );
};

/** The language of a page in the pseudo-locale. */
export const pseudoTag = 'en-XA';

/** Puts the page into a language, `en-XA` being the pseudo-locale. */
export function speakOnPage(tag: string): void {
  replaceEnglish({ ...english, ...(tag === pseudoTag && (messages ??= readMessages())) });
  document.documentElement.lang = tag;
}

// The run over all stories and languages changes the language without drawing a story anew.
Object.assign(globalThis, { speakOnPage });

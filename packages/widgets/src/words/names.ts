import { interfaceLocale } from '../interface-locale.ts';
import { msg, spokenName } from './msg.ts';
import { memoized } from './memoized.ts';

/** The name of a language, by its BCP 47 tag. */
export const languageName = (tag: string): string =>
  // Chromium and Firefox ship without the name of Romani.
  tag === 'rom' ? msg('Romani', { id: 'language.rom' }) : (spokenName(`language.${tag}`) ?? nameOf('language', tag));

/** What the browser calls it in the language of the interface, or its code. */
export function nameOf(type: 'region' | 'language', code: string): string {
  try {
    return memoized(
      `${interfaceLocale} ${type} ${code}`,
      () =>
        memoized(`${interfaceLocale} ${type}`, () => new Intl.DisplayNames(interfaceLocale, { type })).of(code) ?? code,
    );
  } catch {
    return code;
  }
}

import { interfaceLocale } from '../interface-locale.ts';
import { msg, spokenName } from './msg.ts';
import { remembered } from './remembered.ts';

/** The name of a country, by its ISO 3166-1 code. */
export const countryName = (code: string): string => spokenName(`country.${code}`) ?? nameOf('region', code);

/** The name of a language, by its BCP 47 tag. */
export const languageName = (tag: string): string =>
  // Chromium and Firefox ship without the name of Romani.
  tag === 'rom' ? msg('Romani', { id: 'language.rom' }) : (spokenName(`language.${tag}`) ?? nameOf('language', tag));

function nameOf(type: 'region' | 'language', code: string): string {
  try {
    return remembered(
      `${interfaceLocale} ${type} ${code}`,
      () =>
        remembered(`${interfaceLocale} ${type}`, () => new Intl.DisplayNames(interfaceLocale, { type })).of(code) ??
        code,
    );
  } catch {
    return code;
  }
}

import { interfaceLocale } from '../interface-locale.ts';

const rules: Record<string, Intl.PluralRules> = {};

/** The plural category of a number in the language of the interface. */
export const pluralOf = (count: number): Intl.LDMLPluralRule =>
  // Making one costs a hundred times more than asking it, and a number is drawn at each key.
  (rules[interfaceLocale] ??= new Intl.PluralRules(interfaceLocale)).select(count);

import { interfaceLocale } from '../interface-locale.ts';
import { formatNumber } from './format.ts';
import { memoized } from './memoized.ts';

/** The plural category of a number in the language of the interface. */
const pluralOf = (count: number): Intl.LDMLPluralRule =>
  memoized(`${interfaceLocale} ${count}`, () =>
    memoized(`${interfaceLocale} plural`, () => new Intl.PluralRules(interfaceLocale)).select(count),
  );

/**
 * A wording for each plural category that some language of the interface has, around the number as that language writes it.
 * English itself has two of them.
 */
export type Wordings = Readonly<Record<Exclude<Intl.LDMLPluralRule, 'zero'>, (written: string) => string>>;

/** Says how many there are, with the wording that the number has in the language of the interface. */
export const counted = (count: number, wordings: Wordings): string =>
  wordings[pluralOf(count) as keyof Wordings](formatNumber(count));

import { intlLocale } from './locale-chain.ts';

/** The wordings of one message by plural category. A category that is missing is worded like `other`. */
export type PluralForms<Wording> = { other: Wording } & Partial<Record<Intl.LDMLPluralRule, Wording>>;

const rules = new Map<string, Intl.PluralRules>();

/** The plural category of a count in a language: 2 is `few` in Serbian, `two` in Slovenian, `other` in English. */
export const pluralCategory = (count: number, locale: string): Intl.LDMLPluralRule => {
  // Making one costs a hundred times more than asking it.
  let rule = rules.get(locale);
  if (!rule) rules.set(locale, (rule = new Intl.PluralRules(intlLocale(locale))));
  return rule.select(count);
};

/** The wording that suits a count. */
export const selectPlural = <Wording>(count: number, forms: PluralForms<Wording>, locale: string): Wording =>
  forms[pluralCategory(count, locale)] ?? forms.other;

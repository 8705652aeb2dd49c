export { fold, foldMarks } from './fold.ts';
export { formatDate, type DateFormat } from './format-date.ts';
export { formatRelative } from './format-relative.ts';
export {
  compareImpreciseDates,
  dateSpan,
  type DateSpan,
  type ImpreciseDate,
  type Precision,
} from './imprecise-date.ts';
export { interfaceLocales, intlLocale, localeChain, type InterfaceLocale } from './locale-chain.ts';
export { nearestLocale } from './nearest-locale.ts';
export { pluralCategory, selectPlural, type PluralForms } from './plural.ts';
export { toSerbianLatin } from './serbian-latin.ts';

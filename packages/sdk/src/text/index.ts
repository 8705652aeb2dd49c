export { fold, foldMarks } from './fold.ts';
export { interfaceLocales, localeChain, nearestLocale, type InterfaceLocale } from './locale-chain.ts';
export { toSerbianLatin } from './serbian-latin.ts';

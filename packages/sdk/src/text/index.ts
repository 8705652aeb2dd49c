export { interfaceLocales, localeChain, nearestLocale, type InterfaceLocale } from './locale-chain.ts';

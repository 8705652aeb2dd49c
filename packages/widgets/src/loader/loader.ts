import { begin } from './begin.ts';
import type { Files } from './load.ts';

// The build puts the files here: it knows the hashes once all others are written.
declare const COMMON: Files;
declare const WIDGETS: Record<string, Files>;
declare const VERSION: string;

begin(VERSION, new URL('.', import.meta.url).href, COMMON, WIDGETS);

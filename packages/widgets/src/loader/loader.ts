import { begin } from './begin.ts';
import type { Files } from './load.ts';

// The build puts the table here: it knows the hashes once all other files are written.
declare const WIDGETS: Record<string, Files>;
declare const VERSION: string;

begin(VERSION, new URL('.', import.meta.url).href, WIDGETS);

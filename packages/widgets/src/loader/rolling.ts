import { roll } from './roll.ts';

// The build puts them here: they stay as they are for as long as pages pin the bytes of this file.
declare const KEYS: readonly string[];
declare const OLDEST: string;

roll(new URL('.', import.meta.url).href, KEYS, OLDEST);

import * as z from 'zod/mini';

/** Makes a parse say in English what is wrong. The contract's own schemas carry no words, to stay small in browsers. */
export const inEnglish = { error: z.locales.en().localeError };

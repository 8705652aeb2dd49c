import { localeChain } from '@backontrack/sdk/text';
import { fetchWords, speak } from '@backontrack/widgets/drawing';

import { type Asked, one } from './asked.ts';

// The widgets keep what they know by widget. Here all words are those of one.
const all = 'page';

/** The locale of the interface nearest to what a page is asked for: one of few, whatever is asked. */
const nearest = (asked: Asked): string => localeChain([one(asked, 'lang', 'en')])[0] ?? 'en';

/** Gets the words of a page's language, so that `speakOf` can take them. */
export const wordsFor = async (asked: Asked): Promise<void> => fetchWords(all, nearest(asked), '');

/** From here on, until something else is waited for, everything is said in the language of a page. */
export const speakOf = (asked: Asked): void => speak(all, nearest(asked));

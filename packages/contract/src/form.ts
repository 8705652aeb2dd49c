import * as z from 'zod/mini';

import { type Open, openEnum } from './open-enum.ts';
import { RichText } from './rich-text.ts';
import { Text } from './text.ts';

/**
 * What differs between an entity as content people store it and as one reader is served it:
 * its texts, its bodies, and whether a vocabulary may grow. Every other field is defined once.
 */
export interface Form<T extends z.ZodMiniType, R extends z.ZodMiniType> {
  text: T;
  richText: R;
  oneOf: <const Known extends readonly string[]>(values: Known) => z.ZodMiniType<Open<Known[number]>>;
}

/** One reader's form: each text once, in the locale served. */
export const served: Form<typeof Text, typeof RichText> = { text: Text, richText: RichText, oneOf: openEnum };

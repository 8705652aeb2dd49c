import type { RichText } from '../rich-text.ts';
import type { Text } from '../text.ts';

/** An English original. */
export const english = (text: string): Text => ({ text, locale: 'en', state: 'original' });

/** A Bosnian original, as a reader of another language meets it. */
export const bosnian = (text: string): Text => ({ text, locale: 'bs', state: 'original' });

/** A machine's German translation. */
export const machineGerman = (text: string): Text => ({ text, locale: 'de', state: 'machine' });

/** An English body of plain paragraphs. */
export const paragraphs = (...texts: string[]): RichText => ({
  blocks: texts.map((text) => ({ type: 'paragraph', spans: [{ text }] })),
  locale: 'en',
  state: 'original',
});

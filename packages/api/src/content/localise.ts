import type { Block, RichText, Span, Text } from '@backontrack/contract';
import { type Stored, type StoredKind, storedKinds } from '@backontrack/contract/stored';
import { toSerbianLatin } from '@backontrack/sdk/text';

import { servedKinds } from './served-kinds.ts';
import { mapTexts } from './texts.ts';

type States = Readonly<Record<string, string>>;

/**
 * Turns a stored entry into one reader's form: each text and body once, in the first locale of the chain
 * that it exists in, else in its original one. What only the stored form has, such as a consent, stays behind.
 * @param served Collects each locale that was used, for `Content-Language`.
 */
export function localise<Kind extends StoredKind>(
  kind: Kind,
  stored: Stored<Kind>,
  chain: readonly string[],
  served: Set<string>,
): object {
  const { texts } = stored;
  const shape = servedKinds[kind].shape;
  const entry = Object.fromEntries(Object.entries(stored).filter(([name]) => Object.hasOwn(shape, name)));
  const localised = mapTexts(storedKinds[kind], entry, {
    text: (byLocale) => {
      const { value, ...rest } = choose(byLocale, texts, chain, toSerbianLatin);
      served.add(rest.locale);
      return { text: value, ...rest } satisfies Text;
    },
    richText: (byLocale) => {
      const { value, ...rest } = choose(byLocale, texts, chain, blocksToLatin);
      served.add(rest.locale);
      return { blocks: value, ...rest } satisfies RichText;
    },
  });
  return {
    ...(localised as object),
    ...(kind === 'news' && { translations: readableIn(texts) }),
    ...(kind === 'curriculum' && { written: writtenIn(stored as Stored<'curriculum'>) }),
  };
}

const writtenIn = ({ parts, quiz }: Stored<'curriculum'>): string[] => [
  ...new Set(parts.map(({ format }) => format)),
  ...(quiz.length > 0 ? ['quiz'] : []),
];

function readableIn(texts: States): string[] {
  return Object.keys(texts).flatMap((locale) => (locale === 'sr-Cyrl' ? [locale, 'sr-Latn'] : [locale]));
}

function choose<T>(
  byLocale: Readonly<Record<string, T>>,
  states: States,
  chain: readonly string[],
  toLatin: (cyrillic: T) => T,
): { value: T; locale: string; state: string } {
  const original = Object.keys(states).find((locale) => states[locale] === 'original') ?? 'en';
  for (const locale of [...chain, original, ...Object.keys(byLocale)]) {
    const value = byLocale[locale];
    if (value !== undefined) return { value, locale, state: states[locale] ?? 'original' };
    const cyrillic = locale.startsWith('sr-Latn') ? byLocale['sr-Cyrl'] : undefined;
    if (cyrillic !== undefined) {
      // A derived text needs the review that the text it is derived from needs.
      const state = states['sr-Cyrl'];
      return {
        value: toLatin(cyrillic),
        locale: 'sr-Latn',
        state: state === 'machine' || state === 'stale' ? state : 'derived-script',
      };
    }
  }
  throw new Error('a text exists in no locale');
}

function blocksToLatin(blocks: Block[]): Block[] {
  const spans = (all: Span[]): Span[] => all.map((span) => ({ ...span, text: toSerbianLatin(span.text) }));
  return blocks.map((block) => {
    switch (block.type) {
      case 'list':
        return { ...block, items: block.items.map(spans) };
      case 'image':
        return { ...block, alt: toSerbianLatin(block.alt) };
      default:
        return { ...block, spans: spans(block.spans) };
    }
  });
}

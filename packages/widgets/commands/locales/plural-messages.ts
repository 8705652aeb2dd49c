import type { SourceMessage } from './source-messages.ts';

/** The plural categories that some language of the interface has: none of them has a zero. */
export const neededCategories = ['one', 'two', 'few', 'many', 'other'] as const;

/** What comes before the plural category in the ids of each plural, such as `mentor-finder.count.`. */
export const pluralStems = (messages: readonly SourceMessage[]): string[] => {
  const ids = new Set(messages.map(({ id }) => id));
  return [...ids]
    .filter((id) => id.endsWith('.one'))
    .map((id) => id.slice(0, -'one'.length))
    .filter((stem) => ids.has(`${stem}other`));
};

/** The messages that a locale has: of a plural only those of its own categories. */
export function messagesOf(locale: string, messages: readonly SourceMessage[]): SourceMessage[] {
  const own: readonly string[] = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  const unused = new Set(
    pluralStems(messages).flatMap((stem) =>
      neededCategories.filter((category) => !own.includes(category)).map((category) => stem + category),
    ),
  );
  return messages.filter(({ id }) => !unused.has(id));
}

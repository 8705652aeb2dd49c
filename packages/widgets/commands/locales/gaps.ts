import { withoutNote } from './notes.ts';
import { messagesOf, neededCategories, pluralStems } from './plural-messages.ts';
import type { SourceMessage } from './source-messages.ts';
import type { TargetLocale } from './target-locales.ts';
import type { Translation } from './translations.ts';

// Names, signs and words that other languages have, too.
const sameElsewhere =
  /^(channel\.(sms|viber|whatsapp|email)|initiative\.(budget|rates\.measured|website|version|start|status|contact|partners|project-code)|field\.region|language\.rom|mentor-finder\.count\.one|programme\.cost|event\.online|news-feed\.calendar|mode\.chat|module-format\.(quiz|text)|kind\.mentoring|subscribe\.topic\.mentoring|listing\.filters)$/;

/** What is wrong with the messages themselves. */
export const sourceFaults = (messages: readonly SourceMessage[]): string[] => {
  const ids = new Set(messages.map(({ id }) => id));
  return [
    ...pluralStems(messages)
      .flatMap((stem) => neededCategories.map((category) => stem + category))
      .filter((id) => !ids.has(id))
      .map((id) => `en: ${id} is missing: some language needs this plural form`),
    ...withoutNote(messages).map((id) => `xliff/notes.json: ${id} has no note for translators`),
  ];
};

/** What is wrong with the translations of a locale: one line each, with the id of the message. */
export function translationFaults(
  locale: TargetLocale,
  all: readonly SourceMessage[],
  translations: readonly Translation[],
): string[] {
  const messages = messagesOf(locale, all);
  const wanted = new Set(messages.map(({ id }) => id));
  const found = new Map(translations.map((translation) => [translation.id, translation]));
  return [
    ...messages.map((message) => [message.id, faultOf(message, found.get(message.id))]),
    ...translations
      .filter(({ id }) => !wanted.has(id))
      .map(({ id }) => [id, 'is not said by any widget in this language']),
  ]
    .filter(([, fault]) => fault)
    .map(([id, fault]) => `${locale}: ${id} ${fault}`);
}

function faultOf({ id, text }: SourceMessage, translation: Translation | undefined): string | undefined {
  if (!translation?.text) return 'is missing';
  if (translation.source !== text) return `was translated from “${translation.source}”, and now says “${text}”`;
  if (translation.state === 'needs-translation' || translation.state === 'needs-adaptation') {
    return `is ${translation.state}`;
  }
  if (placeholders(text) !== placeholders(translation.text)) {
    return `has ${placeholders(translation.text) || 'no values'} where the English has ${placeholders(text) || 'none'}`;
  }
  if (translation.text === text && /\p{L}{2}/u.test(text) && !sameElsewhere.test(id)) return 'is still English';
  return undefined;
}

const placeholders = (text: string): string => (text.match(/\{\d\}/g) ?? []).toSorted().join(' ');

import { readFileSync } from 'node:fs';

import type { SourceMessage } from './source-messages.ts';

/** Notes by the id of a message, or by how the ids of several begin. The one without a name is for all. */
const notes = JSON.parse(readFileSync(new URL('../../xliff/notes.json', import.meta.url), 'utf8')) as Record<
  string,
  string
>;

/** What translators are told of each message, from the wide to the narrow. */
export const notesFor = (messages: readonly SourceMessage[]): Record<string, string> =>
  Object.fromEntries(
    messages.map(({ id }) => [
      id,
      namesOf(id)
        .map((name) => notes[name])
        .filter(Boolean)
        .join(' '),
    ]),
  );

/** Ids without a note of their own or of their kind. */
export const withoutNote = (messages: readonly SourceMessage[]): string[] =>
  messages.map(({ id }) => id).filter((id) => !namesOf(id).some((name) => name && notes[name]));

const namesOf = (id: string): string[] => [
  '',
  ...[...id.matchAll(/\./g)].map(({ index }) => id.slice(0, index + 1)),
  id,
];

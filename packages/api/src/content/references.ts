import type { Stored, StoredKind } from '@backontrack/contract/stored';

import { nearest } from '@backontrack/sdk/listing';

/** The ids there are of each kind of content. */
export type KnownIds = Readonly<Record<StoredKind, readonly string[]>>;

/** Where an entry names another one: the path of the field, the kind, and the id. A field that is left out names none. */
type Reference = readonly [path: string, kind: StoredKind, id: string | undefined];

type ReferencesOf = { readonly [Kind in StoredKind]?: (entry: Stored<Kind>) => readonly Reference[] };

const each = (path: string, kind: StoredKind, ids: readonly string[]) =>
  ids.map((id, index): Reference => [`${path}.${index}`, kind, id]);
const initiativeOf = ({ initiative }: { initiative: string }): Reference => ['initiative', 'initiatives', initiative];
const organisationOf = ({ organisation }: { organisation?: string | undefined }): Reference => [
  'organisation',
  'organisations',
  organisation,
];

const referencesOf: ReferencesOf = {
  initiatives: ({ contact, components }) => [
    ['contact.organisation', 'organisations', contact?.organisation],
    ...components.flatMap(({ modules }, index) => each(`components.${index}.modules`, 'curriculum', modules)),
  ],
  organisations: ({ initiatives }) => each('initiatives', 'initiatives', initiatives),
  curriculum: (entry) => [initiativeOf(entry)],
  news: (entry) => [initiativeOf(entry), organisationOf(entry)],
  events: (entry) => [initiativeOf(entry)],
  programmes: (entry) => [initiativeOf(entry), organisationOf(entry), ['ruleSetId', 'eligibility', entry.ruleSetId]],
  mentors: (entry) => [
    initiativeOf(entry),
    organisationOf(entry),
    ...entry.trained.flatMap(({ initiative, modules }, index) => [
      [`trained.${index}.initiative`, 'initiatives', initiative] as const,
      ...each(`trained.${index}.modules`, 'curriculum', modules),
    ]),
  ],
  eligibility: (entry) => [initiativeOf(entry)],
};

/** What is wrong with an entry's names of other entries: each that is of none, with the field and the nearest one there is. */
export const unknownReferences = <Kind extends StoredKind>(
  kind: Kind,
  entry: Stored<Kind>,
  known: KnownIds,
): string[] => unknownAmong(referencesOf[kind]?.(entry) ?? [], known);

/** The same for a feed, whose news are of its initiative and its organisation. */
export const unknownOfFeed = (feed: { initiative: string; organisation?: string | undefined }, known: KnownIds) =>
  unknownAmong([initiativeOf(feed), organisationOf(feed)], known);

const unknownAmong = (references: readonly Reference[], known: KnownIds): string[] =>
  references.flatMap(([path, kind, id]) =>
    id === undefined || known[kind].includes(id) ? [] : [`${path}: ${missing(kind, id, known)}`],
  );

/** Says that there is no such entry, and which one may have been meant. */
export function missing(kind: StoredKind, id: string, known: KnownIds): string {
  const similar = nearest(id, known[kind]);
  return `there is no ${kind}/${id}.json${similar === undefined ? '' : `. Did you mean ${similar}?`}`;
}

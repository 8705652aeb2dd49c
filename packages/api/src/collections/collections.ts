import type { Stored, StoredKind } from '@backontrack/contract/stored';
import { type Collection as Listed, collections, type EntryOf } from '@backontrack/sdk/listing';

/** How one kind of the content is listed, and who may see what of it. */
export interface Collection<Entry, Kind extends StoredKind = StoredKind> extends Listed<Entry> {
  kind: Kind;
  /** Whether an entry may be seen at all on a day. */
  isPublic?: (stored: Stored<Kind>, day: string) => boolean;
  /** About people: what is withdrawn must be gone everywhere within the minute a copy may be kept. */
  isPersonal?: boolean;
}

const of = <Entry, Kind extends StoredKind>(kind: Kind, collection: Listed<Entry>): Collection<Entry, Kind> => ({
  kind,
  ...collection,
});

export const initiatives = of('initiatives', collections.initiatives);
export const organisations = of('organisations', collections.organisations);
export const news = of('news', collections.news);
export const events = of('events', collections.events);
export const programmes = of('programmes', collections.programmes);
export const curriculum = of('curriculum', collections.curriculum);
export const ruleSets = of('eligibility', collections.ruleSets);
export const consentTexts = of('consent-texts', collections.consentTexts);

/** Who has not renewed their consent is not there at all. */
export const mentors: Collection<EntryOf<typeof collections.mentors>, 'mentors'> = {
  ...of('mentors', collections.mentors),
  isPublic: ({ consent }, day) => day <= consent.expires,
  isPersonal: true,
};

export { type Collection, type EntryOf, type Moment, type SortKeys, usualSort } from './collection.ts';
export * as collections from './collections.ts';
export { type Cursor, readCursor } from './cursor.ts';
export { EntryList, type FindQuery, type FoundEntry, type ListQuery } from './entry-list.ts';
export { type FilterValues, hasWords, indexFilters, indexParts, type Listing, type ListingField } from './listing.ts';
export { type NamedCount, valueNames } from './names.ts';
export { mentorListing } from './mentors.ts';
export { programmeListing } from './programmes.ts';
export { isStale, staleAfterDays, standing, statusOn } from './standing.ts';

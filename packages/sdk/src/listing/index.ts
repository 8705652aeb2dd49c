export { type FilterValues, hasWords, indexFilters, indexParts, type Listing, type ListingField } from './listing.ts';
export { type NamedCount, valueNames } from './names.ts';
export { mentorListing } from './mentors.ts';
export { programmeListing } from './programmes.ts';
export { isStale, staleAfterDays, standing, statusOn } from './standing.ts';

export { type FilterValues, hasWords, indexFilters, indexParts, type Listing, type ListingField } from './listing.ts';
export { mentorListing } from './mentors.ts';
export { programmeListing } from './programmes.ts';
export { isStale, staleAfterDays, standing, statusOn } from './standing.ts';

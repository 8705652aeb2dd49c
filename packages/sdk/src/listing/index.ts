export { type FilterValues, hasWords, indexFilters, indexParts, type Listing, type ListingField } from './listing.ts';
export { mentorListing } from './mentors.ts';
export { isStale, programmeListing, staleAfterDays, standing, statusOn } from './programmes.ts';

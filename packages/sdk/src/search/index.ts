export { highlight, type TextRange } from './highlight.ts';
export type { FacetCount, IndexOptions, SearchHit, SearchQuery, SearchResult, SortOrder, Texts } from './options.ts';
export { SearchIndex, type SearchIndexJson } from './search-index.ts';

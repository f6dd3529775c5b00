export type { Progress, SearchOptions, SearchResult } from './search/search-options.js';

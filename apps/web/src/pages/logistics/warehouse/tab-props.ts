import type { WarehouseSearch } from '../../../routes/logistics-search.js';

/** What every list of the page gets: what its address says, and a way to change it. */
export interface TabProps {
  readonly search: WarehouseSearch;
  readonly onSearch: (changed: WarehouseSearch) => void;
}

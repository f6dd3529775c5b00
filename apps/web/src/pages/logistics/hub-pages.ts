/** The pages of a hub's dispatchers: fetched together. */
export { DispatchPage } from './dispatch/DispatchPage.js';
export { TripSheetPage } from './dispatch/TripSheetPage.js';
export { TroublesPage } from './dispatch/TroublesPage.js';

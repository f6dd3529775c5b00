/** The pages of a carrier: fetched together. */
export { FleetPage } from './carrier/FleetPage.js';
export { TendersPage } from './carrier/TendersPage.js';

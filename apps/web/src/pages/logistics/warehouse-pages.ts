/** The pages of warehouses abroad, for owners of goods and for who runs one: fetched together. */
export { AnnouncePage } from './warehouse/AnnouncePage.js';
export { InboundPage } from './warehouse/InboundPage.js';
export { OutboundPage } from './warehouse/OutboundPage.js';
export { SendOutPage } from './warehouse/SendOutPage.js';
export { WarehousesPage } from './warehouse/WarehousesPage.js';

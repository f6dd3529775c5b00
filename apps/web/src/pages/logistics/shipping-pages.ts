/** The pages of who ships: fetched together. */
export { ConsignmentsPage } from './consignments/ConsignmentsPage.js';
export { ConsignmentPage } from './consignments/ConsignmentPage.js';
export { EditConsignmentPage, NewConsignmentPage } from './consignments/ConsignmentFormPage.js';
export { CustomsFormPage } from './consignments/CustomsFormPage.js';
export { RatesPage } from './rates/RatesPage.js';

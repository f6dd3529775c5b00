/** The pages of requests for quotes, of both sides. */
export { AskPage } from './quotes/AskPage.js';
export { QuotePage } from './quotes/QuotePage.js';
export { QuotesPage } from './quotes/QuotesPage.js';

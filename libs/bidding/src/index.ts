export * from './award-schema.js';
export * from './bid-schema.js';
export * from './bid-sql.js';
export * from './bid-states.js';
export * from './opening.js';
export * from './terms-seal.js';

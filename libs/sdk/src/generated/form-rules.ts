// Generated from the contracts by `npm run generate`; changes made here do not last.

export * from './form-rules-certification.js';
export * from './form-rules-identity.js';
export * from './form-rules-logistics.js';
export * from './form-rules-matching.js';
export * from './form-rules-orders.js';
export * from './form-rules-sampling.js';

export * from './contracts.js';
export * from './events.js';
export * from './factories.js';
export * from './lists.js';

export * from './contracts.js';
export * from './dossiers.js';
export * from './events.js';

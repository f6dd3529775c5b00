export * from './contracts.js';
export * from './enterprises.js';
export * from './events.js';
export * from './notifications.js';
export * from './passwords.js';
export * from './people.js';

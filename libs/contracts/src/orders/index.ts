export * from './amending.js';
export * from './bid-shapes.js';
export * from './contracts.js';
export * from './events.js';
export * from './making-events.js';
export * from './making.js';
export * from './order-lists.js';
export * from './order-shapes.js';

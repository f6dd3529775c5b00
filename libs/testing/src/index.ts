/** @tianfu/testing: services on real servers, callers, and waiting for what happens a moment later. */
export { aMember, anOperator, aPerson, aService } from './callers.js';
export { eventually } from './eventually.js';
export { Harness, refusalOf, type HarnessOptions, type TestClient } from './harness.js';
export { createTestDatabase, type TestDatabase } from './test-database.js';
export { TestKeys } from './test-keys.js';
export { startTestNats, type TestNats } from './test-nats.js';
export { startServiceProcess, type ServiceProcess } from './service-process.js';

export { openCallerKeys, type CallerKeys } from './caller-keys.js';
export { CannotStart } from './cannot-start.js';
export { lockDataDir, type DataDirLock } from './data-dir-lock.js';
export { freeMegabytes, requireDiskSpace } from './disk-space.js';
export { startNats, type NatsOptions, type NatsServer } from './nats.js';
export { freePort, isPortFree, requirePortFree } from './ports.js';
export { startPostgres, type PostgresOptions, type PostgresServer } from './postgres.js';
export { removeDataDir } from './remove-data-dir.js';
export { openSecrets, type Secrets } from './secrets.js';

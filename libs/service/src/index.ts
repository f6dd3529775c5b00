/**
 * @tianfu/service: what every service stands on.
 * Calls: @Handles, Call, Caller. Events: @Listens, @ListensToMany. Data: Db, Tx, scopes, migrations. Boot: startService, runService.
 */
import 'reflect-metadata';

export { ANONYMOUS, requireEnterprise, requirePerson, type Caller } from './calls/caller.js';
export { Call, type CallOptions, type TransactionOptions } from './calls/call.js';
export { checkAccess } from './calls/access.js';
export { found } from './calls/found.js';
export { required } from './calls/required.js';
export { rightsOf } from './calls/rights.js';
export { Handles } from './calls/handles.js';
export { TokenSigner } from './calls/token-signer.js';
export { TokenVerifier } from './calls/token-verifier.js';
export { Listens, ListensToMany } from './events/listens.js';
export { DeadLetters, type DeadLetter } from './events/dead-letters.js';
export { Outbox } from './events/outbox.js';
export { Db } from './data/db.js';
export { SCOPES, type Scope, type TransactionSettings } from './data/scope.js';
export type { AuditEntry, EventOrigin, ReadTx, Tx } from './data/tx.js';
export { tenantRls } from './data/tenant-rls.js';
export { verifyAudit, type BrokenAuditRow } from './data/audit.js';
export { isUniqueViolation, pgErrorOf, type PgError } from './data/pg-errors.js';
export { type Keyset, PageQuery, type Slice } from './data/keyset.js';
export { numberSql } from './data/number-sql.js';
export { pageOfSlice } from './data/page-of-slice.js';
export { platformTables } from './data/platform-tables.js';
export { prepareDatabase, roleOf, type ServicePasswords } from './data/prepare-database.js';
export { migrateService, pendingMigrations } from './data/migrate.js';
export { schemaDrift } from './data/schema-drift.js';
export { IdentityNames } from './client/identity-names.js';
export { Services, type ServiceCaller } from './client/services.js';
export { answered, payloadOf, refusedReply, valueOf, type WireReply } from './calls/wire.js';
export { ContractClient, type Reply, type SendOptions, type UnreadReply } from './client/contract-client.js';
export { connectNats } from './client/nats.js';
export { withPipelinedRequests } from './client/pipelined-requests.js';
export { childOf, parseTraceparent, type Trace } from './trace/traceparent.js';
export { currentTrace, withTrace } from './trace/context.js';
export { LOGGER, createLogger, type Logger } from './trace/log.js';
export {
  readPublicKeys,
  serviceConfigFromEnv,
  type PublicKeyEntry,
  type ServiceConfig,
} from './boot/config.js';
export type { EntityClass, MigrationClass, ServiceDefinition } from './boot/definition.js';
export { Every } from './boot/every.js';
export { made } from './boot/made.js';
export { Metrics } from './boot/metrics.js';
export { startService, type RunningService } from './boot/start-service.js';
export { runService } from './boot/run-service.js';
export type { ServiceHealth } from './boot/health.js';
export { crashPoint } from './boot/crash-point.js';

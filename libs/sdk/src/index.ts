/**
 * @tianfu/sdk: the platform for programs. `createClient` for calls, `liveUpdates` for what happens,
 * `formRules` for forms, and the codes of the trade with their names.
 */
export { createClient, type Client } from './client.js';
export type { CallOptions, VersionedCallOptions } from './call.js';
export type { ClientOptions } from './connection.js';
export type { FormRule } from './form-rule.js';
export { liveUpdates, LIVE_STATES, type LiveEvent, type LiveOptions, type LiveState } from './live.js';
export { Problem, problemOf, type ConnectionCode, type FieldProblem, type Language } from './problem.js';
export { sealCommitment, sealQuoteCommitment } from './seal-commitment.js';
export * from './generated/event-notices.js';
export * from './generated/events.js';
/** By schema and field. Nested objects and lists of objects have a schema of their own, named by `schema`. */
export * as formRules from './generated/form-rules.js';
export type * from './generated/types.js';
export type { Operations } from './generated/operations.js';
export * from './generated/vocabulary.js';

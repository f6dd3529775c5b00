import { sessionEnded } from '@tianfu/contracts';
import type { Tx } from '@tianfu/service';
import type { EndedAccess } from './ports.js';

/** Tells whoever caches caller tokens of these sessions and keys to drop them. */
export function tellEnded(tx: Tx, ended: readonly EndedAccess[]): void {
  for (const { sessionId, version } of ended) {
    tx.emit(sessionEnded, { sessionId }, { aggregateId: sessionId, version });
  }
}

import type { CertificateGranted, StopStanding } from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import type { Tx } from '@tianfu/service';
import { levelOf } from '../domain/standing.js';
import type { StandingStore } from './ports.js';

/** Keeps what the order book knows of certificates. What is older than known changes nothing. */
export class KeepStanding {
  constructor(private readonly standings: StandingStore) {}

  async grant(tx: Tx, granted: CertificateGranted): Promise<void> {
    const { enterpriseId, certificateId, scope, validUntil, standingVersion } = granted;
    const level = levelOf(granted.level);
    assert(level !== undefined, 'certification grants the levels of the vocabulary');
    const facts = { enterpriseId, certificateId, standingVersion };
    await this.standings.grant(tx, { ...facts, state: 'certified', level, scope, validUntil });
  }

  /**
   * Rule 4: once this has been committed no bid and no award of the supplier commits any more. It waits for
   * those that run; repeating it changes nothing.
   */
  async stop(tx: Tx, { enterpriseId, certificateId, state, standingVersion }: StopStanding): Promise<void> {
    await this.standings.stop(tx, { enterpriseId, certificateId, state, standingVersion });
  }
}

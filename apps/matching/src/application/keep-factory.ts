import type { BidDecided, CertificateGranted, CertificateStopped } from '@tianfu/contracts';
import type { Tx } from '@tianfu/service';
import type { MatchFactory } from './match-factory.js';
import type { Factories } from './ports.js';

/** Keeps what is known of a supplier up to date, whatever order its news arrives in. */
export class KeepFactory {
  constructor(
    private readonly factories: Factories,
    private readonly matchFactory: MatchFactory,
  ) {}

  async granted(tx: Tx, { capability, ...told }: CertificateGranted): Promise<void> {
    // Who only carries makes nothing.
    if (capability === undefined) return;
    if (await this.factories.granted(tx, { ...told, capability }))
      await this.matchFactory.run(tx, told.enterpriseId);
  }

  async stopped(tx: Tx, told: CertificateStopped): Promise<void> {
    if (await this.factories.stopped(tx, told)) await this.matchFactory.run(tx, told.enterpriseId);
  }

  /** The record counts from the next order on: what is in the feed keeps its score. */
  async bidDecided(tx: Tx, { enterpriseId, outcome }: BidDecided): Promise<void> {
    await this.factories.bidDecided(tx, enterpriseId, outcome === 'won');
  }
}

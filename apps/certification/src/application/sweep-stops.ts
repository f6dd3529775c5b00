import { found, type Tx } from '@tianfu/service';
import { asCertified, possibleSteps, type Stop } from '../domain/dossier.js';
import { expiryReason } from '../domain/stop-certificate.js';
import type { Dossiers, Stops } from './ports.js';
import { STOP_GRACE_MS, type StopCertificate } from './stop-certificate.js';

/** Stops of one sweep; what is left comes with the next. */
const MAX_STOPS_PER_SWEEP = 20;

type Transaction = <T>(fn: (tx: Tx) => Promise<T>) => Promise<T>;

/** What nobody sends a command for: interrupted stops are carried through, certificates past their day expire. */
export class SweepStops {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly stops: Stops,
    private readonly stopCertificate: StopCertificate,
  ) {}

  /** @throws AggregateError of what could not be carried through; it is tried again */
  async run(transaction: Transaction): Promise<void> {
    await transaction((tx) => this.#recordExpired(tx));
    const due = await transaction((tx) => this.stops.takeDue(tx, MAX_STOPS_PER_SWEEP, STOP_GRACE_MS));
    const outcomes = await Promise.allSettled(due.map((stop) => this.#carryThrough(stop, transaction)));
    const failures = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
    );
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} stops are still open`);
  }

  async #carryThrough(stop: Stop, transaction: Transaction): Promise<void> {
    await this.stopCertificate.tellOrderBook(stop);
    await transaction((tx) => this.stopCertificate.finish(tx, stop));
  }

  async #recordExpired(tx: Tx): Promise<void> {
    for (const dossierId of await this.stops.takeExpired(tx, MAX_STOPS_PER_SWEEP)) {
      const dossier = found(await this.dossiers.byId(tx, dossierId));
      // Taken by what it was when the search began; locked, it is what it is now.
      if (dossier.stopping !== undefined || !possibleSteps(dossier).includes('expire')) continue;
      const { certificate } = asCertified(dossier);
      const asked = {
        step: 'expire',
        reason: expiryReason(certificate.validUntil),
        actor: { by: 'platform' },
      } as const;
      // Due at once: no command is at work on it.
      await this.stopCertificate.record(tx, dossierId, asked, 0);
    }
  }
}

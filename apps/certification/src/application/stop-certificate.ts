import { Refusal } from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { found, type Tx } from '@tianfu/service';
import { stateAfter, type Dossier, type Stop } from '../domain/dossier.js';
import { finishStop, isSameRequest, planStop, type StopRequest } from '../domain/stop-certificate.js';
import { emitStopped } from './dossier-events.js';
import type { Dossiers, OrderBook, Stops } from './ports.js';

/** How long the order book may take to answer. */
const ORDER_BOOK_WAIT_MS = 2_000;
/** How long after the intent a sweeper leaves it to the command that recorded it; longer than the wait above. */
export const STOP_GRACE_MS = 4_000;
/** A stop of somebody else may be open, and another one be recorded before ours. */
const MAX_ROUNDS = 3;

/** Transactions of one caller: steps on the way, and the one that holds the answer. */
export interface StopTransactions<Answer> {
  step<T>(fn: (tx: Tx) => Promise<T>): Promise<T>;
  answer(fn: (tx: Tx) => Promise<Dossier>): Promise<Answer>;
}

/**
 * Takes a certificate's effect away, in three parts that each bear being repeated:
 * record the intent, tell the order book, change the state. A crash between them leaves the intent, which
 * the next sending of the same command, or a sweeper, carries through. Rule 4 holds because the order book
 * has stopped the supplier before the new state is committed.
 */
export class StopCertificate {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly stops: Stops,
    private readonly orderBook: OrderBook,
  ) {}

  /** @throws Refusal `NOT_FOUND`, `TRANSITION_REFUSED`, `ORDERS_UNREACHABLE`, `IDEMPOTENCY_KEY_REUSED` */
  async run<Answer>(dossierId: string, asked: StopRequest, via: StopTransactions<Answer>): Promise<Answer> {
    for (let round = 1; round <= MAX_ROUNDS; round += 1) {
      const { stop, isOurs } = await via.step((tx) => this.record(tx, dossierId, asked));
      if (!stop.isFinished) await this.tellOrderBook(stop);
      if (isOurs) return via.answer((tx) => this.finish(tx, stop));
      await via.step((tx) => this.finish(tx, stop));
    }
    throw new Refusal('TRY_AGAIN');
  }

  /** Part 1: our intent, recorded now or by an earlier sending; else the open stop that has to be finished first. */
  async record(
    tx: Tx,
    dossierId: string,
    asked: StopRequest,
    graceMs = STOP_GRACE_MS,
  ): Promise<{ stop: Stop; isOurs: boolean }> {
    const dossier = found(await this.dossiers.lockById(tx, dossierId));
    const known = await this.#earlierSending(tx, asked);
    if (known !== undefined) {
      if (!isSameRequest(known, dossierId, asked)) throw new Refusal('IDEMPOTENCY_KEY_REUSED');
      return { stop: known, isOurs: true };
    }
    stateAfter(dossier, asked.step);
    if (dossier.stopping !== undefined) return { stop: dossier.stopping, isOurs: false };

    const planned = planStop(dossier, asked, newId());
    if (!(await this.stops.record(tx, planned, graceMs))) throw new Refusal('IDEMPOTENCY_KEY_REUSED');
    return { stop: planned.stopping, isOurs: true };
  }

  /** Part 2. @throws Refusal `ORDERS_UNREACHABLE` whatever went wrong: the intent stands and is tried again */
  async tellOrderBook(stop: Stop): Promise<void> {
    try {
      await this.orderBook.stopStanding(stop, Date.now() + ORDER_BOOK_WAIT_MS);
    } catch (cause) {
      throw new Refusal('ORDERS_UNREACHABLE', {}, [], { cause });
    }
  }

  /** Part 3: the new state, its line and its event, once. */
  async finish(tx: Tx, stop: Stop): Promise<Dossier> {
    const dossier = found(await this.dossiers.lockById(tx, stop.dossierId));
    // Somebody else has carried it through meanwhile.
    if (dossier.stopping?.stopId !== stop.stopId) return dossier;
    const at = await tx.now();
    const change = finishStop(dossier, at);
    await this.dossiers.save(tx, dossier, change);
    await this.stops.finish(tx, stop, at);
    emitStopped(tx, change.dossier, stop);
    return change.dossier;
  }

  async #earlierSending(tx: Tx, { step, requestKey }: StopRequest): Promise<Stop | undefined> {
    return requestKey === undefined ? undefined : this.stops.byRequest(tx, step, requestKey);
  }
}

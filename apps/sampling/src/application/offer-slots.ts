import { Refusal, waitlistOffered, type SampleNeeds } from '@tianfu/contracts';
import { shanghaiDate } from '@tianfu/kernel';
import type { Db, Tx } from '@tianfu/service';
import { dateOf, textOf } from '../domain/minutes.js';
import { bookingFacts } from './booking-facts.js';
import { eachByItself } from './each-by-itself.js';
import type { BookSample } from './book-sample.js';
import type { QuoteSample } from './quote-sample.js';
import type { Queue, WaitlistEntry, Waitlists } from './side-ports.js';
import { SlotGone } from './take-slot.js';

/** Read at a time. */
const PAGE = 20;
/** Those behind are tried when somebody before them has left or been offered a slot. */
const MAX_TRIED = 500;
/** Days end and services change too: where nothing happened to the plan, all are tried again so often. */
const AGAIN_MS = 300_000;
const SERVICE = { scope: 'service' } as const;

interface Tried {
  readonly what: string;
  readonly atMs: number;
}

/** Whoever waits longest at a centre is offered the first slot that comes in time, held for them. */
export class OfferSlots {
  readonly #tried = new Map<string, Tried>();

  constructor(
    private readonly db: Db,
    private readonly waitlists: Waitlists,
    private readonly quoteSample: QuoteSample,
    private readonly bookSample: BookSample,
  ) {}

  /** Offers what has become free. Several copies may try at once: an entry is offered once. */
  async run(): Promise<void> {
    const queues = await this.db.read(SERVICE, (tx) => this.waitlists.queues(tx));
    const known = new Set(queues.map(({ centreId }) => centreId));
    for (const centreId of this.#tried.keys()) if (!known.has(centreId)) this.#tried.delete(centreId);
    await eachByItself(queues, (queue) => this.#serve(queue));
  }

  /** Each of them costs a quote, so a queue rests while neither the plan nor its end has changed. */
  async #serve({ centreId, planVersion, last }: Queue): Promise<void> {
    const what = `${planVersion} ${last}`;
    const before = this.#tried.get(centreId);
    if (before?.what === what && performance.now() - before.atMs < AGAIN_MS) return;
    const atMs = performance.now();
    let after: string | undefined;
    for (let count = 0; count < MAX_TRIED; count += PAGE) {
      const page = { after, limit: PAGE };
      const entries = await this.db.read(SERVICE, (tx) => this.waitlists.waiting(tx, centreId, page));
      for (const entry of entries) await this.#try(entry);
      after = entries.at(-1)?.waitlistId;
      if (entries.length < PAGE) break;
    }
    this.#tried.set(centreId, { what, atMs });
  }

  async #try(entry: WaitlistEntry): Promise<void> {
    try {
      await this.db.transaction(SERVICE, (tx) => this.#offer(tx, entry));
    } catch (error) {
      // Nothing free in time, or gone again: it waits on.
      if (!(error instanceof Refusal) && !(error instanceof SlotGone)) throw error;
    }
  }

  async #offer(tx: Tx, entry: WaitlistEntry): Promise<void> {
    const { waitlistId, enterpriseId, enterpriseName, personId, title, wantedBy } = entry;
    const now = await tx.now();
    const today = shanghaiDate(now);
    if (wantedBy < today) {
      await this.waitlists.change(tx, waitlistId, 'too-late');
      return;
    }
    const needs = inTime(entry.needs, today);
    const { quote } = await this.quoteSample.work(tx, needs, { enterpriseId, now });
    if (shanghaiDate(dateOf(quote.promisedAt)) > wantedBy) return;
    const booking = await this.bookSample.run(tx, quote, quote, {
      enterpriseId,
      enterpriseName,
      personId,
      title,
      remark: undefined,
      hold: true,
    });
    if (!(await this.waitlists.change(tx, waitlistId, 'offered', booking.bookingId)))
      throw new Refusal('TRY_AGAIN');
    tx.emit(
      waitlistOffered,
      {
        ...bookingFacts(booking),
        promisedAt: textOf(quote.promisedAt),
        holdUntil: (booking.holdUntil ?? now).toISOString(),
      },
      { aggregateId: waitlistId, version: 1 },
    );
  }
}

/** Material that was to come while they waited is there by now. */
const inTime = (needs: SampleNeeds, today: string): SampleNeeds =>
  needs.materialsReadyOn !== undefined && needs.materialsReadyOn < today
    ? { ...needs, materialsReadyOn: today }
    : needs;

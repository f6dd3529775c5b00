import {
  Refusal,
  waitlistOffered,
  type JoinWaitlist,
  type SampleNeeds,
  type Waitlist,
  type WaitlistView,
} from '@tianfu/contracts';
import { newId, shanghaiDate } from '@tianfu/kernel';
import { type Db, found, type ReadTx, type Tx } from '@tianfu/service';
import { refuseField } from '@tianfu/contracts';
import { dateOf, textOf } from '../domain/minutes.js';
import { bookingFacts } from './booking-facts.js';
import type { BookSample } from './book-sample.js';
import type { MakeAgreement } from './make-agreement.js';
import type { WaitlistEntry, Waitlists } from './side-ports.js';
import type { QuoteSample } from './quote-sample.js';
import { SlotGone } from './take-slot.js';

const TRIED_AT_ONCE = 20;
const SERVICE = { scope: 'service' } as const;

/** Waiting for a slot: whoever waits longest is offered the first that comes in time, held for them. */
export class WaitForSlot {
  constructor(
    private readonly db: Db,
    private readonly waitlists: Waitlists,
    private readonly makeAgreement: MakeAgreement,
    private readonly quoteSample: QuoteSample,
    private readonly bookSample: BookSample,
  ) {}

  /** @throws Refusal as `MakeAgreement`, and for a day that is over */
  async join(
    tx: Tx,
    { title, wantedBy, ...needs }: JoinWaitlist,
    who: { enterpriseId: string; enterpriseName: string; personId: string | undefined },
  ): Promise<WaitlistView> {
    const now = await tx.now();
    if (wantedBy < shanghaiDate(now)) throw refuseField('/wantedBy', 'inThePast');
    const { centre } = await this.makeAgreement.run(tx, needs, { enterpriseId: who.enterpriseId, now });
    const waitlistId = newId<string>();
    await this.waitlists.join(tx, {
      waitlistId,
      needs,
      title,
      wantedBy,
      centreId: centre.centreId,
      centreEnterpriseId: centre.enterpriseId,
      enterpriseId: who.enterpriseId,
      enterpriseName: who.enterpriseName,
      ...(who.personId === undefined ? {} : { personId: who.personId }),
    });
    return waitlistView(found(await this.waitlists.get(tx, waitlistId)));
  }

  /** An enterprise's places; those of all others count in the queue. */
  async find(tx: ReadTx, enterpriseId: string): Promise<Waitlist> {
    return { data: (await this.waitlists.find(tx, enterpriseId)).map(waitlistView) };
  }

  /** @throws Refusal `NOT_FOUND`, `TRANSITION_REFUSED` */
  async leave(tx: Tx, waitlistId: string, enterpriseId: string): Promise<WaitlistView> {
    const entry = found(await this.waitlists.get(tx, waitlistId));
    if (entry.enterpriseId !== enterpriseId) throw new Refusal('NOT_FOUND');
    if (!(await this.waitlists.change(tx, waitlistId, 'left')))
      throw new Refusal('TRANSITION_REFUSED', { state: entry.state });
    return waitlistView(found(await this.waitlists.get(tx, waitlistId)));
  }

  /** Offers what has become free. Several copies may try at once: an entry is offered once. */
  async offer(): Promise<void> {
    const entries = await this.db.read(SERVICE, (tx) => this.waitlists.waiting(tx, TRIED_AT_ONCE));
    for (const entry of entries) await this.#try(entry);
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

function waitlistView(entry: WaitlistEntry): WaitlistView {
  const { waitlistId, needs, title, centreName, wantedBy, state, position, bookingId, joinedAt } = entry;
  return {
    waitlistId,
    needs,
    title,
    centreName,
    wantedBy,
    state,
    joinedAt: joinedAt.toISOString(),
    ...(position === undefined ? {} : { position }),
    ...(bookingId === undefined ? {} : { bookingId }),
  };
}

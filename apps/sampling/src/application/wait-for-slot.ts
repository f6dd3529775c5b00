import { Refusal, type JoinWaitlist, type Waitlist, type WaitlistView } from '@tianfu/contracts';
import { newId, shanghaiDate } from '@tianfu/kernel';
import { found, type ReadTx, type Tx } from '@tianfu/service';
import { refuseField } from '@tianfu/contracts';
import type { MakeAgreement } from './make-agreement.js';
import type { WaitlistEntry, Waitlists } from './side-ports.js';

/** Waiting for a slot: see `OfferSlots` for what they wait for. */
export class WaitForSlot {
  constructor(
    private readonly waitlists: Waitlists,
    private readonly makeAgreement: MakeAgreement,
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
}

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

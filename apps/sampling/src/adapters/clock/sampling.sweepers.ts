import { Db, Every } from '@tianfu/service';
import { Injectable } from '@nestjs/common';
import { eachByItself } from '../../application/each-by-itself.js';
import { ExpireHolds } from '../../application/expire-holds.js';
import { RepairPlan } from '../../application/repair-plan.js';
import { OfferSlots } from '../../application/offer-slots.js';
import { FileStore } from '../postgres/file-store.js';
import { PlanStore } from '../postgres/plan-store.js';
import { QuoteStore } from '../postgres/quote-store.js';

const HOLDS_EVERY_MS = 2_000;
const WAITLIST_EVERY_MS = 3_000;
const PLANS_EVERY_MS = 20_000;
const OLD_EVERY_MS = 600_000;
const SERVICE = { scope: 'service' } as const;

/** What a centre's clock brings about. */
@Injectable()
export class SamplingSweepers {
  constructor(
    private readonly db: Db,
    private readonly expireHolds: ExpireHolds,
    private readonly offerSlots: OfferSlots,
    private readonly repairPlan: RepairPlan,
    private readonly plans: PlanStore,
    private readonly quotes: QuoteStore,
    private readonly files: FileStore,
  ) {}

  @Every(HOLDS_EVERY_MS)
  async holds(): Promise<void> {
    await this.db.transaction(SERVICE, (tx) => this.expireHolds.run(tx));
  }

  @Every(WAITLIST_EVERY_MS)
  waitlist(): Promise<void> {
    return this.offerSlots.run();
  }

  /** Steps that overran, or did not begin: what follows them is planned anew. */
  @Every(PLANS_EVERY_MS)
  async overruns(): Promise<void> {
    const centres = await this.db.read(SERVICE, (tx) => this.plans.overran(tx));
    await eachByItself(centres, (centreId) => this.repairPlan.run(centreId, 'overrun'));
  }

  @Every(OLD_EVERY_MS)
  async old(): Promise<void> {
    await this.db.transaction(SERVICE, (tx) => this.quotes.removeOld(tx));
    await this.db.transaction(SERVICE, (tx) => this.files.removeUnfinished(tx));
  }
}

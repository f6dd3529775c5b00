import {
  type FindRateCards,
  type PageOf,
  type RateCardContent,
  type RateCardRef,
  type RateCardView,
  Refusal,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { type Call, pageOfSlice, type ReadTx, required, requireEnterprise, type Tx } from '@tianfu/service';
import { rateCardFaults } from '../domain/rate-card.js';
import type { CarrierStore, RateCardStore } from './ports.js';
import { refuseFaults, refuseState } from './refuse-faults.js';

/** Carriers publish and withdraw rate cards. A published card never changes: a new price is a new card. */
export class ManageRateCards {
  constructor(
    private readonly carriers: CarrierStore,
    private readonly cards: RateCardStore,
  ) {}

  /** @throws Refusal `CARRIER_NOT_DESCRIBED`, `VALIDATION_FAILED` */
  async publish(tx: Tx, input: RateCardContent, call: Call): Promise<RateCardView> {
    const carrierId = requireEnterprise(call.caller);
    if ((await this.carriers.byId(tx, carrierId)) === undefined) throw new Refusal('CARRIER_NOT_DESCRIBED');
    refuseFaults(rateCardFaults(input));
    const rateCardId = newId();
    await this.cards.publish(tx, rateCardId, carrierId, input);
    return required(this.cards.lock(tx, rateCardId, carrierId));
  }

  /** @throws Refusal `NOT_FOUND`, `TRANSITION_REFUSED` */
  async withdraw(tx: Tx, { rateCardId }: RateCardRef, call: Call): Promise<RateCardView> {
    const carrierId = requireEnterprise(call.caller);
    const { state } = await required(this.cards.lock(tx, rateCardId, carrierId));
    refuseState(state === 'published', state);
    await this.cards.withdraw(tx, rateCardId);
    return required(this.cards.lock(tx, rateCardId, carrierId));
  }

  async find(tx: ReadTx, asked: FindRateCards, call: Call): Promise<PageOf<RateCardView>> {
    return pageOfSlice(await this.cards.find(tx, requireEnterprise(call.caller), asked));
  }
}

import {
  type AskForQuotes as AskInput,
  type CarriageRequestView,
  carriageRequestOpened,
  type CarriersAsked,
  type CarriersToAsk,
  type FieldFault,
  type GoodsLine,
  MAX_CARRIERS_ASKED,
  Refusal,
} from '@tianfu/contracts';
import { assert, newId, type Position } from '@tianfu/kernel';
import { type Call, type ReadTx, required, requireEnterprise, type Tx } from '@tianfu/service';
import { bookingFaults, paidBy } from '../domain/booking-rules.js';
import { collectsNear } from '../domain/collecting.js';
import { askedGoodsFaults, deadlineFaults, goodsLine } from '../domain/request-goods.js';
import { msOf } from '../domain/quote.js';
import { isSplit } from './legs-of.js';
import type { ConsignmentStore, RateCardStore } from './ports.js';
import { requestEvent } from './quote-events.js';
import type { KnownCarrier, RequestStore } from './quote-ports.js';
import { refuseFaults } from './refuse-faults.js';
import type { ShowRequests } from './show-requests.js';
import type { StoredConsignment } from './stored.js';

/** Certified carriers looked at when one asks whom to ask. */
const MAX_KNOWN = 2_000;

/** A shipper asks carriers for a price, where no card fits or a better one is hoped for. */
export class AskForQuotes {
  constructor(
    private readonly requests: RequestStore,
    private readonly consignments: ConsignmentStore,
    private readonly cards: RateCardStore,
    private readonly showing: ShowRequests,
    private readonly minQuotingSeconds: number,
  ) {}

  /**
   * Runs in scope `service`: where vehicles stand is their carriers' own. Consignments are the caller's alone.
   * @throws Refusal `VALIDATION_FAILED`, `NO_CARRIER_TO_ASK`
   */
  async run(tx: Tx, input: AskInput, call: Call): Promise<CarriageRequestView> {
    const enterpriseId = requireEnterprise(call.caller);
    const now = await tx.now();
    const goods = await this.#goods(tx, input, enterpriseId, now);
    refuseFaults(deadlineFaults(input.deadline, goods, now, this.minQuotingSeconds));
    const carrierIds = await this.#carriers(tx, input, goods, enterpriseId);
    const [first] = goods;
    assert(first !== undefined, 'a request is for something');
    const requestId = newId();
    const title = first.title;
    await this.requests.insert(tx, {
      requestId,
      enterpriseId,
      title,
      goods,
      remark: input.remark,
      deadline: new Date(msOf(input.deadline)),
      carrierIds,
    });
    const request = await required(this.requests.byId(tx, requestId));
    tx.emit(
      carriageRequestOpened,
      { ...requestEvent(request), carrierIds, deadline: request.deadline.toISOString() },
      { aggregateId: requestId, version: 1 },
    );
    return this.showing.view(tx, request);
  }

  /** Whom one could ask. Runs in scope `service`. */
  async carriers(tx: ReadTx, { name, lat, lng }: CarriersAsked, call: Call): Promise<CarriersToAsk> {
    const near = lat === undefined || lng === undefined ? [] : [{ lat, lng }];
    const known = await this.#known(tx, requireEnterprise(call.caller), name, near);
    const sorted = known.toSorted((left, right) => Number(right.collects) - Number(left.collects));
    const data = sorted.map(({ carrierId, carrierName, collects }) => ({ carrierId, carrierName, collects }));
    return { data: data.slice(0, MAX_CARRIERS_ASKED) };
  }

  async #goods(
    tx: Tx,
    { consignmentIds, goods }: AskInput,
    enterpriseId: string,
    now: Date,
  ): Promise<GoodsLine[]> {
    if (goods !== undefined && consignmentIds !== undefined) {
      refuseFaults([{ pointer: '/goods', code: 'one-of-two', params: { other: 'consignmentIds' } }]);
    }
    if (goods !== undefined) {
      refuseFaults(askedGoodsFaults(goods, now));
      return [goodsLine(goods)];
    }
    if (consignmentIds === undefined) refuseFaults([{ pointer: '/consignmentIds', code: 'required' }]);
    const wanted = [...new Set(consignmentIds)];
    const found = new Map(
      (await this.consignments.lockMany(tx, wanted)).map((each) => [each.consignmentId, each]),
    );
    const faults: FieldFault[] = [];
    const lines: GoodsLine[] = [];
    for (const [index, consignmentId] of wanted.entries()) {
      const pointer = `/consignmentIds/${index}`;
      const stored = found.get(consignmentId);
      const wrong = await this.#consignmentFaults(tx, stored, enterpriseId, now);
      faults.push(...wrong.map((fault) => ({ ...fault, pointer })));
      if (stored !== undefined && wrong.length === 0) lines.push(lineOf(stored));
    }
    refuseFaults(faults);
    return lines;
  }

  async #consignmentFaults(
    tx: Tx,
    stored: StoredConsignment | undefined,
    enterpriseId: string,
    now: Date,
  ): Promise<FieldFault[]> {
    const pointer = '';
    // A leg is its hub's to plan, for its shipper there is only the consignment.
    if (stored?.enterpriseId !== enterpriseId || stored.legOf !== undefined)
      return [{ pointer, code: 'unknown' }];
    const { state, terms, consignmentId } = stored;
    const waits = (state === 'draft' || state === 'booked') && !isSplit(stored);
    if (!waits) return [{ pointer, code: 'not-waiting', params: { state } }];
    if (paidBy(terms) === 'consignee') return [{ pointer, code: 'paid-by-consignee' }];
    const cartons = [...(await this.consignments.cartons(tx, [consignmentId]))];
    return bookingFaults({ ...terms, cartons }, now).map(({ pointer: field, code, params }) => ({
      pointer,
      code,
      params: { ...params, field },
    }));
  }

  async #carriers(
    tx: Tx,
    { carrierIds }: AskInput,
    goods: readonly GoodsLine[],
    enterpriseId: string,
  ): Promise<string[]> {
    const known = await this.#known(
      tx,
      enterpriseId,
      undefined,
      goods.map(({ pickUp }) => pickUp.position),
    );
    if (carrierIds === undefined) {
      const near = known.filter(({ collects }) => collects).map(({ carrierId }) => carrierId);
      if (near.length === 0) throw new Refusal('NO_CARRIER_TO_ASK');
      return near.slice(0, MAX_CARRIERS_ASKED);
    }
    const certified = new Set(known.map(({ carrierId }) => carrierId));
    refuseFaults(
      carrierIds.flatMap((carrierId, index) => {
        const pointer = `/carrierIds/${index}`;
        if (carrierId === enterpriseId) return [{ pointer, code: 'own' }];
        return certified.has(carrierId) ? [] : [{ pointer, code: 'not-certified' }];
      }),
    );
    return [...new Set(carrierIds)];
  }

  async #known(
    tx: ReadTx,
    enterpriseId: string,
    name: string | undefined,
    near: readonly Position[],
  ): Promise<(KnownCarrier & { readonly collects: boolean })[]> {
    const offered = await this.cards.offered(tx);
    const known = await this.requests.carriers(tx, name, MAX_KNOWN);
    return known
      .filter(({ carrierId }) => carrierId !== enterpriseId)
      .map((carrier) => {
        const areas = offered
          .filter(({ carrierId }) => carrierId === carrier.carrierId)
          .flatMap(({ content }) => content.collects);
        return { ...carrier, collects: collectsNear(near, areas, carrier.depots) };
      });
  }
}

/** A complete consignment as carriers see it. */
export function lineOf({ consignmentId, number, terms, load }: StoredConsignment): GoodsLine {
  const { pickUpWindow } = terms;
  assert(pickUpWindow !== undefined, 'what carriers are asked for is complete');
  return goodsLine({ ...terms, pickUpWindow, ...load, consignmentId, consignmentNumber: number });
}

import type {
  CarriageRequestRef,
  CarriageRequestSummary,
  CarriageRequestView,
  FindCarriageRequests,
  PageOf,
} from '@tianfu/contracts';
import { Refusal } from '@tianfu/contracts';
import { assert, present } from '@tianfu/kernel';
import { type Call, pageOfSlice, type ReadTx, required, requireEnterprise } from '@tianfu/service';
import { requestMayTake } from '../domain/request-states.js';
import type { QuoteStore, RequestStore, StoredRequest } from './quote-ports.js';

/** Shows a shipper its requests for quotes; of quotes nothing before the deadline, not even whether there are any. */
export class ShowRequests {
  constructor(
    private readonly requests: RequestStore,
    private readonly quotes: QuoteStore,
  ) {}

  /** PostgreSQL's clock, by which everything here counts. */
  now(tx: ReadTx): Promise<Date> {
    return this.requests.now(tx);
  }

  /** The caller's own. @throws Refusal `NOT_FOUND` */
  async own(tx: ReadTx, requestId: string, call: Call): Promise<StoredRequest> {
    const request = await required(this.requests.byId(tx, requestId));
    if (request.enterpriseId !== requireEnterprise(call.caller)) throw new Refusal('NOT_FOUND');
    return request;
  }

  /** @throws Refusal `NOT_FOUND` */
  async get(tx: ReadTx, { requestId }: CarriageRequestRef, call: Call): Promise<CarriageRequestView> {
    return this.view(tx, await this.own(tx, requestId, call));
  }

  async find(tx: ReadTx, asked: FindCarriageRequests, call: Call): Promise<PageOf<CarriageRequestSummary>> {
    const { rows, nextCursor } = await this.requests.find(tx, requireEnterprise(call.caller), asked);
    return pageOfSlice({ rows: rows.map(summaryOf), nextCursor });
  }

  async view(tx: ReadTx, request: StoredRequest): Promise<CarriageRequestView> {
    const award = request.state === 'awarded' ? await this.quotes.awardOf(tx, request.requestId) : undefined;
    return {
      ...summaryOf(request),
      carriers: await this.requests.invited(tx, request.requestId),
      ...present({ remark: request.remark, award: award && awardView(award, request) }),
      actions: (['award', 'cancel'] as const).filter((step) => requestMayTake(request.state, step)),
      serverTime: (await this.requests.now(tx)).toISOString(),
      version: request.version,
    };
  }
}

function awardView(
  {
    quoteId,
    carrierId,
    carrierName,
    terms,
    awardedAt,
  }: NonNullable<Awaited<ReturnType<QuoteStore['awardOf']>>>,
  { tripId }: StoredRequest,
): NonNullable<CarriageRequestView['award']> {
  assert(tripId !== undefined, 'an award has its trip');
  return { quoteId, carrierId, carrierName, price: terms.price, tripId, awardedAt: awardedAt.toISOString() };
}

const summaryOf = (request: StoredRequest): CarriageRequestSummary => ({
  requestId: request.requestId,
  number: request.number,
  title: request.title,
  state: request.state,
  deadline: request.deadline.toISOString(),
  goods: [...request.goods],
  carriersAsked: request.carriersAsked,
  ...present({ openedQuotes: request.openedQuotes }),
  createdAt: request.createdAt.toISOString(),
});

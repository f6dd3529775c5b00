import type {
  CarriageRequestRef,
  FindQuoteInvitations,
  OwnCarriageQuote,
  PageOf,
  QuoteInvitation,
} from '@tianfu/contracts';
import { present } from '@tianfu/kernel';
import { type Call, pageOfSlice, type ReadTx, required, requireEnterprise } from '@tianfu/service';
import { Refusal } from '@tianfu/contracts';
import { lineForCarriers } from '../domain/request-goods.js';
import type { QuoteStore, RequestStore, StoredRequest } from './quote-ports.js';

/** A carrier sees what was sent to it and its own quote: nothing of who else was asked. */
export class ShowInvitations {
  constructor(
    private readonly requests: RequestStore,
    private readonly quotes: QuoteStore,
  ) {}

  async find(tx: ReadTx, asked: FindQuoteInvitations, call: Call): Promise<PageOf<QuoteInvitation>> {
    const carrierId = requireEnterprise(call.caller);
    const { rows, nextCursor } = await this.requests.findInvitations(tx, carrierId, asked);
    const ids = rows.map(({ requestId }) => requestId);
    const [own, now] = [await this.quotes.own(tx, ids, carrierId), await this.requests.now(tx)];
    const views = rows.map((request) => invitationOf(request, own.get(request.requestId), now));
    return pageOfSlice({ rows: views, nextCursor });
  }

  /** @throws Refusal `NOT_FOUND` for what was not sent to the caller */
  async get(tx: ReadTx, { requestId }: CarriageRequestRef, call: Call): Promise<QuoteInvitation> {
    const carrierId = requireEnterprise(call.caller);
    const request = await required(this.requests.byId(tx, requestId));
    if (!(await this.requests.isInvited(tx, requestId, carrierId))) throw new Refusal('NOT_FOUND');
    return this.view(tx, request, carrierId);
  }

  /** As the carrier sees it, which was sent it. */
  async view(tx: ReadTx, request: StoredRequest, carrierId: string): Promise<QuoteInvitation> {
    const own = await this.quotes.own(tx, [request.requestId], carrierId);
    return invitationOf(request, own.get(request.requestId), await this.requests.now(tx));
  }
}

const invitationOf = (
  request: StoredRequest,
  quote: OwnCarriageQuote | undefined,
  now: Date,
): QuoteInvitation => ({
  requestId: request.requestId,
  number: request.number,
  title: request.title,
  shipperName: request.enterpriseName ?? request.enterpriseId,
  state: request.state,
  deadline: request.deadline.toISOString(),
  goods: request.goods.map(lineForCarriers),
  ...present({ remark: request.remark, quote }),
  serverTime: now.toISOString(),
});

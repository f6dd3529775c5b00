/** Tries to break the rules of the trade through the public API, and looks at what the run left behind. */
import { Problem } from '@tianfu/sdk';
import type { Client } from '../session/clients.js';
import type { PostedOrder } from './market.js';
import type { Supplier } from './participants.js';

export interface RuleVerdict {
  readonly rule: string;
  readonly holds: boolean;
  readonly detail: string;
}

const SAMPLE = 20;

async function codeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'accepted';
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

const verdict = (rule: string, broken: readonly string[], checked: number): RuleVerdict => ({
  rule,
  holds: broken.length === 0 && checked > 0,
  detail: broken.length > 0 ? broken.slice(0, 3).join('; ') : `${String(checked)} checked`,
});

/** Rule 2, before the deadline: the buyer and an operator are both refused, the order shows no count. */
export async function checkSealed(posted: readonly PostedOrder[], operator: Client): Promise<RuleVerdict> {
  const sample = posted.filter(({ receipts }) => receipts.length > 0).slice(0, SAMPLE);
  const broken: string[] = [];
  for (const { orderId, buyer } of sample) {
    const asBuyer = await codeOf(buyer.client.compareBids({ orderId }));
    const asOperator = await codeOf(operator.compareBids({ orderId }));
    const order = await buyer.client.getOrder({ orderId });
    if (order.state !== 'open') continue;
    if (asBuyer !== 'BIDS_SEALED') broken.push(`${orderId}: the buyer was answered ${asBuyer}`);
    if (asOperator === 'accepted') broken.push(`${orderId}: an operator read bids`);
    if (order.bidCount !== undefined) broken.push(`${orderId}: the bid count shows`);
  }
  return verdict('2 bids are sealed until the deadline', broken, sample.length);
}

/** Rule 1: one award an order, to a bid that existed before the deadline, opened as it was sealed. */
export async function checkAwards(posted: readonly PostedOrder[]): Promise<RuleVerdict> {
  const broken: string[] = [];
  const awarded = posted.filter(({ contract }) => contract !== undefined);
  for (const { orderId, opened, receipts, biddingDeadline, contract, buyer } of awarded) {
    const { data } = await buyer.client.compareBids({ orderId });
    const won = data.filter(({ state }) => state === 'won');
    if (won.length !== 1) broken.push(`${orderId}: ${String(won.length)} winning bids`);
    if (won[0]?.enterpriseId !== contract?.supplierId)
      broken.push(`${orderId}: the contract is not the winner's`);
    const other = opened.find(({ bidId }) => bidId !== won[0]?.bidId) ?? won[0];
    if (other !== undefined) {
      const again = await codeOf(buyer.client.awardOrder({ orderId, bidId: other.bidId }));
      if (again !== 'ORDER_ALREADY_AWARDED') broken.push(`${orderId}: a second award was answered ${again}`);
    }
    for (const bid of opened) {
      if (bid.sealedAt >= biddingDeadline) broken.push(`${orderId}: a bid was sealed after the deadline`);
      const receipt = receipts.find(({ supplierId }) => supplierId === bid.enterpriseId)?.receipt;
      if (receipt?.commitment !== bid.commitment)
        broken.push(`${orderId}: an opened bid does not match its receipt`);
    }
  }
  return verdict('1 one award an order, sealed before the deadline', broken, awarded.length);
}

/** Rule 5: the same key and body again gives the same order, another body is refused. */
export async function checkOneEffect(
  posted: readonly PostedOrder[],
  biddingDeadline: string,
): Promise<RuleVerdict> {
  const [first] = posted;
  if (first === undefined) return verdict('5 one effect however often it is sent', [], 0);
  const idempotencyKey = `demo-${crypto.randomUUID()}`;
  const { client } = first.buyer;
  const draft = { ...first.order, title: '重复提交检查 repeat check' };
  const ids = await Promise.all(
    Array.from({ length: 10 }, async () => (await client.postOrder(draft, { idempotencyKey })).orderId),
  );
  const broken = new Set(ids).size === 1 ? [] : [`ten repeats made ${String(new Set(ids).size)} orders`];
  const other = await codeOf(client.postOrder({ ...draft, biddingDeadline }, { idempotencyKey }));
  if (other !== 'IDEMPOTENCY_KEY_REUSED') broken.push(`another body was answered ${other}`);
  return verdict('5 one effect however often it is sent', broken, ids.length);
}

/** Rule 7: another enterprise's draft is not there. */
export async function checkTenants(posted: readonly PostedOrder[]): Promise<RuleVerdict> {
  const [first] = posted;
  const stranger = posted.find(({ buyer }) => buyer.enterpriseId !== first?.buyer.enterpriseId)?.buyer;
  if (first === undefined || stranger === undefined) return verdict('7 a row belongs to one tenant', [], 0);
  const { orderId } = await first.buyer.client.postOrder({
    ...first.order,
    title: '草稿 draft of one tenant',
  });
  const read = await codeOf(stranger.client.getOrder({ orderId }));
  const cancelled = await codeOf(stranger.client.cancelOrder({ orderId, reason: 'not mine' }));
  const broken = [read, cancelled]
    .filter((code) => code !== 'NOT_FOUND')
    .map((code) => `a stranger was answered ${code}`);
  return verdict('7 a row belongs to one tenant', broken, 2);
}

/** Rule 4: from the moment a revocation is answered, bids are refused. */
export async function checkRevocation(
  supplier: Supplier | undefined,
  orderId: string | undefined,
  operator: Client,
): Promise<RuleVerdict> {
  if (supplier === undefined || orderId === undefined)
    return verdict('4 a revoked certificate stops bids', [], 0);
  const { dossierId } = await supplier.client.getOwnDossier({});
  await operator.revokeCertificate({ dossierId, reason: '示例撤销 demo revocation' });
  const code = await codeOf(
    supplier.client.placeBid({
      orderId,
      unitPrice: { amount: '1.0000', currency: 'CNY' },
      leadTimeDays: 1,
      quantityPieces: 1,
    }),
  );
  return verdict(
    '4 a revoked certificate stops bids',
    code === 'BIDDER_NOT_CERTIFIED' ? [] : [`a bid was answered ${code}`],
    1,
  );
}

/** Rule 8: the audit chain of every service is intact. */
export async function checkAudit(operator: Client): Promise<RuleVerdict> {
  const verdicts = await Promise.all([
    operator.identityVerifyAudit({}),
    operator.certificationVerifyAudit({}),
    operator.ordersVerifyAudit({}),
    operator.matchingVerifyAudit({}),
  ]);
  const broken = verdicts
    .filter(({ intact }) => !intact)
    .map(({ firstBrokenSequence }) => `row ${String(firstBrokenSequence)}`);
  return verdict(
    "8 operators' deeds are on an intact trail",
    broken,
    verdicts.reduce((sum, { rows }) => sum + rows, 0),
  );
}

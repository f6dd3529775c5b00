import type { LogisticsWindow, OrderReady, SampleShipped } from '@tianfu/contracts';
import { parseInstant } from '@tianfu/kernel';

/** Goods of an order may arrive up to so long before the day they are due. */
const EARLY_DAYS = 14;
const DAY_MS = 86_400_000;

/** What a drafted consignment says, out of what an order's supplier said of the goods. Weights are the supplier's to fill in. */
export function termsOfOrder({
  title,
  buyerId,
  goods,
  destination,
  deliveryDate,
  contractValue,
}: OrderReady) {
  const { address, position, from, to } = goods.pickUp;
  const dueMs = Date.parse(`${deliveryDate}T20:00:00+08:00`);
  const fromMs = parseInstant(from)?.getTime() ?? Number.NaN;
  const window = windowOf(Math.max(fromMs, dueMs - EARLY_DAYS * DAY_MS), dueMs);
  const cartons = goods.cartons === undefined ? '' : `，${goods.cartons} 箱`;
  return {
    title,
    pickUp: { address, position },
    pickUpWindow: { opensAt: from, closesAt: to },
    destination,
    ...(window === undefined ? {} : { deliveryWindow: window }),
    incoterm: 'DAP',
    value: contractValue,
    consigneeId: buyerId,
    remark:
      `${goods.quantityPieces} 件${cartons}${goods.remark === undefined ? '' : `；${goods.remark}`}`.slice(
        0,
        1_000,
      ),
  };
}

/** Of a sample its centre hands over: addresses are known, positions not yet. */
export function termsOfSample({ title, enterpriseId, origin, address, receiver, phone }: SampleShipped) {
  return {
    title: `样衣：${title}`.slice(0, 120),
    pickUp: { address: origin },
    destination: { address, contactName: receiver.slice(0, 60), ...contactPhone(phone) },
    incoterm: 'DAP',
    consigneeId: enterpriseId,
  };
}

const PHONE = /^\+?[\d-]{5,20}$/;

/** A telephone number somebody wrote with blanks is of no use to a dialler; the address says enough. */
const contactPhone = (phone: string) => (PHONE.test(phone) ? { contactPhone: phone } : {});

/** None where the day has passed before the goods are ready. */
function windowOf(opensMs: number, closesMs: number): LogisticsWindow | undefined {
  if (!(closesMs > opensMs)) return undefined;
  return { opensAt: new Date(opensMs).toISOString(), closesAt: new Date(closesMs).toISOString() };
}

import {
  askForQuotes,
  type AskForQuotes,
  type CarriageQuoteTerms,
  type CarriageRequestView,
  type ConsignmentView,
  getCarriageRequest,
  placeCarriageQuote,
} from '@tianfu/contracts';
import { eventually } from '@tianfu/testing';
import { cny, inDays, tomorrowAt, WUHAN, YUEKOU } from './builders.js';
import type { Carrier, Party, Yard } from './yard.js';

export const inMs = (ms: number): string => new Date(Date.now() + ms).toISOString();

/** An offer that keeps the windows of `aConsignment`. */
export const aQuote = (
  { vehicle }: Pick<Carrier, 'vehicle'>,
  given: Partial<CarriageQuoteTerms> = {},
): CarriageQuoteTerms => ({
  price: cny('500.00'),
  vehicleId: vehicle.vehicleId,
  pickUpAt: tomorrowAt('09:00'),
  deliverAt: tomorrowAt('15:00'),
  validUntil: `${inDays(3)}T00:00:00.000Z`,
  ...given,
});

/** Twenty cartons without a consignment; those of `aConsignment` fit. */
export const freeGoods = (): NonNullable<AskForQuotes['goods']> => ({
  title: '针织衫 20 箱',
  pickUp: YUEKOU,
  pickUpWindow: { opensAt: tomorrowAt('08:00'), closesAt: tomorrowAt('16:00') },
  destination: WUHAN,
  weightGrams: 240_000,
  volumeCm3: 1_920_000,
  cartonCount: 20,
});

/** A request of this shipper to these carriers that takes quotes for so long. */
export async function openRequest(
  yard: Yard,
  shipper: Party,
  carriers: readonly Carrier[],
  quotingMs: number,
  given: Partial<AskForQuotes> = {},
): Promise<{ request: CarriageRequestView; goods: ConsignmentView }> {
  const goods = await yard.draft(shipper);
  const request = await shipper.client.call(askForQuotes, {
    ...(given.goods === undefined ? { consignmentIds: [goods.consignmentId] } : {}),
    carrierIds: carriers.map(({ enterpriseId }) => enterpriseId),
    deadline: inMs(quotingMs),
    ...given,
  });
  return { request, goods };
}

/** A request of this shipper whose deadline has passed, with the quotes of these carriers. */
export async function askUntilClosed(
  yard: Yard,
  shipper: Party,
  offers: readonly (Partial<CarriageQuoteTerms> & { readonly by: Carrier })[],
  silent: readonly Carrier[] = [],
  given: Partial<AskForQuotes> = {},
): Promise<{ request: CarriageRequestView; goods: ConsignmentView }> {
  const carriers = [...offers.map(({ by }) => by), ...silent];
  const { request: opened, goods } = await openRequest(yard, shipper, carriers, 2_000, given);
  const { requestId } = opened;
  for (const { by, ...terms } of offers) {
    await by.client.call(placeCarriageQuote, { requestId, ...aQuote(by, terms) });
  }
  const request = await eventually(async () => {
    const seen = await shipper.client.call(getCarriageRequest, { requestId });
    return seen.state === 'open' ? undefined : seen;
  });
  return { request, goods };
}

import { eventually } from '@tianfu/testing';
import type { AddVehicleInput, Client, CreateConsignmentInput } from '@tianfu/sdk';
import { aCertifiedSupplier, type Party } from '../main-job.js';

const place = (address: string, lat: number, lng: number) => ({ address, position: { lat, lng } });
const HUB = place('天门市侨乡街道物流园（示例）', 30.66, 113.17);
const at = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();
const cny = (amount: string) => ({ amount, currency: 'CNY' as const });

/** The day all its trips go: within every window of `aCarton`. */
export const tripDay = (): string => at(32).slice(0, 10);

export const aVehicle = (plate: string): AddVehicleInput => ({
  plate,
  capacityKg: 3_000,
  capacityM3: 15,
  capacityCartons: 300,
  depot: HUB,
  shifts: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], startsAt: '00:00', endsAt: '23:59' }],
  tariff: { fixed: cny('200.00'), perKm: cny('3.0000') },
});

export const aCarton = (): CreateConsignmentInput => ({
  title: '隔离测试 1 箱',
  pickUp: place('天门市岳口镇（示例）', 30.52, 113.08),
  pickUpWindow: { opensAt: at(1), closesAt: at(72) },
  destination: place('武汉市汉正街（示例）', 30.571, 114.274),
  deliveryWindow: { opensAt: at(1), closesAt: at(72) },
  incoterm: 'DAP',
  cartons: [{ weightGrams: 9_000, lengthMm: 600, widthMm: 400, heightMm: 400, contents: [] }],
});

/** Goods a warehouse keeps. */
export const GOODS = { styleCode: 'LYQ-2601', colour: '藏青', size: 'M' };

/** One of each thing of logistics, all of one certified enterprise: shipper, hub and carrier at once. */
export async function logisticsThings(
  operator: Client,
  { client, enterpriseId }: Party,
  url: string,
): Promise<Record<string, string>> {
  await operator.registerHub({ enterpriseId, name: '天门集散中心', place: HUB });
  await client.describeCarrier({ name: '天门捷运', dispatchPhone: '0728-5220000' });
  const { vehicleId } = await client.addVehicle(aVehicle('鄂R00001'));
  const { rateCardId } = await client.publishRateCard({
    name: '天门同城',
    currency: 'CNY',
    collects: [{ centre: HUB.position, radiusKm: 50 }],
    volumetricDivisor: 6_000,
    minimum: cny('30.00'),
    fuelPercent: 0,
    urgentPercent: 0,
    zones: [
      {
        name: '天门',
        areas: [{ centre: HUB.position, radiusKm: 50 }],
        breaks: [{ fromGrams: 0, flat: cny('10.00') }],
        transitDays: 1,
      },
    ],
    validFrom: '2026-01-01',
    validUntil: '2099-12-31',
  });
  const { consignmentId } = await client.createConsignment(aCarton());
  await client.bookConsignment({ consignmentId });
  const day = tripDay();
  // The certificate arrives by an event.
  const { tripId } = await eventually(async () => {
    const { data } = await client.findVehicles({ forHub: true });
    return (
      data.some((each) => each.vehicleId === vehicleId) &&
      client.createTrip({ day, vehicleId, consignmentIds: [consignmentId] })
    );
  });
  const { planId } = await client.planDay({ day, seconds: 1 });
  const { intakeId } = await client.openTrackingIntake({ provider: 'tianfu', name: '自有系统' });
  return {
    ...(await warehouseThings(operator, { client, enterpriseId }, consignmentId)),
    consignmentId,
    vehicleId,
    rateCardId,
    tripId,
    planId,
    intakeId,
    exceptionId: crypto.randomUUID(),
    ...(await quoteThings(
      await aCertifiedSupplier(url, operator, '同行承运 (generated)'),
      { client, enterpriseId },
      vehicleId,
    )),
  };
}

/** A request of the enterprise's own to another carrier, and its sealed quote on one of that carrier's. */
async function quoteThings(
  other: Party,
  { client, enterpriseId }: Pick<Party, 'client' | 'enterpriseId'>,
  vehicleId: string,
): Promise<Record<string, string>> {
  await other.client.describeCarrier({ name: '同行承运', dispatchPhone: '0728-5220009' });
  const asked = {
    goods: {
      title: '隔离询价 1 箱',
      pickUp: place('天门市岳口镇（示例）', 30.52, 113.08),
      pickUpWindow: { opensAt: at(48), closesAt: at(72) },
      destination: place('武汉市汉正街（示例）', 30.571, 114.274),
      weightGrams: 9_000,
      volumeCm3: 96_000,
      cartonCount: 1,
    },
    deadline: at(24),
  };
  // Both certificates arrive by an event.
  const certified = async (id: string, by: Client): Promise<boolean> =>
    (await by.findCarriersToAsk()).data.some(({ carrierId }) => carrierId === id);
  await eventually(() => certified(other.enterpriseId, client));
  await eventually(() => certified(enterpriseId, other.client));
  const { requestId } = await client.askForQuotes({ ...asked, carrierIds: [other.enterpriseId] });
  const theirs = await other.client.askForQuotes({ ...asked, carrierIds: [enterpriseId] });
  const { quoteId } = await client.placeCarriageQuote({
    requestId: theirs.requestId,
    price: cny('100.00'),
    vehicleId,
    pickUpAt: at(50),
    deliverAt: at(60),
    validUntil: at(90),
  });
  return { requestId, quoteId };
}

/** A warehouse the same enterprise runs, with goods of its own that came and are to go. */
async function warehouseThings(
  operator: Client,
  { client, enterpriseId }: Pick<Party, 'client' | 'enterpriseId'>,
  consignmentId: string,
): Promise<Record<string, string>> {
  const { warehouseId } = await operator.registerWarehouse({
    enterpriseId,
    name: '洛杉矶一号仓（示例）',
    country: 'US',
    place: { address: '1200 Example Ave, Los Angeles' },
    currency: 'USD',
  });
  const { inboundId } = await client.announceInbound({
    warehouseId,
    expectedOn: '2099-01-01',
    consignmentId,
    lines: [{ ...GOODS, batch: 'B1', expectedPieces: 10, pieceCm3: 2_000 }],
  });
  await client.receiveInbound({
    inboundId,
    lines: [{ line: 1, goodPieces: 10, damagedPieces: 0 }],
    complete: true,
  });
  const recipient = { address: '1 Example St, Los Angeles' };
  const { outboundId, picks } = await client.requestOutbound({
    warehouseId,
    recipient,
    lines: [{ ...GOODS, pieces: 1 }],
  });
  await client.declareCustoms({
    consignmentId,
    invoiceNumber: 'INV-1',
    invoiceDate: '2026-11-22',
    exporter: { name: '隔离供应商', address: '天门', country: 'CN' },
    importer: { name: 'Example', address: 'Los Angeles', country: 'US' },
    incoterm: 'DAP',
    incotermPlace: 'Los Angeles',
    currency: 'USD',
    total: { amount: '1.00', currency: 'USD' },
    lines: [
      {
        description: 'dress',
        descriptionZh: '连衣裙',
        category: 'dress',
        fabrics: ['chiffon'],
        composition: [{ fibre: 'polyester', percent: 100 }],
        hsCode: '620443',
        origin: 'CN',
        quantityPieces: 1,
        unitPrice: { amount: '1.0000', currency: 'USD' },
        netGrams: 300,
        grossGrams: 400,
        cartonCount: 1,
      },
    ],
  });
  return { warehouseId, inboundId, outboundId, batchId: picks[0]?.batchId ?? '' };
}

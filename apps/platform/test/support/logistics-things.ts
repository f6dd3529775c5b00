import { eventually } from '@tianfu/testing';
import type { Client } from '@tianfu/sdk';
import type { Party } from '../main-job.js';

const place = (address: string, lat: number, lng: number) => ({ address, position: { lat, lng } });
const HUB = place('天门市侨乡街道物流园（示例）', 30.66, 113.17);
const at = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();
const cny = (amount: string) => ({ amount, currency: 'CNY' as const });

/** One of each thing of logistics, all of one certified enterprise: shipper, hub and carrier at once. */
export async function logisticsThings(
  operator: Client,
  { client, enterpriseId }: Party,
): Promise<Record<string, string>> {
  await operator.registerHub({ enterpriseId, name: '天门集散中心', place: HUB });
  await client.describeCarrier({ name: '天门捷运', dispatchPhone: '0728-5220000' });
  const { vehicleId } = await client.addVehicle({
    plate: '鄂R00001',
    capacityKg: 3_000,
    capacityM3: 15,
    capacityCartons: 300,
    depot: HUB,
    shifts: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], startsAt: '00:00', endsAt: '23:59' }],
    tariff: { fixed: cny('200.00'), perKm: cny('3.0000') },
  });
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
  const { consignmentId } = await client.createConsignment({
    title: '隔离测试 1 箱',
    pickUp: place('天门市岳口镇（示例）', 30.52, 113.08),
    pickUpWindow: { opensAt: at(1), closesAt: at(72) },
    destination: place('武汉市汉正街（示例）', 30.571, 114.274),
    deliveryWindow: { opensAt: at(1), closesAt: at(72) },
    incoterm: 'DAP',
    cartons: [{ weightGrams: 9_000, lengthMm: 600, widthMm: 400, heightMm: 400, contents: [] }],
  });
  await client.bookConsignment({ consignmentId });
  const day = new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 10);
  // The certificate arrives by an event.
  const { tripId } = await eventually(async () => {
    const { data } = await client.findVehicles({ forHub: true });
    return data.length > 0 && client.createTrip({ day, vehicleId, consignmentIds: [consignmentId] });
  });
  const { planId } = await client.planDay({ day, seconds: 1 });
  const { intakeId } = await client.openTrackingIntake({ provider: 'tianfu', name: '自有系统' });
  return {
    consignmentId,
    vehicleId,
    rateCardId,
    tripId,
    planId,
    intakeId,
    exceptionId: crypto.randomUUID(),
  };
}

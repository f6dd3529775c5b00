import type {
  CertificateGranted,
  CreateConsignment,
  DrivingEvent,
  OrderReady,
  RateCardContent,
  VehicleContent,
} from '@tianfu/contracts';
import { addDays, newId, shanghaiDate } from '@tianfu/kernel';

export const HUB_PLACE = { address: '天门市侨乡街道物流园 1 号', position: { lat: 30.66, lng: 113.17 } };
/** Towns around Tianmen, positions approximate, and a market in Wuhan. */
export const YUEKOU = { address: '天门市岳口镇工业园（示例）', position: { lat: 30.52, lng: 113.08 } };
export const ZAOSHI = { address: '天门市皂市镇（示例）', position: { lat: 30.84, lng: 113.26 } };
export const PENGSHI = { address: '天门市彭市镇（示例）', position: { lat: 30.55, lng: 113.25 } };
export const WUHAN = { address: '武汉市汉正街（示例）', position: { lat: 30.571, lng: 114.274 } };

/** A day in Asia/Shanghai, counted from today. */
export const inDays = (days: number): string => addDays(shanghaiDate(new Date()), days);
export const TOMORROW = inDays(1);
/** A time of day of tomorrow in Asia/Shanghai. */
export const tomorrowAt = (time: string): string => new Date(`${TOMORROW}T${time}:00+08:00`).toISOString();
export const cny = (amount: string): { amount: string; currency: string } => ({ amount, currency: 'CNY' });

/** Twenty cartons of dresses from Yuekou to Wuhan, tomorrow. */
export const aConsignment = (given: Partial<CreateConsignment> = {}): CreateConsignment => ({
  title: '碎花连衣裙 20 箱',
  pickUp: YUEKOU,
  pickUpWindow: { opensAt: tomorrowAt('08:00'), closesAt: tomorrowAt('16:00') },
  destination: WUHAN,
  deliveryWindow: { opensAt: tomorrowAt('09:00'), closesAt: tomorrowAt('20:00') },
  incoterm: 'DAP',
  value: cny('60000.00'),
  cartons: [
    {
      count: 20,
      weightGrams: 12_000,
      lengthMm: 600,
      widthMm: 400,
      heightMm: 400,
      contents: [{ colour: '黑', size: 'M', quantityPieces: 15 }],
    },
  ],
  ...given,
});

/** A 4.2 metre van of Tianmen. */
export const aVehicle = (given: Partial<VehicleContent> = {}): VehicleContent => ({
  plate: `鄂R${newId().slice(-5).toUpperCase()}`,
  capacityKg: 3_000,
  capacityM3: 15,
  capacityCartons: 300,
  depot: HUB_PLACE,
  shifts: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], startsAt: '07:00', endsAt: '21:00' }],
  tariff: { fixed: cny('200.00'), perKm: cny('3.0000') },
  ...given,
});

export const aRateCard = (given: Partial<RateCardContent> = {}): RateCardContent => ({
  name: '天门—武汉零担',
  currency: 'CNY',
  collects: [{ centre: HUB_PLACE.position, radiusKm: 50 }],
  volumetricDivisor: 6_000,
  minimum: cny('30.00'),
  fuelPercent: 10,
  urgentPercent: 50,
  zones: [
    {
      name: '武汉',
      areas: [{ centre: WUHAN.position, radiusKm: 50 }],
      breaks: [{ fromGrams: 0, flat: cny('10.00'), perKg: cny('2.0000') }],
      transitDays: 1,
    },
  ],
  validFrom: '2026-01-01',
  validUntil: inDays(365),
  ...given,
});

export const aCertificate = (
  enterpriseId: string,
  given: Partial<CertificateGranted> = {},
): CertificateGranted => ({
  dossierId: newId(),
  enterpriseId,
  enterpriseName: '天门捷运物流',
  certificateId: newId(),
  level: 'A',
  scope: ['dress'],
  validUntil: inDays(365),
  capability: {
    categories: ['dress'],
    fabrics: ['chiffon'],
    processes: ['packing'],
    modes: ['fob'],
    machines: [],
    moqPieces: 1,
    workers: 10,
    minutesPerDay: 600,
    efficiencyPercent: 70,
    leadTimeDays: 1,
    position: HUB_PLACE.position,
  },
  standingVersion: 1,
  ...given,
});

export const anEvent = (stopId: string, kind: string, given: Partial<DrivingEvent> = {}): DrivingEvent => ({
  eventId: newId(),
  kind,
  stopId,
  at: new Date().toISOString(),
  ...given,
});

/** An order of three hundred dresses whose goods stand ready in Yuekou. */
export const anOrderReady = (
  of: Pick<OrderReady, 'orderId' | 'buyerId' | 'supplierId'>,
  given: Partial<OrderReady> = {},
): OrderReady => ({
  ...of,
  number: 'PO-2026-000777',
  title: '连衣裙 300 件',
  buyerName: '买方（示例）',
  supplierName: '天门锦绣制衣厂（示例）',
  category: 'dress',
  fabrics: ['chiffon'],
  goods: {
    readyAt: tomorrowAt('08:00'),
    quantityPieces: 300,
    matrix: [{ colour: '黑', size: 'M', quantityPieces: 300 }],
    cartons: 20,
    pickUp: { ...YUEKOU, from: tomorrowAt('08:00'), to: tomorrowAt('18:00') },
  },
  destination: WUHAN,
  deliveryDate: inDays(3),
  contractId: newId(),
  contractNumber: 'CT-2026-000777',
  contractValue: cny('3750.00'),
  ...given,
});

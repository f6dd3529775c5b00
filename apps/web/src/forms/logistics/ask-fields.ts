import type { AskForQuotesInput, CompareRatesInput, GeoPosition } from '@tianfu/sdk';
import { instantOf, minuteFieldOf } from '../../words/beijing-input.js';

/** A request as its form holds it. */
export interface AskFields {
  what: 'consignments' | 'goods';
  consignmentIds?: string[];
  title?: string;
  pickUp?: { address?: string; position?: GeoPosition };
  destination?: { address?: string; position?: GeoPosition };
  pickUpFrom?: string;
  pickUpUntil?: string;
  kg?: string;
  m3?: string;
  cartons?: string;
  whom: 'near' | 'chosen';
  carrierIds?: string[];
  deadline: string;
  remark?: string;
}

const HOUR_MS = 3_600_000;
const GRAMS_A_KG = 1_000;
const CM3_A_M3 = 1_000_000;
const inHours = (hours: number): string => minuteFieldOf(Date.now() + hours * HOUR_MS);

/** What a new form begins with. */
export function firstAsk(consignmentId: string | undefined, rates: CompareRatesInput | undefined): AskFields {
  const first = {
    whom: 'near',
    deadline: inHours(4),
    pickUpFrom: inHours(24),
    pickUpUntil: inHours(34),
  } as const;
  if (rates === undefined || consignmentId !== undefined) {
    const chosen = consignmentId === undefined ? {} : { consignmentIds: [consignmentId] };
    return { ...first, what: 'consignments', ...chosen };
  }
  return {
    ...first,
    what: 'goods',
    pickUp: { position: { lat: rates.originLat, lng: rates.originLng } },
    destination: { position: { lat: rates.destinationLat, lng: rates.destinationLng } },
    kg: String(rates.weightGrams / GRAMS_A_KG),
    m3: String(rates.volumeCm3 / CM3_A_M3),
  };
}

/** What is sent; fields left empty are told by the form's own rules, and by the platform. */
export function askInput(fields: AskFields): AskForQuotesInput | undefined {
  const deadline = instantOf(fields.deadline);
  if (deadline === undefined) return undefined;
  const remark = fields.remark?.trim() ?? '';
  const rest = {
    deadline,
    ...(fields.whom === 'chosen' ? { carrierIds: fields.carrierIds ?? [] } : {}),
    ...(remark === '' ? {} : { remark }),
  };
  if (fields.what === 'consignments') return { ...rest, consignmentIds: fields.consignmentIds ?? [] };
  const { pickUp, destination, title = '' } = fields;
  const [opensAt, closesAt] = [instantOf(fields.pickUpFrom ?? ''), instantOf(fields.pickUpUntil ?? '')];
  if (pickUp?.position === undefined || destination?.position === undefined) return undefined;
  if (opensAt === undefined || closesAt === undefined) return undefined;
  return {
    ...rest,
    goods: {
      title: title.trim(),
      pickUp: { address: pickUp.address?.trim() ?? '', position: pickUp.position },
      destination: { address: destination.address?.trim() ?? '', position: destination.position },
      pickUpWindow: { opensAt, closesAt },
      weightGrams: Math.round(Number(fields.kg) * GRAMS_A_KG),
      volumeCm3: Math.round(Number(fields.m3) * CM3_A_M3),
      cartonCount: Math.round(Number(fields.cartons)),
    },
  };
}

/** Where the form names a field otherwise than the wire. */
export function askFieldOf(path: (string | number)[]): (string | number)[] {
  const [first, second, third] = path;
  if (first === 'consignmentIds' || first === 'carrierIds') return [first];
  if (first !== 'goods') return path;
  switch (second) {
    case 'weightGrams':
      return ['kg'];
    case 'volumeCm3':
      return ['m3'];
    case 'cartonCount':
      return ['cartons'];
    case 'pickUpWindow':
      return [third === 'opensAt' ? 'pickUpFrom' : 'pickUpUntil'];
    default:
      return path.slice(1);
  }
}

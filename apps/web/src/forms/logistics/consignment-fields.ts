import type {
  CartonInput,
  CartonView,
  ConsignmentView,
  CreateConsignmentInput,
  GeoPosition,
  LogisticsPlace,
  SizeColourCellShape,
} from '@tianfu/sdk';
import { fieldOf, instantOf } from '../../words/beijing-input.js';

export interface PlaceFields {
  address: string;
  position?: GeoPosition;
  contactName?: string;
  contactPhone?: string;
}

/** A kind of carton as it is typed: kilograms and centimetres. */
export interface CartonFields {
  count?: number | null;
  weightKg?: number | null;
  lengthCm?: number | null;
  widthCm?: number | null;
  heightCm?: number | null;
  colour?: string;
  size?: string;
  pieces?: number | null;
  /** More than one size or colour in it: kept as it is. */
  mixed?: readonly SizeColourCellShape[];
}

export interface ConsignmentFields {
  title: string;
  pickUp: PlaceFields;
  pickUpFrom?: string;
  pickUpUntil?: string;
  destination: PlaceFields;
  deliveryFrom?: string;
  deliveryUntil?: string;
  incoterm: string;
  urgent: boolean;
  remark?: string;
  cartons: CartonFields[];
}

export type Cartons =
  { readonly ok: true; readonly cartons: CartonInput[] } | { readonly ok: false; readonly row: number };

const positive = (value: number | null | undefined): value is number =>
  typeof value === 'number' && value > 0;

/** The cartons typed; the first row that is not complete stops it. Rows left empty are no cartons. */
export function cartonsOf(rows: readonly CartonFields[]): Cartons {
  const cartons: CartonInput[] = [];
  for (const [index, row] of rows.entries()) {
    if (isEmpty(row)) continue;
    const carton = cartonOf(row);
    if (carton === undefined) return { ok: false, row: index + 1 };
    cartons.push(carton);
  }
  return { ok: true, cartons };
}

const isEmpty = ({ count, weightKg, lengthCm, colour, size }: CartonFields): boolean =>
  !positive(count) && !positive(weightKg) && !positive(lengthCm) && !colour && !size;

function cartonOf(row: CartonFields): CartonInput | undefined {
  const { count, weightKg, lengthCm, widthCm, heightCm, pieces, mixed } = row;
  const colour = row.colour?.trim() ?? '';
  const size = row.size?.trim() ?? '';
  if (!positive(count) || !positive(weightKg)) return undefined;
  if (!positive(lengthCm) || !positive(widthCm) || !positive(heightCm)) return undefined;
  const single = positive(pieces) && colour !== '' && size !== '';
  const contents =
    mixed !== undefined ? [...mixed] : single ? [{ colour, size, quantityPieces: pieces }] : [];
  if (contents.length === 0) return undefined;
  return {
    count,
    weightGrams: Math.round(weightKg * 1000),
    lengthMm: Math.round(lengthCm * 10),
    widthMm: Math.round(widthCm * 10),
    heightMm: Math.round(heightCm * 10),
    contents,
  };
}

/** What the rows come to, as far as they are complete. */
export function sumOf(rows: readonly CartonFields[]): {
  readonly count: number;
  readonly grams: number;
  readonly cm3: number;
  readonly pieces: number;
} {
  const sum = { count: 0, grams: 0, cm3: 0, pieces: 0 };
  for (const row of rows) {
    const carton = cartonOf(row);
    if (carton === undefined) continue;
    const count = carton.count ?? 1;
    sum.count += count;
    sum.grams += count * carton.weightGrams;
    sum.cm3 += (count * carton.lengthMm * carton.widthMm * carton.heightMm) / 1000;
    sum.pieces += count * carton.contents.reduce((total, { quantityPieces }) => total + quantityPieces, 0);
  }
  return sum;
}

/** Cartons that are alike, as one row each, in the order they first come. */
export function rowsOfCartons(cartons: readonly CartonView[]): CartonFields[] {
  const kinds = new Map<string, { carton: CartonView; count: number }>();
  for (const carton of cartons) {
    const { weightGrams, lengthMm, widthMm, heightMm, contents } = carton;
    const key = JSON.stringify([weightGrams, lengthMm, widthMm, heightMm, contents]);
    kinds.set(key, { carton, count: (kinds.get(key)?.count ?? 0) + 1 });
  }
  return [...kinds.values()].map(({ carton, count }) => {
    const [only, ...more] = carton.contents;
    return {
      count,
      weightKg: carton.weightGrams / 1000,
      lengthCm: carton.lengthMm / 10,
      widthCm: carton.widthMm / 10,
      heightCm: carton.heightMm / 10,
      ...(more.length > 0 || only === undefined
        ? { mixed: carton.contents }
        : { colour: only.colour, size: only.size, pieces: only.quantityPieces }),
    };
  });
}

const EMPTY_ROW: CartonFields = {};

export const firstFields = (): Partial<ConsignmentFields> => ({
  incoterm: 'DAP',
  urgent: false,
  cartons: [EMPTY_ROW],
});

/** A consignment as the form holds it. */
export function fieldsOf(view: ConsignmentView): ConsignmentFields {
  const { pickUpWindow, deliveryWindow, remark } = view;
  const rows = rowsOfCartons(view.cartons);
  return {
    title: view.title,
    pickUp: { ...placeFields(view.pickUp) },
    destination: { ...placeFields(view.destination) },
    ...(pickUpWindow && {
      pickUpFrom: fieldOf(pickUpWindow.opensAt),
      pickUpUntil: fieldOf(pickUpWindow.closesAt),
    }),
    ...(deliveryWindow && {
      deliveryFrom: fieldOf(deliveryWindow.opensAt),
      deliveryUntil: fieldOf(deliveryWindow.closesAt),
    }),
    incoterm: view.incoterm,
    urgent: view.urgent,
    ...(remark === undefined ? {} : { remark }),
    cartons: rows.length === 0 ? [EMPTY_ROW] : rows,
  };
}

const placeFields = ({ address, position, contactName, contactPhone }: LogisticsPlace): PlaceFields => ({
  address,
  ...(position && { position }),
  ...(contactName && { contactName }),
  ...(contactPhone && { contactPhone }),
});

function placeOf({ address, position, contactName = '', contactPhone = '' }: PlaceFields): LogisticsPlace {
  return {
    address: address.trim(),
    ...(position && { position }),
    ...(contactName.trim() === '' ? {} : { contactName: contactName.trim() }),
    ...(contactPhone.trim() === '' ? {} : { contactPhone: contactPhone.trim() }),
  };
}

function windowOf(from: string | undefined, until: string | undefined) {
  const [opensAt, closesAt] = [instantOf(from ?? ''), instantOf(until ?? '')];
  return opensAt === undefined || closesAt === undefined ? undefined : { opensAt, closesAt };
}

/** What the platform takes; `kept` is what the form does not show. */
export function inputOf(
  fields: ConsignmentFields,
  cartons: CartonInput[],
  kept: Pick<ConsignmentView, 'value' | 'consigneeId'> | undefined,
): CreateConsignmentInput {
  const { title, incoterm, urgent, remark = '' } = fields;
  const pickUpWindow = windowOf(fields.pickUpFrom, fields.pickUpUntil);
  const deliveryWindow = windowOf(fields.deliveryFrom, fields.deliveryUntil);
  return {
    title: title.trim(),
    pickUp: placeOf(fields.pickUp),
    destination: placeOf(fields.destination),
    ...(pickUpWindow && { pickUpWindow }),
    ...(deliveryWindow && { deliveryWindow }),
    // The form offers the terms of the vocabulary only.
    incoterm: incoterm as CreateConsignmentInput['incoterm'],
    urgent,
    ...(remark.trim() === '' ? {} : { remark: remark.trim() }),
    ...(kept?.value && { value: kept.value }),
    ...(kept?.consigneeId && { consigneeId: kept.consigneeId }),
    cartons,
  };
}

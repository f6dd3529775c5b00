import type { ReadTx, Tx } from '@tianfu/service';
import type { StoredCarton } from '../../application/stored.js';
import { type Carton, ssccOf } from '../../domain/cartons.js';
import { cartonOf, type CartonRow } from './consignment-rows.js';

const SERIALS = `SELECT nextval('carton_serial') AS serial FROM generate_series(1, $1::int)`;

const INSERT = `INSERT INTO carton (consignment_id, sscc, sequence, weight_grams, length_mm, width_mm, height_mm, contents)
  SELECT $1, c.sscc, c.sequence, c."weightGrams", c."lengthMm", c."widthMm", c."heightMm", c.contents
  FROM jsonb_to_recordset($2::jsonb) AS c(sscc text, sequence int, "weightGrams" int, "lengthMm" int,
    "widthMm" int, "heightMm" int, contents jsonb)`;

/** Numbers cartons and stores them in the order given. */
export function insertCartons(
  tx: Tx,
  companyPrefix: string,
  consignmentId: string,
  cartons: readonly Carton[],
): Promise<void> {
  return insert(tx, companyPrefix, consignmentId, inSequence(cartons));
}

const DROP_OTHERS = 'DELETE FROM carton WHERE consignment_id = $1 AND sscc <> ALL($2)';

/** Cartons that are as they were keep their numbers: labels may be on them. */
export async function replaceCartons(
  tx: Tx,
  companyPrefix: string,
  consignmentId: string,
  cartons: readonly Carton[],
): Promise<void> {
  const kept = (await cartonsOf(tx, [consignmentId])).filter((each) => isAsIn(cartons, each));
  await tx.execute(DROP_OTHERS, [consignmentId, kept.map(({ sscc }) => sscc)]);
  const known = new Set(kept.map(({ sequence }) => sequence));
  const added = inSequence(cartons).filter(({ sequence }) => !known.has(sequence));
  await insert(tx, companyPrefix, consignmentId, added);
}

type Sequenced = Carton & { readonly sequence: number };
const inSequence = (cartons: readonly Carton[]): Sequenced[] =>
  cartons.map((carton, index) => ({ ...carton, sequence: index + 1 }));

async function insert(
  tx: Tx,
  companyPrefix: string,
  consignmentId: string,
  cartons: readonly Sequenced[],
): Promise<void> {
  if (cartons.length === 0) return;
  const serials = await tx.query<{ serial: string }>(SERIALS, [cartons.length]);
  const rows = cartons.map((carton, index) => ({
    ...carton,
    sscc: ssccOf(companyPrefix, BigInt(serials[index]?.serial ?? 0)),
  }));
  await tx.execute(INSERT, [consignmentId, JSON.stringify(rows)]);
}

function isAsIn(cartons: readonly Carton[], { sequence, ...known }: StoredCarton): boolean {
  const given = cartons[sequence - 1];
  return (
    given !== undefined &&
    SIZES.every((size) => given[size] === known[size]) &&
    given.contents.length === known.contents.length &&
    given.contents.every((cell, index) => CELL.every((part) => cell[part] === known.contents[index]?.[part]))
  );
}

const SIZES = ['weightGrams', 'lengthMm', 'widthMm', 'heightMm'] as const;
const CELL = ['colour', 'size', 'quantityPieces'] as const;

/** A leg's cartons are its parent's, loaded and delivered by this leg. */
const CARTONS = `SELECT c.consignment_id, k.sscc, k.sequence, k.weight_grams, k.length_mm, k.width_mm, k.height_mm,
    k.contents, CASE c.leg WHEN 2 THEN k.hub_out_at ELSE k.loaded_at END AS loaded_at,
    CASE c.leg WHEN 1 THEN k.hub_in_at ELSE k.delivered_at END AS delivered_at
  FROM consignment c JOIN carton k ON k.consignment_id = coalesce(c.parent_id, c.consignment_id)
  WHERE c.consignment_id = ANY($1) ORDER BY c.consignment_id, k.sequence`;

export async function cartonsOf(tx: ReadTx, consignmentIds: readonly string[]): Promise<StoredCarton[]> {
  return (await tx.query<CartonRow>(CARTONS, [consignmentIds])).map(cartonOf);
}

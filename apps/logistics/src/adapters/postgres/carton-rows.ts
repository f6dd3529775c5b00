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
export async function insertCartons(
  tx: Tx,
  companyPrefix: string,
  consignmentId: string,
  cartons: readonly Carton[],
): Promise<void> {
  if (cartons.length === 0) return;
  const serials = await tx.query<{ serial: string }>(SERIALS, [cartons.length]);
  const rows = cartons.map((carton, index) => ({
    ...carton,
    sscc: ssccOf(companyPrefix, BigInt(serials[index]?.serial ?? 0)),
    sequence: index + 1,
  }));
  await tx.execute(INSERT, [consignmentId, JSON.stringify(rows)]);
}

export async function cartonsOf(tx: ReadTx, consignmentIds: readonly string[]): Promise<StoredCarton[]> {
  const sql = 'SELECT * FROM carton WHERE consignment_id = ANY($1) ORDER BY consignment_id, sequence';
  return (await tx.query<CartonRow>(sql, [consignmentIds])).map(cartonOf);
}

import type { CustomsPapers } from '@tianfu/contracts';
import type { ReadTx } from '@tianfu/service';
import type { PaperCarton, PaperConsignment } from '../../application/paper-contents.js';
import type { ConsignmentPapers } from '../../application/paper-ports.js';
import type { DeclaredGoods } from '../../domain/customs-checks.js';
import type { TracedGoods } from '../../domain/epcis-of-consignment.js';
import { type CartonRow, CONSIGNMENT_COLUMNS, type ConsignmentRow } from './consignment-rows.js';

type Row = ConsignmentRow & { customs: CustomsPapers | null };

/** The papers of a leg are those of its consignment. */
const PAPERS = `SELECT ${CONSIGNMENT_COLUMNS},
    (SELECT d.content FROM customs_declaration d WHERE d.consignment_id = c.consignment_id) AS customs
  FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (id, nr)
  JOIN consignment l ON l.consignment_id = asked.id
  JOIN consignment c ON c.consignment_id = coalesce(l.parent_id, l.consignment_id) ORDER BY asked.nr`;
const CARTONS = 'SELECT * FROM carton WHERE consignment_id = ANY($1) ORDER BY consignment_id, sequence';
const HUB = 'SELECT hub_id, lat, lng FROM hub WHERE hub_id = $1';
const GOODS = `SELECT c.carton_count, c.weight_grams, coalesce((
    SELECT sum((cell->>'quantityPieces')::int) FROM carton k, jsonb_array_elements(k.contents) AS cell
    WHERE k.consignment_id = c.consignment_id), 0)::int AS pieces
  FROM consignment c WHERE c.consignment_id = $1`;

/** Reads consignments for what is printed and told of them. Row-level security decides which. */
export class PostgresConsignmentPapers implements ConsignmentPapers {
  async papersOf(tx: ReadTx, consignmentIds: readonly string[]): Promise<PaperConsignment[]> {
    const rows = await tx.query<Row>(PAPERS, [consignmentIds]);
    const cartons = await tx.query<CartonRow>(CARTONS, [rows.map((row) => row.consignment_id)]);
    return rows.map((row) =>
      paperOf(
        row,
        cartons.filter(({ consignment_id }) => consignment_id === row.consignment_id),
      ),
    );
  }

  async cartonsOf(tx: ReadTx, consignmentIds: readonly string[]): Promise<number> {
    const row = await tx.one<{ cartons: number }>(
      'SELECT coalesce(sum(carton_count), 0)::int AS cartons FROM consignment WHERE consignment_id = ANY($1)',
      [consignmentIds],
    );
    return row?.cartons ?? 0;
  }

  async traced(tx: ReadTx, consignmentId: string): Promise<TracedGoods | undefined> {
    const [row] = await tx.query<Row>(PAPERS, [[consignmentId]]);
    if (row === undefined) return undefined;
    const cartons = await tx.query<CartonRow>(CARTONS, [[consignmentId]]);
    const hub = await tx.one<{ hub_id: string; lat: number; lng: number }>(HUB, [row.hub_id]);
    return {
      consignmentId,
      number: row.number,
      enterpriseId: row.enterprise_id,
      consigneeId: row.consignee_id ?? undefined,
      orderNumber: row.source_number ?? undefined,
      pickUp: row.content.pickUp.position,
      destination: row.content.destination.position,
      hub: hub && { hubId: hub.hub_id, lat: hub.lat, lng: hub.lng },
      cartons: cartons.map(({ sscc, contents }) => ({ sscc, contents })),
    };
  }

  async shipperOf(tx: ReadTx, consignmentId: string): Promise<string | undefined> {
    const row = await tx.one<{ enterprise_id: string }>(
      'SELECT enterprise_id FROM consignment WHERE consignment_id = $1 AND leg IS NULL',
      [consignmentId],
    );
    return row?.enterprise_id;
  }

  async stateOf(tx: ReadTx, consignmentId: string): Promise<string | undefined> {
    const row = await tx.one<{ state: string }>('SELECT state FROM consignment WHERE consignment_id = $1', [
      consignmentId,
    ]);
    return row?.state;
  }

  async goodsOf(tx: ReadTx, consignmentId: string): Promise<DeclaredGoods> {
    const row = await tx.one<{ carton_count: number; weight_grams: string; pieces: number }>(GOODS, [
      consignmentId,
    ]);
    return {
      cartonCount: row?.carton_count ?? 0,
      weightGrams: Number(row?.weight_grams ?? 0),
      pieces: row?.pieces ?? 0,
    };
  }
}

function paperOf(row: Row, cartons: readonly CartonRow[]): PaperConsignment {
  const { content } = row;
  return {
    consignmentId: row.consignment_id,
    number: row.number,
    title: content.title,
    shipperName: row.enterprise_name ?? '',
    pickUp: content.pickUp,
    destination: content.destination,
    pickUpWindow: content.pickUpWindow,
    deliveryWindow: content.deliveryWindow,
    incoterm: content.incoterm,
    value: content.value,
    sourceNumber: row.source_number ?? undefined,
    remark: content.remark,
    cartonCount: row.carton_count,
    weightGrams: Number(row.weight_grams),
    volumeCm3: Number(row.volume_cm3),
    cartons: cartons.map(cartonOf),
    customs: row.customs ?? undefined,
  };
}

const cartonOf = (row: CartonRow): PaperCarton => ({
  sscc: row.sscc,
  sequence: row.sequence,
  weightGrams: row.weight_grams,
  lengthMm: row.length_mm,
  widthMm: row.width_mm,
  heightMm: row.height_mm,
  contents: row.contents,
});

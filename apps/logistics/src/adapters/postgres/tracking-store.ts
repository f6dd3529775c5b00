import { type TrackingProvider, type TrackingStatus, Refusal } from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import type { ReadTx, Tx } from '@tianfu/service';
import type { TrackingStore, WaybillRef } from '../../application/ports.js';
import type { ReceivedStep, SilentWaybill, StoredIntake } from '../../application/stored.js';

interface IntakeRow {
  intake_id: string;
  enterprise_id: string;
  provider: TrackingProvider;
  name: string;
  secret: Buffer;
  state: 'open' | 'closed';
  opened_at: Date;
}

interface StepRow {
  provider: TrackingProvider;
  carrier_code: string;
  number: string;
  sequence: number;
  status: TrackingStatus;
  at: Date;
  text: string | null;
  place: string | null;
}

interface WaybillRow {
  enterprise_id: string;
  provider: TrackingProvider;
  carrier_code: string;
  number: string;
  consignment_id: string;
}

const MAX_INTAKES = 100;
const MAX_STEPS = 500;

const OPEN = `INSERT INTO tracking_intake (intake_id, enterprise_id, provider, name, secret, state, opened_at)
  VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp()) RETURNING opened_at`;

const ATTACH = `INSERT INTO waybill AS w (enterprise_id, provider, carrier_code, number, consignment_id, heard_at)
  VALUES ($1, $2, $3, $4, $5, clock_timestamp())
  ON CONFLICT (enterprise_id, provider, carrier_code, number) DO UPDATE SET heard_at = w.heard_at
  RETURNING consignment_id`;
/** Steps of numbers nobody has tied to a consignment yet wait until somebody does. */
const LOCK_NEW = `SELECT w.* FROM waybill w WHERE EXISTS (SELECT FROM tracking_step s
    WHERE s.enterprise_id = w.enterprise_id AND s.provider = w.provider AND s.carrier_code = w.carrier_code
      AND s.number = w.number AND NOT s.applied)
  LIMIT $1 FOR UPDATE OF w SKIP LOCKED`;

const TAKE_NEW = `UPDATE tracking_step SET applied = true, consignment_id = $5 WHERE enterprise_id = $1 AND provider = $2
  AND carrier_code = $3 AND number = $4 AND NOT applied RETURNING *`;
const HEARD = `UPDATE waybill SET heard_at = clock_timestamp() WHERE enterprise_id = $1 AND provider = $2
  AND carrier_code = $3 AND number = $4`;

const OF_WAYBILL = `SELECT * FROM tracking_step WHERE enterprise_id = $1 AND provider = $2 AND carrier_code = $3
  AND number = $4 ORDER BY sequence DESC LIMIT ${MAX_STEPS}`;
const OF_CONSIGNMENT = `SELECT * FROM tracking_step WHERE consignment_id = $1
  ORDER BY at DESC, sequence DESC LIMIT ${MAX_STEPS}`;

const SILENT = `SELECT w.consignment_id, max(w.heard_at) AS heard_at FROM waybill w
  JOIN consignment c ON c.consignment_id = w.consignment_id
  WHERE w.heard_at < clock_timestamp() - make_interval(secs => $1) AND c.state IN ('booked', 'picked-up', 'in-transit')
    AND NOT EXISTS (SELECT FROM trouble t WHERE t.consignment_id = w.consignment_id AND t.kind = 'no-scan'
      AND (t.state = 'open' OR t.resolved_at >= w.heard_at))
  GROUP BY w.consignment_id LIMIT $2`;

/** Callback addresses, waybill numbers and what carriers say of them. */
export class PostgresTracking implements TrackingStore {
  async openIntake(tx: Tx, intake: Omit<StoredIntake, 'openedAt'>): Promise<Date> {
    const { intakeId, enterpriseId, provider, name, secret, state } = intake;
    const values = [intakeId, enterpriseId, provider, name, secret, state];
    const row = await tx.one<{ opened_at: Date }>(OPEN, values);
    assert(row !== undefined, 'an insert returns its row');
    return row.opened_at;
  }

  async closeIntake(tx: Tx, intakeId: string): Promise<void> {
    await tx.execute(`UPDATE tracking_intake SET state = 'closed' WHERE intake_id = $1`, [intakeId]);
  }

  async intake(tx: ReadTx, intakeId: string): Promise<StoredIntake | undefined> {
    const row = await tx.one<IntakeRow>('SELECT * FROM tracking_intake WHERE intake_id = $1', [intakeId]);
    return row && intakeOf(row);
  }

  async intakes(tx: ReadTx, enterpriseId: string): Promise<StoredIntake[]> {
    const sql = `SELECT * FROM tracking_intake WHERE enterprise_id = $1 ORDER BY opened_at DESC LIMIT ${MAX_INTAKES}`;
    return (await tx.query<IntakeRow>(sql, [enterpriseId])).map(intakeOf);
  }

  async attach(tx: Tx, waybill: WaybillRef, consignmentId: string): Promise<void> {
    const row = await tx.one<{ consignment_id: string }>(ATTACH, [...keyOf(waybill), consignmentId]);
    if (row?.consignment_id !== consignmentId) throw new Refusal('WAYBILL_TAKEN');
  }

  async lockNew(tx: Tx, limit: number): Promise<(WaybillRef & { consignmentId: string })[]> {
    const rows = await tx.query<WaybillRow>(LOCK_NEW, [limit]);
    return rows.map((row) => ({
      enterpriseId: row.enterprise_id,
      provider: row.provider,
      carrierCode: row.carrier_code,
      waybillNumber: row.number,
      consignmentId: row.consignment_id,
    }));
  }

  async takeNew(tx: Tx, waybill: WaybillRef, consignmentId: string): Promise<ReceivedStep[]> {
    const rows = await tx.query<StepRow>(TAKE_NEW, [...keyOf(waybill), consignmentId]);
    await tx.execute(HEARD, keyOf(waybill));
    return rows.toSorted((left, right) => left.sequence - right.sequence).map(stepOf);
  }

  async stepsOfWaybill(tx: ReadTx, waybill: WaybillRef): Promise<ReceivedStep[]> {
    return (await tx.query<StepRow>(OF_WAYBILL, keyOf(waybill))).toReversed().map(stepOf);
  }

  async stepsOf(
    tx: ReadTx,
    consignmentId: string,
  ): Promise<(ReceivedStep & { provider: TrackingProvider })[]> {
    const rows = await tx.query<StepRow>(OF_CONSIGNMENT, [consignmentId]);
    return rows.map((row) => ({ ...stepOf(row), provider: row.provider }));
  }

  async silentWaybills(tx: ReadTx, silentMs: number, limit: number): Promise<SilentWaybill[]> {
    const rows = await tx.query<Pick<WaybillRow, 'consignment_id'> & { heard_at: Date }>(SILENT, [
      silentMs / 1_000,
      limit,
    ]);
    return rows.map(({ consignment_id, heard_at }) => ({ consignmentId: consignment_id, heardAt: heard_at }));
  }
}

const keyOf = ({ enterpriseId, provider, carrierCode, waybillNumber }: WaybillRef): unknown[] => [
  enterpriseId,
  provider,
  carrierCode,
  waybillNumber,
];

const intakeOf = (row: IntakeRow): StoredIntake => ({
  intakeId: row.intake_id,
  enterpriseId: row.enterprise_id,
  provider: row.provider,
  name: row.name,
  secret: row.secret,
  state: row.state,
  openedAt: row.opened_at,
});

const stepOf = (row: StepRow): ReceivedStep => ({
  carrierCode: row.carrier_code,
  waybillNumber: row.number,
  sequence: row.sequence,
  status: row.status,
  at: row.at,
  text: row.text ?? undefined,
  place: row.place ?? undefined,
});

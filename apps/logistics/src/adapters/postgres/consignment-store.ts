import type { ConsignmentState, FindConsignments } from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import { type Keyset, numberSql, PageQuery, type ReadTx, type Slice, type Tx } from '@tianfu/service';
import type { HandOverWindow, NewLeg } from '../../application/leg-ports.js';
import type { ConsignmentStore, NewConsignment, StepChange } from '../../application/ports.js';
import type { ConsignmentTerms, StepBy, StoredCarton, StoredConsignment } from '../../application/stored.js';
import type { Carton, Load } from '../../domain/cartons.js';
import { type ConsignmentStep, consignmentTable } from '../../domain/consignment-states.js';
import type { LegNumber, WholeStep } from '../../domain/leg-states.js';
import { cartonsOf, insertCartons, replaceCartons } from './carton-rows.js';
import {
  cartonOf,
  type CartonRow,
  CONSIGNMENT_COLUMNS,
  consignmentOf,
  type ConsignmentRow,
} from './consignment-rows.js';
import { stepSql } from './history-sql.js';
import { followWhole, handOver, insertLeg, IS_WHOLE_WAY, legsOf, renewHandOver } from './leg-rows.js';

const SELECT = `SELECT ${CONSIGNMENT_COLUMNS} FROM consignment c`;

const INSERT = `INSERT INTO consignment (consignment_id, enterprise_id, consignee_id, number, state, source, order_id,
    booking_id, source_number, content, weight_grams, volume_cm3, carton_count, created_at, history, version)
  VALUES ($1, $2, $3, ${numberSql('CS', 'consignment_serial')}, 'draft', $4, $5, $6, $7, $8, $9, $10, $11,
    clock_timestamp(), jsonb_build_array(jsonb_strip_nulls(jsonb_build_object('event', 'draft', 'state', 'draft',
      'at', clock_timestamp(), 'by', $12::text, 'person', $13::uuid))), 1)`;

const REWRITE = `UPDATE consignment SET consignee_id = $2, content = $3, weight_grams = $4, volume_cm3 = $5,
  carton_count = $6, version = version + 1 WHERE consignment_id = $1`;

const STEP = `UPDATE consignment SET state = $2, version = version + 1,
    hub_id = coalesce($7, hub_id), trip_id = CASE WHEN $8 THEN NULL ELSE coalesce($9, trip_id) END,
    tracking_token = coalesce(tracking_token, $10), delivery_code = coalesce(delivery_code, $11),
    pick_up_from = coalesce($12, pick_up_from), deliver_until = coalesce($13, deliver_until),
    delivered_at = coalesce($14, delivered_at), received_by = coalesce($15, received_by),
    ${stepSql({ event: '$3::text', state: '$2::text', by: '$4::text', person: '$5::uuid', reason: '$6::text' })}
  WHERE consignment_id = ANY($1) AND state = ANY($16)`;

/** For a trip: what may be picked up by the end of a day in Asia/Shanghai. @param day its parameter */
const waitsOn = (day: string): string => `c.state = 'booked'
  AND c.pick_up_from < ((${day}::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')
  AND NOT EXISTS (SELECT FROM waybill w WHERE w.consignment_id = c.consignment_id)`;

/** And need not be delivered before it begins. */
const WAITING = `${SELECT} WHERE c.hub_id = $1 AND ${waitsOn('$2')} AND ${IS_WHOLE_WAY}
  AND c.deliver_until > ($2::date::timestamp AT TIME ZONE 'Asia/Shanghai')
  ORDER BY c.pick_up_from, c.consignment_id LIMIT $3`;

const NEWEST: Keyset = {
  name: '-createdAt',
  column: 'created_at',
  idColumn: 'consignment_id',
  type: 'timestamptz',
  direction: 'DESC',
};

const BY_PICK_UP: Keyset = {
  name: 'pickUp',
  column: 'pick_up_from',
  idColumn: 'consignment_id',
  type: 'timestamptz',
  direction: 'ASC',
};

/** Consignments in PostgreSQL. Row-level security decides which of them a transaction sees. */
export class PostgresConsignments implements ConsignmentStore {
  constructor(private readonly companyPrefix: string) {}

  async insert(tx: Tx, given: NewConsignment): Promise<void> {
    const { consignmentId, enterpriseId, source, terms, load, by } = given;
    await tx.execute(INSERT, [
      consignmentId,
      enterpriseId,
      terms.consigneeId ?? null,
      source.kind,
      source.orderId ?? null,
      source.bookingId ?? null,
      source.number ?? null,
      JSON.stringify(terms),
      load.weightGrams,
      load.volumeCm3,
      load.cartonCount,
      by.by,
      by.personId ?? null,
    ]);
    await insertCartons(tx, this.companyPrefix, consignmentId, given.cartons);
  }

  async rewrite(
    tx: Tx,
    consignmentId: string,
    terms: ConsignmentTerms,
    cartons: readonly Carton[],
    load: Load,
  ): Promise<void> {
    const values = [terms.consigneeId ?? null, JSON.stringify(terms), load.weightGrams, load.volumeCm3];
    await tx.execute(REWRITE, [consignmentId, ...values, load.cartonCount]);
    await replaceCartons(tx, this.companyPrefix, consignmentId, cartons);
  }

  byId(tx: ReadTx, consignmentId: string): Promise<StoredConsignment | undefined> {
    return one(tx, `${SELECT} WHERE c.consignment_id = $1`, consignmentId);
  }

  byToken(tx: ReadTx, token: string): Promise<StoredConsignment | undefined> {
    return one(tx, `${SELECT} WHERE c.tracking_token = $1`, token);
  }

  byOrder(tx: ReadTx, orderId: string): Promise<StoredConsignment | undefined> {
    return one(tx, `${SELECT} WHERE c.order_id = $1 AND c.state <> 'cancelled'`, orderId);
  }

  byBooking(tx: ReadTx, bookingId: string): Promise<StoredConsignment | undefined> {
    return one(tx, `${SELECT} WHERE c.booking_id = $1`, bookingId);
  }

  lock(tx: Tx, consignmentId: string): Promise<StoredConsignment | undefined> {
    return one(tx, `${SELECT} WHERE c.consignment_id = $1 FOR UPDATE OF c`, consignmentId);
  }

  async lockMany(tx: Tx, consignmentIds: readonly string[]): Promise<StoredConsignment[]> {
    const sql = `${SELECT} WHERE c.consignment_id = ANY($1) ORDER BY c.consignment_id FOR UPDATE OF c`;
    return (await tx.query<ConsignmentRow>(sql, [consignmentIds])).map(consignmentOf);
  }

  async ofTrip(tx: ReadTx, tripId: string): Promise<StoredConsignment[]> {
    const sql = `${SELECT} WHERE c.trip_id = $1 ORDER BY c.consignment_id`;
    return (await tx.query<ConsignmentRow>(sql, [tripId])).map(consignmentOf);
  }

  async waiting(tx: ReadTx, hubId: string, day: string, limit: number): Promise<StoredConsignment[]> {
    return (await tx.query<ConsignmentRow>(WAITING, [hubId, day, limit])).map(consignmentOf);
  }

  async step(
    tx: Tx,
    consignmentIds: readonly string[],
    step: ConsignmentStep,
    { by, personId, reason }: StepBy,
    change: StepChange = {},
  ): Promise<StoredConsignment[]> {
    const { from, to } = consignmentTable.transitions[step];
    const touched = await tx.execute(STEP, [
      consignmentIds,
      to,
      step,
      by,
      personId ?? null,
      reason ?? null,
      change.hubId ?? null,
      change.tripId === null,
      change.tripId ?? null,
      change.trackingToken ?? null,
      change.deliveryCode ?? null,
      change.pickUpFrom ?? null,
      change.deliverUntil ?? null,
      change.deliveredAt ?? null,
      change.receivedBy ?? null,
      from,
    ]);
    if (touched === 0) return [];
    const sql = `${SELECT} WHERE c.consignment_id = ANY($1) AND c.state = $2 ORDER BY c.consignment_id`;
    return (await tx.query<ConsignmentRow>(sql, [consignmentIds, to])).map(consignmentOf);
  }

  insertLeg(tx: Tx, leg: NewLeg): Promise<void> {
    return insertLeg(tx, leg);
  }

  legsOf(tx: ReadTx, parentIds: readonly string[]): Promise<StoredConsignment[]> {
    return legsOf(tx, parentIds);
  }

  handOver(tx: Tx, consignmentId: string, at: Date | undefined, by: StepBy): Promise<void> {
    return handOver(tx, consignmentId, at, by);
  }

  async renewHandOver(
    tx: Tx,
    second: StoredConsignment,
    window: HandOverWindow,
    by: StepBy,
  ): Promise<StoredConsignment> {
    const { legOf } = second;
    assert(legOf !== undefined, 'a hand-over is between two legs');
    await renewHandOver(tx, second.consignmentId, legOf.parentId, window, by);
    const whole = await this.byId(tx, legOf.parentId);
    assert(whole !== undefined, 'legs have their consignment');
    return whole;
  }

  async follow(
    tx: Tx,
    consignmentId: string,
    step: WholeStep,
    to: ConsignmentState,
    by: StepBy,
    change: StepChange = {},
  ): Promise<StoredConsignment> {
    await followWhole(tx, consignmentId, step, to, by, change);
    const followed = await this.byId(tx, consignmentId);
    assert(followed !== undefined, 'legs have their consignment');
    return followed;
  }

  async withWaybill(tx: ReadTx, consignmentIds: readonly string[]): Promise<ReadonlySet<string>> {
    const sql = 'SELECT consignment_id FROM waybill WHERE consignment_id = ANY($1)';
    const rows = await tx.query<{ consignment_id: string }>(sql, [consignmentIds]);
    return new Set(rows.map(({ consignment_id }) => consignment_id));
  }

  async changeTrip(tx: Tx, consignmentIds: readonly string[], tripId: string): Promise<StoredConsignment[]> {
    const sql = `UPDATE consignment SET trip_id = $2, version = version + 1
      WHERE consignment_id = ANY($1) AND state = 'planned'`;
    const changed = await tx.execute(sql, [consignmentIds, tripId]);
    assert(changed === consignmentIds.length, 'only what is planned changes its trip');
    return this.lockMany(tx, consignmentIds);
  }

  async find(
    tx: ReadTx,
    { enterpriseId, atHub }: { readonly enterpriseId: string; readonly atHub: boolean },
    asked: FindConsignments,
  ): Promise<Slice<StoredConsignment>> {
    const keyset = asked.waitingOn === undefined ? NEWEST : BY_PICK_UP;
    const page = new PageQuery(keyset, asked, [enterpriseId])
      .where('text[]', 'c.state = ANY($?)', asked.state)
      .where('uuid', 'c.order_id = $?', asked.orderId)
      .where('date', waitsOn('$?'), asked.waitingOn);
    // Each part has its index; who ships to itself is told once.
    const part = (where: string): string => `(${SELECT} WHERE ${where}${page.conditions} ${page.tail})`;
    const parts = atHub
      ? [part(`c.hub_id = $1 AND ${IS_WHOLE_WAY}`)]
      : ['c.enterprise_id = $1', 'c.consignee_id = $1 AND c.enterprise_id <> $1'].map((where) =>
          part(`c.leg IS NULL AND ${where}`),
        );
    const sql = `SELECT * FROM (${parts.join(' UNION ALL ')}) c ${page.tail}`;
    const rows = await tx.query<ConsignmentRow>(sql, page.params);
    const keyOf = (row: ConsignmentRow) => {
      const at = keyset === NEWEST ? row.created_at : row.pick_up_from;
      assert(at !== null, 'what waits is booked, and has its pick-up');
      return { key: at.toISOString(), id: row.consignment_id };
    };
    return page.slice(rows, keyOf, consignmentOf);
  }

  cartons(tx: ReadTx, consignmentIds: readonly string[]): Promise<StoredCarton[]> {
    return cartonsOf(tx, consignmentIds);
  }

  async carton(tx: ReadTx, sscc: string): Promise<StoredCarton | undefined> {
    const row = await tx.one<CartonRow>('SELECT * FROM carton WHERE sscc = $1', [sscc]);
    return row && cartonOf(row);
  }

  async markCartons(
    tx: Tx,
    ssccs: readonly string[],
    what: 'loaded' | 'delivered',
    at: Date,
    leg?: LegNumber,
  ): Promise<void> {
    const [loaded, delivered] = [
      leg === 2 ? 'hub_out_at' : 'loaded_at',
      leg === 1 ? 'hub_in_at' : 'delivered_at',
    ];
    const column = what === 'loaded' ? loaded : delivered;
    await tx.execute(`UPDATE carton SET ${column} = coalesce(${column}, $2) WHERE sscc = ANY($1)`, [
      ssccs,
      at,
    ]);
  }
}

async function one(tx: ReadTx, sql: string, key: string): Promise<StoredConsignment | undefined> {
  const row = await tx.one<ConsignmentRow>(sql, [key]);
  return row && consignmentOf(row);
}

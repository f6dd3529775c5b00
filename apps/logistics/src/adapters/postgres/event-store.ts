import { EPCIS_TRANSACTION_TYPES, type CaptureError, type QueryEvents } from '@tianfu/contracts';
import type { ReadTx, Tx } from '@tianfu/service';
import type { EventPlace, EventStore, FoundEvent, StoredCapture } from '../../application/event-ports.js';
import type { EpcisEvent } from '../../domain/epcis-event.js';
import { indexOf, transactionKey } from '../../domain/epcis-index.js';

/**
 * Whoever is shown events is recorded for one after the other, until the commit: asking for what was recorded since a
 * time, nobody misses what was recorded before it and committed after. In one order, so that no two wait for each other.
 */
const LOCK_VIEWERS = `SELECT pg_advisory_xact_lock(key) FROM (
    SELECT DISTINCT hashtextextended('epcis_event ' || viewer, 0) AS key FROM unnest($1::uuid[]) AS viewer ORDER BY key) v`;

// A known event keeps its content; whether the same was sent again is told by comparing the two as jsonb.
const TAKE = `WITH given AS (
    SELECT * FROM jsonb_to_recordset($4::jsonb) AS g(event_id text, type text, event_time timestamptz,
      action text, biz_step text, disposition text, read_point text, biz_location text, parent_id text, epcs text[],
      any_epcs text[], transactions text[], content jsonb, nth int)
  ), first AS (
    SELECT DISTINCT ON (event_id) * FROM given ORDER BY event_id, nth
  ), taken AS (
    INSERT INTO epcis_event (enterprise_id, event_id, shown_to, capture_id, type, event_time, record_time, action,
      biz_step, disposition, read_point, biz_location, parent_id, epcs, any_epcs, transactions, content)
    SELECT $1, event_id, $2, $3, type, event_time, clock_timestamp(), action, biz_step, disposition, read_point,
      biz_location, parent_id, epcs, any_epcs, transactions, content
    FROM first ORDER BY event_id
    ON CONFLICT (enterprise_id, event_id) DO NOTHING RETURNING event_id
  )
  SELECT g.nth, CASE
      WHEN g.content IS DISTINCT FROM coalesce(e.content, f.content) THEN 'other'
      WHEN e.event_id IS NOT NULL OR g.nth <> f.nth THEN 'known'
      WHEN t.event_id IS NOT NULL THEN 'new'
      ELSE 'raced' END AS outcome
  FROM given g JOIN first f ON f.event_id = g.event_id
  LEFT JOIN taken t ON t.event_id = g.event_id
  LEFT JOIN epcis_event e ON e.enterprise_id = $1 AND e.event_id = g.event_id
  ORDER BY g.nth`;

const SAME = 'SELECT content = $3::jsonb AS same FROM epcis_event WHERE enterprise_id = $1 AND event_id = $2';

const KEEP_CAPTURE = `INSERT INTO epcis_capture (capture_id, enterprise_id, at, on_error, success, taken, known, errors)
  VALUES ($1, $2, clock_timestamp(), $3, $4, $5, $6, $7)`;

const FIND = (order: string, beyond: string, direction: string): string => `
  SELECT content, record_time, sequence, ${order} AS place FROM epcis_event
  WHERE ($1::text[] IS NULL OR type = ANY($1))
    AND ($2::timestamptz IS NULL OR event_time >= $2) AND ($3::timestamptz IS NULL OR event_time < $3)
    AND ($4::timestamptz IS NULL OR record_time >= $4) AND ($5::timestamptz IS NULL OR record_time < $5)
    AND ($6::text[] IS NULL OR action = ANY($6)) AND ($7::text[] IS NULL OR biz_step = ANY($7))
    AND ($8::text[] IS NULL OR disposition = ANY($8)) AND ($9::text[] IS NULL OR read_point = ANY($9))
    AND ($10::text[] IS NULL OR biz_location = ANY($10)) AND ($11::text[] IS NULL OR event_id = ANY($11))
    AND ($12::text[] IS NULL OR epcs && $12) AND ($13::text[] IS NULL OR parent_id = ANY($13))
    AND ($14::text[] IS NULL OR any_epcs && $14)
    AND ($15::timestamptz IS NULL OR (${order}, sequence) ${beyond} ($15, $16::bigint))
    ${EPCIS_TRANSACTION_TYPES.map((_type, at) => `AND ($${at + 18}::text[] IS NULL OR transactions && $${at + 18})`).join(' ')}
  ORDER BY ${order} ${direction}, sequence ${direction} LIMIT $17`;

/** One text for each order: few statements are prepared. */
const FINDS: Readonly<Record<string, string>> = {
  'eventTime ASC': FIND('event_time', '>', 'ASC'),
  'eventTime DESC': FIND('event_time', '<', 'DESC'),
  'recordTime ASC': FIND('record_time', '>', 'ASC'),
  'recordTime DESC': FIND('record_time', '<', 'DESC'),
};

interface EventRow {
  content: EpcisEvent;
  record_time: Date;
  sequence: string;
  place: Date;
}

interface CaptureRow {
  capture_id: string;
  enterprise_id: string;
  at: Date;
  on_error: 'rollback' | 'proceed';
  success: boolean;
  taken: number;
  known: number;
  errors: CaptureError[];
}

/** Visibility events. Row-level security shows them to who captured them and who receives the goods. */
export class PostgresEvents implements EventStore {
  async take(
    tx: Tx,
    events: readonly EpcisEvent[],
    of: { readonly enterpriseId: string; readonly shownTo: readonly string[]; readonly captureId?: string },
  ): Promise<('new' | 'known' | 'other')[]> {
    if (events.length === 0) return [];
    await tx.query(LOCK_VIEWERS, [[of.enterpriseId, ...of.shownTo]]);
    const rows = await tx.query<{ outcome: 'new' | 'known' | 'other' | 'raced' }>(TAKE, [
      of.enterpriseId,
      of.shownTo,
      of.captureId ?? null,
      JSON.stringify(events.map((event, nth) => ({ ...rowOf(event), nth }))),
    ]);
    return Promise.all(
      rows.map(({ outcome }, at) => this.#settled(tx, of.enterpriseId, outcome, events[at])),
    );
  }

  /** Another capture put the same event in while this one waited for it: now it can be seen. */
  async #settled(
    tx: Tx,
    enterpriseId: string,
    outcome: 'new' | 'known' | 'other' | 'raced',
    event: EpcisEvent | undefined,
  ): Promise<'new' | 'known' | 'other'> {
    if (outcome !== 'raced') return outcome;
    const row = await tx.one<{ same: boolean }>(SAME, [enterpriseId, event?.eventID, JSON.stringify(event)]);
    return row?.same === true ? 'known' : 'other';
  }

  async keepCapture(tx: Tx, capture: Omit<StoredCapture, 'at'>): Promise<void> {
    const { captureId, enterpriseId, onError, success, taken, known, errors } = capture;
    const counts = [success, taken, known, JSON.stringify(errors)];
    await tx.execute(KEEP_CAPTURE, [captureId, enterpriseId, onError, ...counts]);
  }

  async capture(tx: ReadTx, captureId: string): Promise<StoredCapture | undefined> {
    const row = await tx.one<CaptureRow>('SELECT * FROM epcis_capture WHERE capture_id = $1', [captureId]);
    if (row === undefined) return undefined;
    const { capture_id, enterprise_id, on_error, ...rest } = row;
    return { ...rest, captureId: capture_id, enterpriseId: enterprise_id, onError: on_error };
  }

  async find(
    tx: ReadTx,
    asked: QueryEvents,
    after: EventPlace | undefined,
    limit: number,
  ): Promise<FoundEvent[]> {
    const { orderBy = 'eventTime', orderDirection = 'DESC' } = asked;
    const rows = await tx.query<EventRow>(FINDS[`${orderBy} ${orderDirection}`] ?? '', [
      asked.eventType ?? null,
      asked.GE_eventTime ?? null,
      asked.LT_eventTime ?? null,
      asked.GE_recordTime ?? null,
      asked.LT_recordTime ?? null,
      asked.EQ_action ?? null,
      asked.EQ_bizStep ?? null,
      asked.EQ_disposition ?? null,
      asked.EQ_readPoint ?? null,
      asked.EQ_bizLocation ?? null,
      asked.EQ_eventID ?? null,
      asked.MATCH_epc ?? null,
      asked.MATCH_parentID ?? null,
      asked.MATCH_anyEPC ?? null,
      after?.time ?? null,
      after?.sequence ?? null,
      limit,
      ...EPCIS_TRANSACTION_TYPES.map(
        (type) => asked[`EQ_bizTransaction_${type}`]?.map((uri) => transactionKey(type, uri)) ?? null,
      ),
    ]);
    return rows.map(({ content, record_time, sequence, place }) => ({
      content,
      recordTime: record_time,
      time: place.toISOString(),
      sequence: Number(sequence),
    }));
  }
}

function rowOf(event: EpcisEvent): object {
  const index = indexOf(event);
  return {
    event_id: event.eventID,
    type: event.type,
    event_time: event.eventTime,
    action: index.action,
    biz_step: index.bizStep,
    disposition: index.disposition,
    read_point: index.readPoint,
    biz_location: index.bizLocation,
    parent_id: index.parentId,
    epcs: index.epcs,
    any_epcs: index.anyEpcs,
    transactions: index.transactions,
    content: event,
  };
}

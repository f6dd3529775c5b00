import type { ConsignmentState } from '@tianfu/contracts';
import type { ReadTx, Tx } from '@tianfu/service';
import type { HandOverWindow, NewLeg } from '../../application/leg-ports.js';
import type { StepChange } from '../../application/ports.js';
import type { StepBy, StoredConsignment } from '../../application/stored.js';
import type { WholeStep } from '../../domain/leg-states.js';
import { CONSIGNMENT_COLUMNS, consignmentOf, type ConsignmentRow } from './consignment-rows.js';
import { stepSql } from './history-sql.js';

/** Of `consignment c`: a way one trip goes, so no consignment sent via the hub; its legs are. */
export const IS_WHOLE_WAY = '(c.hand_over_at IS NULL OR c.leg IS NOT NULL)';

const INSERT = `INSERT INTO consignment (consignment_id, enterprise_id, consignee_id, hub_id, number, state, source,
    content, weight_grams, volume_cm3, carton_count, pick_up_from, deliver_until, delivery_code, parent_id, leg,
    hand_over_at, alone_minor, alone_currency, alone_card_id, alone_carrier, created_at, history, version)
  SELECT $1, c.enterprise_id, c.consignee_id, c.hub_id, c.number || '-' || $3::text, 'booked', 'hand', $4,
    c.weight_grams, c.volume_cm3, c.carton_count, $5, $6, $7, c.consignment_id, $3::int, $8, $9, $10, $11, $12,
    clock_timestamp(), jsonb_build_array(jsonb_strip_nulls(jsonb_build_object('event', 'send-via-hub',
      'state', 'booked', 'at', clock_timestamp(), 'by', $13::text, 'person', $14::uuid))), 1
  FROM consignment c WHERE c.consignment_id = $2`;

const LEGS = `SELECT ${CONSIGNMENT_COLUMNS} FROM consignment c WHERE c.parent_id = ANY($1) ORDER BY c.parent_id, c.leg`;

const byParams = { by: '$3::text', person: '$4::uuid', reason: '$5::text' };
const HAND_OVER = `UPDATE consignment SET hand_over_at = $2::timestamptz, version = version + 1,
    ${stepSql({ event: `CASE WHEN $2::timestamptz IS NULL THEN 'send-directly' ELSE 'send-via-hub' END`, state: 'state', ...byParams })}
  WHERE consignment_id = $1`;

const LEG_WINDOW = `UPDATE consignment SET hand_over_at = $2, pick_up_from = $2, version = version + 1,
    content = jsonb_set(content, '{pickUpWindow}', jsonb_build_object('opensAt', $3::text, 'closesAt', $4::text))
  WHERE consignment_id = $1`;
const MISSED_TRUCK = `UPDATE consignment SET hand_over_at = $2, version = version + 1,
    ${stepSql({ event: `'miss-truck'`, state: 'state', ...byParams })}
  WHERE consignment_id = $1`;

const FOLLOW = `UPDATE consignment SET state = $2, version = version + 1,
    delivered_at = coalesce($7, delivered_at), received_by = coalesce($8, received_by),
    ${stepSql({ event: '$6::text', state: '$2::text', ...byParams })}
  WHERE consignment_id = $1`;

export async function insertLeg(tx: Tx, leg: NewLeg): Promise<void> {
  const { of, legOf, terms, by } = leg;
  const { minor, currency, card } = legOf.alone;
  await tx.execute(INSERT, [
    leg.consignmentId,
    of.consignmentId,
    legOf.leg,
    JSON.stringify(terms),
    leg.pickUpFrom,
    leg.deliverUntil,
    leg.deliveryCode,
    leg.handOverAt,
    minor.toString(),
    currency,
    card?.rateCardId ?? null,
    card?.carrierName ?? null,
    by.by,
    by.personId ?? null,
  ]);
}

export async function legsOf(tx: ReadTx, parentIds: readonly string[]): Promise<StoredConsignment[]> {
  return (await tx.query<ConsignmentRow>(LEGS, [parentIds])).map(consignmentOf);
}

export async function handOver(
  tx: Tx,
  consignmentId: string,
  at: Date | undefined,
  { by, personId, reason }: StepBy,
): Promise<void> {
  if (at === undefined) await tx.execute('DELETE FROM consignment WHERE parent_id = $1', [consignmentId]);
  await tx.execute(HAND_OVER, [consignmentId, at ?? null, by, personId ?? null, reason ?? null]);
}

/** The leg before its consignment, as whoever steps a leg locks them. */
export async function renewHandOver(
  tx: Tx,
  secondId: string,
  parentId: string,
  { opensAt, closesAt }: HandOverWindow,
  { by, personId, reason }: StepBy,
): Promise<void> {
  await tx.execute(LEG_WINDOW, [secondId, opensAt, opensAt.toISOString(), closesAt.toISOString()]);
  await tx.execute(MISSED_TRUCK, [parentId, opensAt, by, personId ?? null, reason ?? null]);
}

export async function followWhole(
  tx: Tx,
  consignmentId: string,
  step: WholeStep,
  to: ConsignmentState,
  { by, personId, reason }: StepBy,
  { deliveredAt, receivedBy }: StepChange,
): Promise<void> {
  const who = [by, personId ?? null, reason ?? null];
  await tx.execute(FOLLOW, [consignmentId, to, ...who, step, deliveredAt ?? null, receivedBy ?? null]);
}

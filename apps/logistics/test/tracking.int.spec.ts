import { createHash, createHmac } from 'node:crypto';
import {
  addConsignment,
  attachWaybill,
  bookConsignment,
  closeTrackingIntake,
  consignmentDelivered,
  type ConsignmentView,
  findLogisticsExceptions,
  findTrackingIntakes,
  getConsignment,
  getTracking,
  MAX_TRACKING_STEPS,
  openTrackingIntake,
  receiveTracking,
  resolveLogisticsException,
  type TrackingIntakeOpened,
  type TrackingReceived,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { ANONYMOUS } from '@tianfu/service';
import { eventually, refusalOf } from '@tianfu/testing';
import { type Party, Yard } from './support/yard.js';

let yard: Yard;
let shipper: Party;
let hub: Party;

beforeAll(async () => {
  yard = await Yard.open();
  hub = await yard.hub();
  shipper = await yard.shipper();
});
afterAll(() => yard.close());

const CARRIER = 'tm-express';
const at = (minute: number): string => new Date(Date.UTC(2026, 10, 22, 1, minute)).toISOString();
const steps = (...statuses: string[]) =>
  statuses.map((status, sequence) => ({ sequence, status, at: at(sequence) }));

async function open(provider = 'tianfu', secret?: string): Promise<TrackingIntakeOpened> {
  return shipper.client.call(openTrackingIntake, {
    provider,
    name: '测试',
    ...(secret === undefined ? {} : { secret }),
  });
}

/** A booked consignment with a waybill number. */
async function withWaybill(number: string): Promise<ConsignmentView> {
  const { consignmentId } = await yard.draft(shipper);
  await shipper.client.call(bookConsignment, { consignmentId });
  return shipper.client.call(attachWaybill, {
    consignmentId,
    provider: 'tianfu',
    carrierCode: CARRIER,
    waybillNumber: number,
  });
}

/** Posts as the gateway does; signed now unless told otherwise. */
function send(
  { intakeId, secret }: TrackingIntakeOpened,
  waybillNumber: string,
  list: readonly object[],
  given: { secret?: string; seconds?: number } = {},
): Promise<TrackingReceived> {
  const body = JSON.stringify({ carrierCode: CARRIER, waybillNumber, steps: list });
  const seconds = String(given.seconds ?? Math.floor(Date.now() / 1_000));
  const id = newId();
  const key = Buffer.from((given.secret ?? secret).replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
  return yard.harness.as(ANONYMOUS).call(receiveTracking, {
    intakeId,
    body,
    contentType: 'application/json',
    webhookId: id,
    webhookTimestamp: seconds,
    webhookSignature: `v1,${signature}`,
  });
}

const reached = (consignmentId: string, state: string): Promise<ConsignmentView> =>
  eventually(async () => {
    const seen = await shipper.client.call(getConsignment, { consignmentId });
    return seen.state === state ? seen : undefined;
  });

describe('a carrier that calls back', () => {
  it('is heard thrice, in any order, with one effect', async () => {
    const intake = await open();
    const { consignmentId } = await withWaybill('TMORDER01');
    const way = steps('registered', 'picked-up', 'in-transit', 'out-for-delivery', 'delivered');
    // Each three times, the last first, several at once.
    const all = [...way, ...way.toReversed(), ...way].toReversed().map((step) => [step]);
    const answers = await Promise.all(all.map((list) => send(intake, 'TMORDER01', list)));
    expect(answers.reduce((sum, { taken }) => sum + taken, 0)).toBe(5);
    expect(answers.reduce((sum, { known }) => sum + known, 0)).toBe(10);

    const delivered = await reached(consignmentId, 'delivered');
    expect(delivered.history.map(({ event }) => event)).toEqual([
      'draft',
      'book',
      'pick-up',
      'travel',
      'deliver',
    ]);
    // What was not read together with the delivery is in the timeline a round later.
    await eventually(async () => (await applied('TMORDER01')) === way.length);
    const { timeline, status } = await shipper.client.call(getTracking, { consignmentId });
    expect(status).toBe('delivered');
    expect(timeline.filter(({ source }) => source === 'tianfu').map((step) => step.status)).toEqual(
      way.map((step) => step.status).toReversed(),
    );
    await eventually(() => told(consignmentId).length > 0);
    await send(intake, 'TMORDER01', way);
    expect(told(consignmentId)).toHaveLength(1);
  });

  const told = (consignmentId: string) =>
    yard.harness.events.filter(
      ({ subject, aggregateId }) => subject === consignmentDelivered.subject && aggregateId === consignmentId,
    );

  it('is heard before anybody has tied the number to goods, and counts once somebody has', async () => {
    const intake = await open();
    expect(await send(intake, 'TMEARLY01', steps('picked-up', 'in-transit'))).toMatchObject({
      taken: 2,
      known: 0,
    });
    const { consignmentId } = await withWaybill('TMEARLY01');
    await reached(consignmentId, 'in-transit');
  });

  it('is heard too while what it said before takes effect', async () => {
    const intake = await open();
    const { consignmentId } = await withWaybill('TMMEANTIME');
    const holder = await yard.harness.admin.connect();
    try {
      await holder.query('BEGIN');
      await holder.query('SELECT FROM logistics.consignment WHERE consignment_id = $1 FOR UPDATE', [
        consignmentId,
      ]);
      const { rows } = await holder.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      const [first, ...others] = steps('picked-up', 'in-transit', 'delivered');
      await send(intake, 'TMMEANTIME', [first ?? {}]);
      await eventually(async () => {
        const waiting = 'SELECT FROM pg_stat_activity WHERE $1 = ANY(pg_blocking_pids(pid))';
        return (await yard.harness.admin.query(waiting, [rows[0]?.pid])).rowCount === 1;
      });
      await send(intake, 'TMMEANTIME', others);
      await holder.query('COMMIT');
    } finally {
      holder.release();
    }
    await reached(consignmentId, 'delivered');
  });

  it('delivers also after more steps than a timeline shows', async () => {
    const intake = await open();
    const { consignmentId } = await withWaybill('TMLONGWAY1');
    const travel = Array.from({ length: MAX_TRACKING_STEPS + 100 }, () => 'in-transit');
    const way = steps('picked-up', ...travel, 'delivered');
    await send(intake, 'TMLONGWAY1', way.slice(0, MAX_TRACKING_STEPS));
    await send(intake, 'TMLONGWAY1', way.slice(MAX_TRACKING_STEPS));
    await reached(consignmentId, 'delivered');
  });

  it('puts its troubles into the inbox, each once, and a settled one not again', async () => {
    const intake = await open();
    const { consignmentId } = await withWaybill('TMTROUBLE1');
    const way = steps('picked-up', 'exception', 'exception', 'refused', 'in-transit', 'exception');
    const inbox = async (state: 'open' | 'resolved') => {
      const { data } = await shipper.client.call(findLogisticsExceptions, { kind: 'carrier-problem', state });
      return data.filter((each) => each.consignmentId === consignmentId);
    };
    await send(intake, 'TMTROUBLE1', way.slice(0, 4));
    const [trouble, ...others] = await eventually(async () => {
      const found = await inbox('open');
      return found.length > 0 && found;
    });
    expect(others).toHaveLength(0);

    const exceptionId = trouble?.exceptionId ?? '';
    await hub.client.call(resolveLogisticsException, { exceptionId, resolution: '已联系承运商' });
    await send(intake, 'TMTROUBLE1', way.slice(4, 5));
    await eventually(async () => (await applied('TMTROUBLE1')) === 5);
    expect(await inbox('open')).toHaveLength(0);

    // What happens after that is another trouble.
    await send(intake, 'TMTROUBLE1', way);
    await eventually(async () => (await inbox('open')).length === 1);
    expect(await inbox('resolved')).toHaveLength(1);
  });

  /** How many steps of a waybill have taken effect. */
  const applied = async (number: string): Promise<number> => {
    const sql = 'SELECT FROM logistics.tracking_step WHERE number = $1 AND applied';
    return (await yard.harness.admin.query(sql, [number])).rowCount ?? 0;
  };

  it('is refused with a wrong signature, too late, from the future, and after the address was closed', async () => {
    const intake = await open();
    const now = Math.floor(Date.now() / 1_000);
    const attempt = (given: object) => refusalOf(send(intake, 'TMWRONG01', steps('delivered'), given));
    expect(await attempt({ secret: 'whsec_AAAA' })).toBe('SIGNATURE_WRONG');
    expect(await attempt({ seconds: now - 301 })).toBe('CALLBACK_TOO_OLD');
    expect(await attempt({ seconds: now + 600 })).toBe('CALLBACK_TOO_OLD');
    expect(await refusalOf(send({ ...intake, intakeId: newId() }, 'TMWRONG01', steps('delivered')))).toBe(
      'NOT_FOUND',
    );
    const unreadable = refusalOf(
      send(intake, 'TMWRONG01', [{ sequence: 0, status: 'teleported', at: at(0) }]),
    );
    expect(await unreadable).toBe('CALLBACK_UNREADABLE');
    const { rowCount } = await yard.harness.admin.query(
      `SELECT 1 FROM logistics.tracking_step WHERE number = 'TMWRONG01'`,
    );
    expect(rowCount).toBe(0);

    const closing = await open();
    await shipper.client.call(closeTrackingIntake, { intakeId: closing.intakeId });
    expect(await refusalOf(send(closing, 'TMWRONG01', steps('delivered')))).toBe('NOT_FOUND');
  });

  it('of Kuaidi100 is answered as it expects', async () => {
    const intake = await open('kuaidi100', 'tianmen-salt');
    const param = JSON.stringify({
      lastResult: {
        com: 'yuantong',
        nu: 'YT998877',
        data: [{ ftime: '2026-11-22 10:00:00', statusCode: '1', context: '揽收' }],
      },
    });
    const sign = createHash('md5').update(`${param}tianmen-salt`).digest('hex').toUpperCase();
    const call = {
      intakeId: intake.intakeId,
      body: new URLSearchParams({ param, sign }).toString(),
      contentType: 'application/x-www-form-urlencoded',
    };
    const anonymous = yard.harness.as(ANONYMOUS);
    const answer = await anonymous.call(receiveTracking, call);
    expect(answer).toMatchObject({ taken: 1, known: 0 });
    expect(JSON.parse(answer.answer)).toEqual({ result: true, returnCode: '200', message: '成功' });
    // Replayed to the letter: nothing new.
    expect(await anonymous.call(receiveTracking, call)).toMatchObject({ taken: 0, known: 1 });
  });
});

describe('goods a carrier has with its waybill', () => {
  it('are put on no trip, neither on a new one nor on one that is planned', async () => {
    const given = await withWaybill('TMTAKEN001');
    const carrier = await yard.carrier();
    expect(await refusalOf(yard.trip(hub, carrier, [given]))).toBe('CONSIGNMENT_TAKEN');
    const trip = await yard.trip(hub, carrier, [await yard.booked(shipper, hub)]);
    const { tripId, version } = trip;
    const add = { tripId, consignmentId: given.consignmentId };
    expect(await refusalOf(hub.client.call(addConsignment, add, { ifMatch: version }))).toBe(
      'CONSIGNMENT_TAKEN',
    );
  });
});

describe('callback addresses', () => {
  it('keep their secret to themselves after it was shown once', async () => {
    const intake = await open('kdniao', 'the-key-of-kdniao');
    expect(intake.secret).toBe('the-key-of-kdniao');
    const { data } = await shipper.client.call(findTrackingIntakes, {});
    expect(JSON.stringify(data)).not.toContain('the-key-of-kdniao');
    const { rows } = await yard.harness.admin.query<{ secret: Buffer }>(
      'SELECT secret FROM logistics.tracking_intake WHERE intake_id = $1',
      [intake.intakeId],
    );
    expect(rows[0]?.secret.toString('utf8')).not.toContain('kdniao');
  });

  it('write into nobody else’s timeline', async () => {
    const stranger = await yard.party('外人');
    const theirs = await stranger.client.call(openTrackingIntake, { provider: 'tianfu', name: '外人' });
    const { consignmentId } = await withWaybill('TMSAFE0001');
    expect(await send(theirs, 'TMSAFE0001', steps('picked-up', 'delivered'))).toMatchObject({ taken: 2 });
    const own = await open();
    await send(own, 'TMSAFE0001', steps('registered', 'picked-up'));
    await reached(consignmentId, 'picked-up');
    const { timeline } = await shipper.client.call(getTracking, { consignmentId });
    expect(timeline.map(({ status }) => status)).not.toContain('delivered');
    expect(await refusalOf(stranger.client.call(getTracking, { consignmentId }))).toBe('NOT_FOUND');
  });

  it('tie a number to one consignment only', async () => {
    await withWaybill('TMONCE0001');
    expect(await refusalOf(withWaybill('TMONCE0001'))).toBe('WAYBILL_TAKEN');
  });
});

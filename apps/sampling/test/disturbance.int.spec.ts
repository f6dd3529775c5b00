import {
  addResource,
  changeResource,
  findResources,
  freezeStep,
  getBooking,
  getCentreCalendar,
  getSchedule,
  importResources,
  moveStep,
  previewMove,
  promiseChanged,
  publishService,
  quoteSample,
  replanCentre,
  reportAbsence,
  setCentreDay,
  withdrawAbsence,
} from '@tianfu/contracts';
import { addDays, shanghaiDate } from '@tianfu/kernel';
import { refusalOf } from '@tianfu/testing';
import { aResource, aService, aStep, TestSampling, type TestCentre } from './centre.js';

let sampling: TestSampling;
beforeAll(async () => {
  sampling = await TestSampling.start();
});
afterAll(() => sampling.stop());

const HOUR_MS = 3_600_000;
const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR_MS).toISOString();
const oneStep = () => aService({ steps: [aStep({ step: 1, kind: 'sew', minutes: 240 })] });

async function oneSewer(policy = {}): Promise<{ centre: TestCentre; serviceId: string; sewerId: string }> {
  const centre = await sampling.aCentre({ policy });
  const { resourceId: sewerId } = await centre.resource({ name: '李车工', kind: 'sewer' });
  const { serviceId } = await centre.service(oneStep());
  return { centre, serviceId, sewerId };
}

describe('an illness', () => {
  it('re-plans what it touches, and every customer whose date slips is told', async () => {
    const { centre, serviceId, sewerId } = await oneSewer();
    const customer = sampling.aCustomer();
    const booking = await centre.booking(customer, serviceId);
    const { bookingId } = booking;
    const { repair, absence } = await centre.staff.call(reportAbsence, {
      centreId: centre.centreId,
      resourceId: sewerId,
      kind: 'illness',
      from: inHours(-1),
      until: inHours(48),
    });
    expect(repair.movedSteps).toBe(1);
    expect(repair.promises).toMatchObject([{ bookingId, oldPromisedAt: booking.promisedAt }]);
    const after = await customer.call(getBooking, { bookingId });
    expect(Date.parse(String(after.stepList[0]?.plannedFrom))).toBeGreaterThanOrEqual(
      Date.parse(inHours(47)),
    );
    expect(await sampling.emitted(promiseChanged, bookingId)).toMatchObject([
      { cause: 'absence', enterpriseId: customer.enterpriseId, promisedAt: after.promisedAt },
    ]);
    expect(after.firstPromisedAt).toBe(booking.promisedAt);
    const at = { centreId: centre.centreId, absenceId: absence.absenceId };
    await centre.staff.call(withdrawAbsence, at);
    expect(await refusalOf(centre.staff.call(withdrawAbsence, at))).toBe('NOT_FOUND');
  });

  it('moves the work to whoever can do it, and keeps the promise', async () => {
    const { centre, serviceId, sewerId } = await oneSewer();
    const { resourceId: other } = await centre.resource({ name: '张车工', kind: 'sewer' });
    const first = await centre.booking(sampling.aCustomer(), serviceId);
    const second = await centre.booking(sampling.aCustomer(), serviceId);
    await centre.staff.call(reportAbsence, {
      centreId: centre.centreId,
      resourceId: sewerId,
      kind: 'leave',
      from: inHours(-1),
      until: inHours(60),
    });
    const rows = await sampling.sql<{ resource_id: string }>(
      'SELECT resource_id FROM sampling.allocation WHERE booking_id = ANY ($1)',
      [[first.bookingId, second.bookingId]],
    );
    expect(rows.map((row) => row.resource_id)).toEqual([other, other]);
    expect(await sampling.doubleBookings()).toBe(0);
  });

  it('reported twice with one key happens once', async () => {
    const { centre, sewerId } = await oneSewer();
    const asked = {
      centreId: centre.centreId,
      resourceId: sewerId,
      kind: 'illness',
      from: inHours(1),
      until: inHours(5),
    };
    const [a, b] = await Promise.all([
      centre.staff.call(reportAbsence, asked, { idempotencyKey: 'ill-today' }),
      centre.staff.call(reportAbsence, asked, { idempotencyKey: 'ill-today' }),
    ]);
    expect(a.absence.absenceId).toBe(b.absence.absenceId);
    const rows = await sampling.sql('SELECT 1 FROM sampling.absence WHERE resource_id = $1', [sewerId]);
    expect(rows).toHaveLength(1);
  });
});

describe('the live schedule', () => {
  it('shows what a move would bring, does it under the version that was seen, and leaves frozen steps alone', async () => {
    const { centre, serviceId } = await oneSewer();
    const { centreId } = centre;
    const first = await centre.booking(sampling.aCustomer(), serviceId);
    const second = await centre.booking(sampling.aCustomer(), serviceId);
    const span = { centreId, from: inHours(-1), until: inHours(100) };
    const before = await centre.staff.call(getSchedule, span);
    expect(before.allocations).toHaveLength(2);
    expect(before.lanes[0]?.working.length).toBeGreaterThan(0);
    const move = { centreId, bookingId: first.bookingId, step: 1, from: inHours(6) };
    const preview = await centre.staff.call(previewMove, move);
    expect(preview.possible).toBe(true);
    expect(preview.moved.map(({ bookingId }) => bookingId)).toContain(first.bookingId);
    const again = await centre.staff.call(getSchedule, span);
    expect(again).toEqual(before);
    expect(await refusalOf(centre.staff.call(moveStep, move, { ifMatch: before.version - 1 }))).toBe(
      'VERSION_STALE',
    );
    const done = await centre.staff.call(moveStep, { ...move, freeze: true }, { ifMatch: before.version });
    expect(done.version).toBe(before.version + 1);
    const frozen = await centre.staff.call(getBooking, { bookingId: first.bookingId });
    expect(frozen.stepList[0]).toMatchObject({ frozen: true });
    await centre.staff.call(replanCentre, { centreId, budgetMs: 200 });
    const stays = await centre.staff.call(getBooking, { bookingId: first.bookingId });
    expect(stays.stepList[0]?.plannedFrom).toBe(frozen.stepList[0]?.plannedFrom);
    const onFrozen = {
      centreId,
      bookingId: second.bookingId,
      step: 1,
      from: String(frozen.stepList[0]?.plannedFrom),
    };
    expect(await centre.staff.call(previewMove, onFrozen)).toMatchObject({
      possible: false,
      conflicts: [{ why: 'frozen', bookingId: first.bookingId }],
    });
    const { version } = await centre.staff.call(getSchedule, span);
    expect(await refusalOf(centre.staff.call(moveStep, onFrozen, { ifMatch: version }))).toBe('MOVE_REFUSED');
    await centre.staff.call(freezeStep, { centreId, bookingId: first.bookingId, step: 1, frozen: false });
    expect((await centre.staff.call(previewMove, onFrozen)).possible).toBe(true);
    expect(await sampling.doubleBookings()).toBe(0);
  });

  it('says why a step can not be put somewhere', async () => {
    const { centre, serviceId } = await oneSewer();
    const { resourceId: laser } = await centre.resource({ name: '激光', kind: 'laser' });
    const { bookingId } = await centre.booking(sampling.aCustomer(), serviceId);
    const move = { centreId: centre.centreId, bookingId, step: 1, from: inHours(6) };
    const conflicts = async (changed: object) =>
      (await centre.staff.call(previewMove, { ...move, ...changed })).conflicts.map(({ why }) => why);
    expect(await conflicts({ from: inHours(-2) })).toEqual(['in-the-past']);
    expect(await conflicts({ resourceId: laser })).toEqual(['wrong-resource']);
    const stranger = await sampling.aCentre();
    expect(await refusalOf(stranger.staff.call(previewMove, move))).toBe('NOT_FOUND');
    const { serviceId: twoSteps } = await centre.service({
      steps: [
        aStep({ step: 1, kind: 'sew', minutes: 240 }),
        aStep({ step: 2, kind: 'press', minutes: 30, after: [{ step: 1, minLagMinutes: 0 }] }),
      ],
    });
    const { bookingId: later } = await centre.booking(sampling.aCustomer(), twoSteps);
    expect(await conflicts({ bookingId: later, step: 2, from: inHours(1) })).toEqual(['before-predecessor']);
  });
});

describe('what can not be', () => {
  it('overlapping shifts are refused at their place, and nothing is stored', async () => {
    const centre = await sampling.aCentre();
    const shifts = [
      { weekday: 1, from: '08:00', until: '12:00' },
      { weekday: 1, from: '11:30', until: '17:30' },
    ];
    const bad = { centreId: centre.centreId, ...aResource({ name: '重叠', kind: 'sewer', shifts }) };
    await expect(centre.owner.call(addResource, bad)).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      faults: [{ pointer: '/shifts/1/from', code: 'shiftsOverlap' }],
    });
    const { faults, added } = await centre.owner.call(importResources, {
      centreId: centre.centreId,
      rows: [aResource({ name: '好', kind: 'sewer' }), aResource({ name: '坏', kind: 'sewer', shifts })],
    });
    expect(faults).toEqual([{ row: 2, pointer: '/shifts/1/from', code: 'shiftsOverlap' }]);
    expect(added).toBe(0);
  });

  it('a name that differs only in case, width or blanks is known; who adds it at once with others tries again', async () => {
    const centre = await sampling.aCentre();
    const importing = (...names: string[]) =>
      centre.owner.call(importResources, {
        centreId: centre.centreId,
        rows: names.map((name) => aResource({ name, kind: 'sewer' })),
      });
    expect(await importing('Über 1', '二号')).toMatchObject({ added: 2, changed: 0 });
    expect(await importing('ÜBER１', '三号')).toMatchObject({ added: 1, changed: 1 });
    expect((await importing('四号', '四 号')).faults).toEqual([
      { row: 2, pointer: '/name', code: 'duplicate' },
    ]);
    const together = await Promise.allSettled(Array.from({ length: 8 }, () => importing('五号')));
    const failed = together.filter((one) => one.status === 'rejected').map(({ reason }) => reason as unknown);
    for (const reason of failed) expect(reason).toMatchObject({ code: 'TRY_AGAIN' });
    const { data } = await centre.owner.call(findResources, { centreId: centre.centreId, limit: 50 });
    expect(data.filter(({ name }) => name === '五号')).toHaveLength(1);
    expect(data.map(({ name }) => name)).toEqual(expect.arrayContaining(['ÜBER１', '二号', '三号']));
  });

  it('a cycle in precedence is refused, and so is a step after one there is not', async () => {
    const centre = await sampling.aCentre();
    const steps = [
      aStep({ step: 1, kind: 'cut', after: [{ step: 2, minLagMinutes: 0 }] }),
      aStep({ step: 2, kind: 'sew' }),
    ];
    const publish = (given: ReturnType<typeof aStep>[]) =>
      centre.owner.call(publishService, { centreId: centre.centreId, ...aService({ steps: given }) });
    await expect(publish(steps)).rejects.toMatchObject({ faults: [{ code: 'precedenceCycle' }] });
    const lost = [aStep({ step: 1, kind: 'cut', after: [{ step: 9, minLagMinutes: 0 }] })];
    await expect(publish(lost)).rejects.toMatchObject({
      faults: [{ pointer: '/steps/0/after/0/step', code: 'unknownStep' }],
    });
  });

  it('a step nobody can do is shown as a gap and not quoted', async () => {
    const { centre } = await oneSewer();
    const service = await centre.service({
      steps: [aStep({ step: 1, kind: 'fill', anyOf: ['down-filling'] })],
    });
    expect(service.gaps).toEqual([{ step: 1, requirement: 1 }]);
    await expect(centre.quote(sampling.aCustomer(), service.serviceId)).rejects.toMatchObject({
      code: 'STEP_IMPOSSIBLE',
      params: { step: 1 },
    });
  });

  it('a year whose holidays nobody has published ends what can be promised, until the centre says', async () => {
    const { centre, serviceId } = await oneSewer({ horizonDays: 120 });
    await sampling.sql('DELETE FROM sampling.centre_day WHERE centre_id = $1', [centre.centreId]);
    const customer = sampling.aCustomer();
    const today = shanghaiDate(new Date());
    const span = { centreId: centre.centreId, from: today, until: addDays(today, 399) };
    const calendar = await customer.call(getCentreCalendar, span);
    const year = Number(calendar.knownUntil.slice(0, 4)) + 1;
    const materialsReadyOn = `${year}-01-02`;
    await expect(centre.quote(customer, serviceId, { materialsReadyOn })).rejects.toMatchObject({
      code: 'CALENDAR_YEAR_UNKNOWN',
      params: { year },
    });
    for (let day = 1; day <= 5; day += 1) {
      const date = `${year}-01-0${day}`;
      await centre.owner.call(setCentreDay, {
        centreId: centre.centreId,
        date,
        working: day > 1,
        note: '自定',
      });
    }
    const quoted = await centre.quote(customer, serviceId, { materialsReadyOn });
    expect(shanghaiDate(new Date(quoted.promise.plannedAt)) >= materialsReadyOn).toBe(true);
  });

  it('nothing is booked in the past, and no pool shrinks under what is booked', async () => {
    const { centre, serviceId, sewerId } = await oneSewer();
    const customer = sampling.aCustomer();
    const yesterday = addDays(shanghaiDate(new Date()), -1);
    expect(await refusalOf(centre.quote(customer, serviceId, { materialsReadyOn: yesterday }))).toBe(
      'VALIDATION_FAILED',
    );
    const { resourceId, version, centreId, ...pool } = await centre.resource({
      name: '平车',
      kind: 'lockstitch',
      capacity: 2,
    });
    const machine = await centre.service({
      steps: [aStep({ step: 1, kind: 'sew', anyOf: ['lockstitch'], minutes: 300 })],
    });
    await centre.booking(customer, machine.serviceId);
    await centre.booking(customer, machine.serviceId);
    const begins = await sampling.sql<{ unit: number }>(
      'SELECT unit FROM sampling.allocation WHERE resource_id = $1 ORDER BY unit',
      [resourceId],
    );
    expect(begins.map(({ unit }) => unit)).toEqual([1, 2]);
    const smaller = centre.owner.call(
      changeResource,
      { ...pool, centreId, resourceId, capacity: 1 },
      { ifMatch: version },
    );
    expect(await refusalOf(smaller)).toBe('RESOURCE_BUSY');
    expect(sewerId).toBeDefined();
  });

  it('a quote needs a material the service has', async () => {
    const { centre, serviceId } = await oneSewer();
    const materials = [{ material: '金线', quantity: 1 }];
    const needs = { centreId: centre.centreId, serviceId, category: 'dress', difficulty: 'easy', pieces: 1 };
    await expect(
      sampling.aCustomer().call(quoteSample, { ...needs, urgency: 'normal', materials, fileIds: [] }),
    ).rejects.toMatchObject({ faults: [{ pointer: '/materials/0/material', code: 'unknownMaterial' }] });
  });
});

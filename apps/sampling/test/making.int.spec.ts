import {
  addPhotos,
  changeBooking,
  checkInMaterial,
  collectSample,
  closeBooking,
  commentRound,
  contractRecorded,
  findLabel,
  findNextSteps,
  finishStep,
  getBooking,
  getCentreFigures,
  getFile,
  openFeed,
  pauseStep,
  readFeed,
  readFilePart,
  recordCustody,
  recordMeasurements,
  reportProblem,
  reviseSample,
  approveSample,
  sampleApproved,
  sampleReady,
  sampleShipped,
  shipSample,
  startStep,
  storeFilePart,
  type BookingView,
} from '@tianfu/contracts';
import { addDays, newId, shanghaiDate } from '@tianfu/kernel';
import { ANONYMOUS } from '@tianfu/service';
import { eventually, refusalOf, type TestClient } from '@tianfu/testing';
import { aStep, TestSampling, type TestCentre } from './centre.js';

let sampling: TestSampling;
let centre: TestCentre;
let serviceId: string;
beforeAll(async () => {
  sampling = await TestSampling.start();
  centre = await sampling.aCentre();
  await centre.resource({ name: '王师傅', kind: 'pattern-maker', personId: centre.staffPersonId });
  await centre.resource({ name: '李车工', kind: 'sewer' });
  ({ serviceId } = await centre.service({ revisionsIncluded: 0 }));
});
afterAll(() => sampling.stop());

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
async function aFile(of: TestClient, content = PNG): Promise<string> {
  const fileId = newId<string>();
  await of.call(storeFilePart, {
    fileId,
    name: '照片.png',
    part: 0,
    parts: 1,
    content: content.toString('base64'),
  });
  return fileId;
}

/** Every open step started and finished, in order. */
async function make(booking: BookingView): Promise<BookingView> {
  const { bookingId } = booking;
  let view = booking;
  for (const { step } of booking.stepList.filter(({ state }) => state !== 'done')) {
    await centre.staff.call(startStep, { bookingId, step });
    view = await centre.staff.call(finishStep, { bookingId, step, fileIds: [] });
  }
  return view;
}

it('a sample is made from its material to its hand-over, and both sides see how', async () => {
  const customer = sampling.aCustomer();
  const sketch = await aFile(customer);
  const booking = await centre.booking(customer, serviceId, { needs: { fileIds: [sketch] } });
  const { bookingId, number } = booking;
  const photo = await aFile(centre.staff);
  const checkedIn = await centre.staff.call(checkInMaterial, {
    bookingId,
    description: '真丝乔其',
    quantity: 3.5,
    unit: 'm',
    place: 'A-3',
    fileIds: [photo],
  });
  const label = `${number}-M1`;
  expect(checkedIn.materials).toMatchObject([{ label, quantity: 3.5, photos: [{ fileId: photo }] }]);
  expect(checkedIn.custody).toMatchObject([{ label, action: 'received', by: '王师傅' }]);
  const planned = await customer.call(getBooking, { bookingId });
  expect(planned.stepList.map(({ resources }) => resources)).toEqual([['王师傅'], ['李车工']]);
  const scanned = await centre.staff.call(findLabel, { centreId: centre.centreId, label });
  expect(scanned.bookingId).toBe(bookingId);

  const next = await centre.staff.call(findNextSteps, { centreId: centre.centreId });
  expect(next.resource?.name).toBe('王师傅');
  expect(next.data[0]).toMatchObject({
    bookingId,
    step: 1,
    ready: true,
    materialsIn: true,
    files: [{ fileId: sketch }],
  });
  expect(await refusalOf(centre.staff.call(startStep, { bookingId, step: 2 }))).toBe('STEP_NOT_READY');
  const begun = await centre.staff.call(startStep, { bookingId, step: 1 });
  expect(begun.state).toBe('in-progress');
  await centre.staff.call(pauseStep, { bookingId, step: 1 });
  expect((await make(begun)).state).toBe('ready');
  expect(await sampling.emitted(sampleReady, bookingId)).toHaveLength(1);

  await centre.staff.call(addPhotos, { bookingId, fileIds: [await aFile(centre.staff)], note: '正面' });
  const point = { point: '胸围', size: 'M', targetCm: 90, tolerancePlusCm: 1, toleranceMinusCm: 0.5 };
  const measured = await centre.staff.call(recordMeasurements, {
    bookingId,
    round: 1,
    points: [
      { ...point, measuredCm: 91 },
      { ...point, point: '腰围', measuredCm: 89.4 },
    ],
  });
  expect(measured.rounds[0]).toMatchObject({
    outOfTolerance: 1,
    measurements: [{ within: true }, { within: false, deviationCm: -0.6 }],
  });
  await customer.call(commentRound, { bookingId, round: 1, comments: [{ point: '腰围', text: '收小了' }] });
  // There is room for three times fifty more, however many come at once.
  const fifty = Array.from({ length: 50 }, () => ({ text: '再看一下' }));
  const sent = await Promise.allSettled(
    Array.from({ length: 5 }, () => customer.call(commentRound, { bookingId, round: 1, comments: fifty })),
  );
  expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  const faults = [{ pointer: '/comments', code: 'arrayMaxSize', params: { maxItems: 200 } }];
  for (const one of sent) if (one.status === 'rejected') expect(one.reason).toMatchObject({ faults });
  const seen = await customer.call(getBooking, { bookingId });
  expect(seen.photos).toMatchObject([{ note: '正面' }]);
  const part = await customer.call(readFilePart, { fileId: photo, part: 0 });
  expect(Buffer.from(part.content, 'base64')).toEqual(PNG);
  expect(await refusalOf(sampling.aCustomer().call(getFile, { fileId: photo }))).toBe('NOT_FOUND');

  // A round beyond the included ones costs what was agreed.
  const revised = await customer.call(reviseSample, { bookingId, comments: [{ text: '再改' }] });
  expect(revised).toMatchObject({ state: 'in-progress', round: 2, due: { amount: '280.00' } });
  expect(revised.stepList.filter(({ round }) => round === 2)).toHaveLength(1);
  const again = await make(revised);
  expect(again.state).toBe('ready');
  expect((await customer.call(getBooking, { bookingId })).actions).toContain('approve');
  // Two colleagues approve it at once: it is approved once, and offered no more.
  const [approved, sameRound] = await Promise.all([
    customer.call(approveSample, { bookingId }),
    customer.call(approveSample, { bookingId }),
  ]);
  expect((await customer.call(getBooking, { bookingId })).actions).not.toContain('approve');
  expect(sameRound.rounds).toEqual(approved.rounds);
  expect(await sampling.emitted(sampleApproved, bookingId)).toHaveLength(1);
  await centre.staff.call(recordCustody, { bookingId, label: number, action: 'stored', place: '样衣架 2' });
  const shipped = await centre.staff.call(shipSample, {
    bookingId,
    address: '杭州市余杭区 1 号',
    receiver: '陈小姐',
    phone: '13800000000',
    parcels: 1,
    weightGrams: 800,
  });
  expect(shipped.state).toBe('shipped');
  expect(await sampling.emitted(sampleShipped, bookingId)).toMatchObject([
    { weightGrams: 800, receiver: '陈小姐' },
  ]);
  expect((await centre.staff.call(closeBooking, { bookingId })).state).toBe('closed');
  expect(shipped.history.length).toBeGreaterThan(10);

  const today = shanghaiDate(new Date());
  const figures = await centre.staff.call(getCentreFigures, {
    centreId: centre.centreId,
    from: today,
    until: addDays(today, 1),
  });
  expect(figures).toMatchObject({ samples: 1, onTimePercent: 100, roundsPerSample: 2 });
  expect(figures.firms).toMatchObject([{ enterpriseId: customer.enterpriseId, samples: 1 }]);
  for (const day of ['0001-01-01', '9999-12-31']) {
    const ends = { centreId: centre.centreId, from: day, until: day };
    expect(await centre.staff.call(getCentreFigures, ends)).toMatchObject({ samples: 0 });
  }
});

it('a problem that takes longer moves what comes after it', async () => {
  const customer = sampling.aCustomer();
  const { bookingId, stepList } = await centre.booking(customer, serviceId);
  await centre.staff.call(startStep, { bookingId, step: 1 });
  const problem = { bookingId, step: 1, kind: 'takes-longer', extraMinutes: 600, fileIds: [] };
  const told = await centre.staff.call(reportProblem, problem);
  expect(told.stepList[0]?.state).toBe('problem');
  const after = await customer.call(getBooking, { bookingId });
  const moved =
    Date.parse(String(after.stepList[1]?.plannedFrom)) - Date.parse(String(stepList[1]?.plannedFrom));
  expect(moved).toBeGreaterThanOrEqual(500 * 60_000);
  expect(Date.parse(String(after.promisedAt))).toBeGreaterThan(Date.parse(String(after.firstPromisedAt)));
  expect(await sampling.doubleBookings()).toBe(0);
});

it('the cost of a sample is credited once when its bulk order follows', async () => {
  const customer = sampling.aCustomer();
  const orderId = newId<string>();
  const ready = await make(await centre.booking(customer, serviceId, { needs: { orderId } }));
  const { bookingId } = ready;
  await centre.staff.call(collectSample, { bookingId, receiver: '本人', fileIds: [] });
  const recorded = {
    contractId: newId<string>(),
    number: 'CT-2026-000001',
    orderId,
    orderTitle: '大货',
    buyerId: customer.enterpriseId,
    supplierId: newId<string>(),
    amount: { amount: '30000.00', currency: 'CNY' },
    readyBy: new Date().toISOString(),
  };
  await sampling.harness.publish(contractRecorded, recorded);
  await sampling.harness.publish(contractRecorded, recorded);
  const credited = await eventually(async () => {
    const view = await customer.call(getBooking, { bookingId });
    return view.ledger.some(({ kind }) => kind === 'credit') && view;
  });
  expect(credited.due.amount).toBe('0.00');
  expect(credited.ledger.filter(({ kind }) => kind === 'credit')).toHaveLength(1);
});

it('a sample that was credited and is changed then costs only what it costs more', async () => {
  const customer = sampling.aCustomer();
  const orderId = newId<string>();
  const { bookingId } = await centre.booking(customer, serviceId, { needs: { orderId } });
  await sampling.harness.publish(contractRecorded, {
    contractId: newId<string>(),
    number: 'HT-20261122-0002',
    orderId,
    orderTitle: '连衣裙 500 件',
    buyerId: customer.enterpriseId,
    supplierId: newId<string>(),
    amount: { amount: '30000.00', currency: 'CNY' },
    readyBy: new Date().toISOString(),
  });
  await eventually(async () => (await customer.call(getBooking, { bookingId })).due.amount === '0.00');
  const { version } = await customer.call(getBooking, { bookingId });
  const { quoteId } = await centre.quote(customer, serviceId, { bookingId, pieces: 2 });
  const changed = await customer.call(changeBooking, { bookingId, quoteId }, { ifMatch: version });
  expect(changed).toMatchObject({ total: { amount: '240.00' }, due: { amount: '40.00' } });
});

it('a calendar can be subscribed to by its secret address alone', async () => {
  const customer = sampling.aCustomer();
  const { number } = await centre.booking(customer, serviceId);
  const { path } = await customer.call(openFeed, { of: 'bookings' });
  const token = String(/sample-feeds\/(.+)\.ics$/.exec(path)?.[1]);
  const anybody = sampling.harness.as(ANONYMOUS);
  const { ics } = await anybody.call(readFeed, { token });
  expect(ics).toContain('BEGIN:VCALENDAR');
  expect(ics.replaceAll(/\r\n /g, '')).toContain(number);
  expect(await refusalOf(anybody.call(readFeed, { token: 'x'.repeat(43) }))).toBe('NOT_FOUND');
});

it('a file is what its content says, not what it is called', async () => {
  const customer = sampling.aCustomer();
  const script = Buffer.from('<svg onload="alert(1)"></svg>');
  expect(await refusalOf(aFile(customer, script))).toBe('FILE_TYPE_REFUSED');
  const foreign = await aFile(sampling.aCustomer());
  const quoted = await centre.quote(customer, serviceId, { fileIds: [foreign] });
  expect(quoted.quoteId).toBeDefined();
  expect(await refusalOf(centre.booking(customer, serviceId, { needs: { fileIds: [foreign] } }))).toBe(
    'VALIDATION_FAILED',
  );
});

it('a step that needs a rest after the one before does not begin before it', async () => {
  const lagging = await centre.service({
    name: '要松布',
    steps: [
      aStep({ step: 1, kind: 'relax', anyOf: ['sewer'], minutes: 1 }),
      aStep({ step: 2, kind: 'sew', after: [{ step: 1, minLagMinutes: 720 }] }),
    ],
  });
  const { bookingId, stepList } = await centre.booking(sampling.aCustomer(), lagging.serviceId);
  const rest = Date.parse(String(stepList[1]?.plannedFrom)) - Date.parse(String(stepList[0]?.plannedUntil));
  expect(rest).toBeGreaterThanOrEqual(720 * 60_000);
  await centre.staff.call(startStep, { bookingId, step: 1 });
  await centre.staff.call(finishStep, { bookingId, step: 1, fileIds: [] });
  expect(await refusalOf(centre.staff.call(startStep, { bookingId, step: 2 }))).toBe('STEP_NOT_READY');
});

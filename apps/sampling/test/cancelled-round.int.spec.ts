import {
  cancelBooking,
  collectSample,
  contractRecorded,
  finishStep,
  getBooking,
  reviseSample,
  startStep,
  type BookingView,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { eventually, type TestClient } from '@tianfu/testing';
import { aService, aStep, TestSampling, type TestCentre } from './centre.js';

let sampling: TestSampling;
let centre: TestCentre;
let serviceId: string;
beforeAll(async () => {
  sampling = await TestSampling.start();
  centre = await sampling.aCentre({ policy: { startedFeePercent: 60 } });
  await centre.resource({ name: '李车工', kind: 'sewer' });
  ({ serviceId } = await centre.service(
    aService({ steps: [aStep({ step: 1, kind: 'sew', inRevision: true })], revisionsIncluded: 1 }),
  ));
});
afterAll(() => sampling.stop());

/** Makes what is to be made and gives it to its customer, who asks for another round. */
async function madeAndRevised(customer: TestClient, booking: BookingView): Promise<BookingView> {
  const { bookingId } = booking;
  const { step } = booking.stepList.at(-1) ?? { step: 0 };
  await centre.staff.call(startStep, { bookingId, step });
  await centre.staff.call(finishStep, { bookingId, step, fileIds: [] });
  await centre.staff.call(collectSample, { bookingId, receiver: '王小姐', fileIds: [] });
  return customer.call(reviseSample, { bookingId, comments: [{ text: '袖子短了' }] });
}

describe('another round that is cancelled', () => {
  it('leaves what was made to be paid for, and a share of what was begun', async () => {
    const customer = sampling.aCustomer();
    const booking = await centre.booking(customer, serviceId);
    const { bookingId } = booking;
    const second = await madeAndRevised(customer, booking);
    expect(second.cancellation).toMatchObject({ feePercent: 100, feeNow: { amount: '100.00' } });
    // The second round was included, the third costs 80.
    const third = await madeAndRevised(customer, second);
    expect(third.cancellation?.feeNow.amount).toBe('148.00');
    const { state, due } = await customer.call(cancelBooking, { bookingId, reason: '不改了' });
    expect({ state, due: due.amount }).toEqual({ state: 'cancelled', due: '148.00' });
  });

  it('asks for nothing that was credited before', async () => {
    const customer = sampling.aCustomer();
    const orderId = newId<string>();
    const booking = await centre.booking(customer, serviceId, { needs: { orderId } });
    const { bookingId } = booking;
    await sampling.harness.publish(contractRecorded, {
      contractId: newId<string>(),
      number: 'HT-20261122-0003',
      orderId,
      orderTitle: '连衣裙 500 件',
      buyerId: customer.enterpriseId,
      supplierId: newId<string>(),
      amount: { amount: '30000.00', currency: 'CNY' },
      readyBy: new Date().toISOString(),
    });
    await eventually(async () => (await customer.call(getBooking, { bookingId })).due.amount === '0.00');
    await madeAndRevised(customer, booking);
    const { due } = await customer.call(cancelBooking, { bookingId, reason: '不改了' });
    expect(due.amount).toBe('0.00');
  });
});

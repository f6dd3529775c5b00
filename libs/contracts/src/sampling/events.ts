import {
  event,
  Id,
  Instant,
  MoneyAmount,
  Nested,
  OneOf,
  Optional,
  Text,
  toEnterprise,
  WholeNumber,
} from '../declare/index.js';
import { problemKinds, sampleSteps, sampleTypes, stepStates } from './vocabulary.js';

export class CentreEvent {
  @Id()
  centreId: string;

  @Id()
  enterpriseId: string;

  @Text({ max: 120 })
  name: string;
}

/** Names a booking to its customer (`enterpriseId`) and its centre (`centreEnterpriseId`). */
export class BookingEvent {
  @Id()
  bookingId: string;

  @Text({ max: 20 })
  number: string;

  @Text({ max: 120 })
  title: string;

  @Id()
  enterpriseId: string;

  @Id()
  centreId: string;

  @Id()
  centreEnterpriseId: string;

  @Text({ max: 120 })
  centreName: string;

  @Optional()
  @Id()
  orderId?: string;
}

export class BookingPromised extends BookingEvent {
  @Instant()
  promisedAt: string;
}

export class BookingHeld extends BookingPromised {
  @Instant()
  holdUntil: string;
}

export class PromiseChanged extends BookingPromised {
  @Instant()
  oldPromisedAt: string;

  /** Above zero: later. */
  @WholeNumber({ min: -1_000_000, max: 1_000_000 })
  laterMinutes: number;

  @OneOf(['absence', 'problem', 'move', 'calendar', 'replan', 'overrun'])
  cause: string;
}

export class BookingCancelled extends BookingEvent {
  @Text({ max: 1_000 })
  reason: string;

  @Nested(() => MoneyAmount)
  fee: MoneyAmount;
}

export class StepEvent extends BookingEvent {
  @WholeNumber({ min: 1, max: 800 })
  step: number;

  @OneOf(sampleSteps)
  kind: string;

  @OneOf(stepStates)
  state: string;

  @WholeNumber({ min: 1, max: 20 })
  round: number;
}

export class ProblemReported extends StepEvent {
  @OneOf(problemKinds)
  problem: string;

  @WholeNumber({ min: 0, max: 4_800 })
  extraMinutes: number;
}

export class SampleReady extends BookingEvent {
  @OneOf(sampleTypes)
  sampleType: string;

  @WholeNumber({ min: 1, max: 20 })
  round: number;

  @Instant()
  readyAt: string;
}

export class SampleHandedOver extends BookingEvent {
  @Text({ max: 80 })
  receiver: string;
}

/** Everything logistics needs to move the sample. */
export class SampleShipped extends SampleHandedOver {
  @Text({ max: 300 })
  origin: string;

  @Text({ max: 300 })
  address: string;

  @Text({ max: 40 })
  phone: string;

  @Optional()
  @Text({ max: 80 })
  carrier?: string;

  @Optional()
  @Text({ max: 80 })
  waybill?: string;

  @WholeNumber({ min: 1, max: 1_000 })
  parcels: number;

  @WholeNumber({ min: 1, max: 1_000_000 })
  weightGrams: number;
}

export class RoundRequested extends BookingEvent {
  @WholeNumber({ min: 2, max: 20 })
  round: number;

  @Nested(() => MoneyAmount)
  fee: MoneyAmount;
}

export class SampleCredited extends BookingEvent {
  @Nested(() => MoneyAmount)
  amount: MoneyAmount;
}

export class PlanChanged {
  @Id()
  centreId: string;

  @Id()
  enterpriseId: string;

  @WholeNumber({ min: 0, max: 2_147_483_647 })
  planVersion: number;

  @WholeNumber({ min: 0, max: 100_000 })
  movedSteps: number;

  @OneOf(['search', 'greedy', 'unchanged'])
  method: string;
}

const both = ({ enterpriseId, centreEnterpriseId }: BookingEvent) => [
  toEnterprise(enterpriseId),
  toEnterprise(centreEnterpriseId),
];
const customer = ({ enterpriseId }: BookingEvent) => [toEnterprise(enterpriseId)];

export const centreRegistered = event({
  subject: 'sampling.centre.registered.v1',
  summary: { en: 'Your sample-making centre is registered', zh: '打样中心已登记' },
  payload: CentreEvent,
  audience: ({ enterpriseId }) => [toEnterprise(enterpriseId)],
  notice: true,
});

export const bookingHeld = event({
  subject: 'sampling.booking.held.v1',
  summary: { en: 'Slots are held for a sample', zh: '打样时段已占位' },
  payload: BookingHeld,
  audience: both,
});

export const bookingExpired = event({
  subject: 'sampling.booking.expired.v1',
  summary: { en: 'The hold on a sample booking ended', zh: '打样占位已到期' },
  payload: BookingEvent,
  audience: customer,
  notice: true,
});

export const waitlistOffered = event({
  subject: 'sampling.waitlist.offered.v1',
  summary: { en: 'A slot is free for you: confirm it in time', zh: '候补有空档，请及时确认' },
  payload: BookingHeld,
  audience: customer,
  notice: true,
});

export const depositRecorded = event({
  subject: 'sampling.booking.deposit-recorded.v1',
  summary: { en: 'The deposit is recorded', zh: '定金已登记' },
  payload: BookingEvent,
  audience: both,
  notice: true,
});

export const bookingConfirmed = event({
  subject: 'sampling.booking.confirmed.v1',
  summary: { en: 'A sample booking is confirmed', zh: '打样预约已确认' },
  payload: BookingPromised,
  audience: both,
  notice: true,
});

/** The promise of a booking moved: told to its customer whichever way it moved. */
export const promiseChanged = event({
  subject: 'sampling.booking.promise-changed.v1',
  summary: { en: 'The promised date of a sample changed', zh: '打样交期有变更' },
  payload: PromiseChanged,
  audience: both,
  notice: true,
});

export const bookingChanged = event({
  subject: 'sampling.booking.changed.v1',
  summary: { en: 'A sample booking was changed', zh: '打样预约已变更' },
  payload: BookingPromised,
  audience: both,
});

export const bookingCancelled = event({
  subject: 'sampling.booking.cancelled.v1',
  summary: { en: 'A sample booking was cancelled', zh: '打样预约已取消' },
  payload: BookingCancelled,
  audience: both,
  notice: true,
});

export const stepChanged = event({
  subject: 'sampling.step.changed.v1',
  summary: { en: 'A step of a sample moved on', zh: '打样工序有进展' },
  payload: StepEvent,
  audience: both,
});

export const problemReported = event({
  subject: 'sampling.step.problem-reported.v1',
  summary: { en: 'A problem with a sample', zh: '打样遇到问题' },
  payload: ProblemReported,
  audience: both,
  notice: true,
});

export const sampleReady = event({
  subject: 'sampling.booking.ready.v1',
  summary: { en: 'A sample is ready', zh: '样衣已完成' },
  payload: SampleReady,
  audience: both,
  notice: true,
});

export const roundRequested = event({
  subject: 'sampling.round.requested.v1',
  summary: { en: 'Another round of a sample is asked for', zh: '客户申请改样' },
  payload: RoundRequested,
  audience: both,
  notice: true,
});

export const sampleApproved = event({
  subject: 'sampling.round.approved.v1',
  summary: { en: 'A sample was approved', zh: '样衣已确认合格' },
  payload: BookingEvent,
  audience: both,
  notice: true,
});

export const sampleCollected = event({
  subject: 'sampling.booking.collected.v1',
  summary: { en: 'A sample was collected', zh: '样衣已自提' },
  payload: SampleHandedOver,
  audience: both,
  notice: true,
});

export const sampleShipped = event({
  subject: 'sampling.booking.shipped.v1',
  summary: { en: 'A sample was handed to logistics', zh: '样衣已交物流' },
  payload: SampleShipped,
  audience: both,
  notice: true,
});

export const sampleCredited = event({
  subject: 'sampling.booking.credited.v1',
  summary: { en: 'The cost of a sample was credited to its order', zh: '打样费已抵扣大货' },
  payload: SampleCredited,
  audience: both,
  notice: true,
});

export const planChanged = event({
  subject: 'sampling.plan.changed.v1',
  summary: { en: "A centre's plan changed", zh: '中心排程有变更' },
  payload: PlanChanged,
  audience: ({ enterpriseId }) => [toEnterprise(enterpriseId)],
});

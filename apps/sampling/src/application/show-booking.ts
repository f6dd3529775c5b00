import type {
  BookingStepView,
  BookingSummary,
  BookingView,
  FileView,
  LedgerLine,
  RoundView,
} from '@tianfu/contracts';
import type { Booking, Side } from '../domain/booking.js';
import type { BookingDetails, StepRecord } from '../domain/booking-details.js';
import { mayHappen } from '../domain/booking-states.js';
import { measured } from '../domain/measure.js';
import { textOf } from '../domain/minutes.js';
import { amountOf, minorOf } from '../domain/price.js';
import { feeMinorOf, feeNow } from './end-booking.js';
import { balanceOf } from './ledger.js';

const MINUTE_MS = 60_000;
const magnitude = (minor: bigint): bigint => (minor < 0n ? -minor : minor);
type Counted = Booking & { readonly steps: number; readonly stepsDone: number };

export function bookingSummary(booking: Counted): BookingSummary {
  const { promisedAt, plannedAt, orderId, agreement } = booking;
  return {
    bookingId: booking.bookingId,
    number: booking.number,
    title: booking.title,
    state: booking.state,
    centreId: booking.centreId,
    centreName: booking.centreName,
    enterpriseId: booking.enterpriseId,
    enterpriseName: booking.enterpriseName,
    sampleType: agreement.sampleType,
    ...(orderId === undefined ? {} : { orderId }),
    ...(promisedAt === undefined ? {} : { promisedAt: promisedAt.toISOString() }),
    ...(plannedAt === undefined ? {} : { plannedAt: plannedAt.toISOString() }),
    ...(promisedAt === undefined || plannedAt === undefined
      ? {}
      : { slackMinutes: Math.round((promisedAt.getTime() - plannedAt.getTime()) / MINUTE_MS) }),
    stepsDone: booking.stepsDone,
    steps: booking.steps,
    total: agreement.price.total,
    createdAt: booking.createdAt.toISOString(),
  };
}

/** Everything one side of a booking sees of it at a moment. */
export function bookingView(
  booking: Booking,
  details: BookingDetails,
  { side, now }: { side: Side; now: Date },
): BookingView {
  const { agreement, firstPromisedAt, holdUntil, remark } = booking;
  const { entries, steps } = details;
  const paid = entries.filter(({ kind }) => kind === 'deposit').reduce((sum, { minor }) => sum - minor, 0n);
  const isBinding = !['requested', 'quoted', 'held'].includes(booking.state);
  const due = isBinding ? balanceOf(entries) : minorOf(agreement.price.deposit) - paid;
  return {
    ...bookingSummary({
      ...booking,
      steps: steps.length,
      stepsDone: steps.filter(({ state }) => state === 'done').length,
    }),
    needs: agreement.needs,
    serviceName: agreement.serviceName,
    ...(remark === undefined ? {} : { remark }),
    price: agreement.price,
    ledger: entries.map(ledgerLine),
    due: amountOf(due > 0n ? due : 0n),
    ...(firstPromisedAt === undefined ? {} : { firstPromisedAt: firstPromisedAt.toISOString() }),
    ...(holdUntil === undefined ? {} : { holdUntil: holdUntil.toISOString() }),
    depositRecorded: paid >= minorOf(agreement.price.deposit),
    ...cancellationOf(booking, details, now),
    round: booking.round,
    revisionsIncluded: agreement.revisionsIncluded,
    revisionFee: agreement.revisionFee,
    stepList: steps.map(stepView),
    materials: [...details.materials],
    custody: [...details.custody],
    rounds: details.rounds.map(roundView),
    photos: details.files
      .filter(({ purpose }) => purpose === 'photo')
      .map(({ step, note, usedAt, ...file }) => ({
        file: plain(file),
        ...(step === undefined ? {} : { step }),
        ...(note === undefined ? {} : { note }),
        at: usedAt,
      })),
    files: details.files.filter(({ purpose }) => purpose === 'brief').map(plain),
    history: [...details.history],
    actions: actionsOf(booking, details, side),
    version: booking.version,
  };
}

const plain = ({ fileId, name, type, bytes, at }: FileView): FileView => ({ fileId, name, type, bytes, at });

const ledgerLine = ({ kind, minor, at, note }: BookingDetails['entries'][number]): LedgerLine => ({
  kind,
  sign: minor < 0n ? 'minus' : 'plus',
  amount: amountOf(magnitude(minor)),
  at: at.toISOString(),
  ...(note === undefined ? {} : { note }),
});

function cancellationOf(
  booking: Booking,
  details: BookingDetails,
  now: Date,
): Pick<BookingView, 'cancellation'> {
  if (!mayHappen(booking.state, 'cancel')) return {};
  const fee = feeNow(booking, now);
  return {
    cancellation: {
      feeNow: amountOf(feeMinorOf(booking, fee, details)),
      feePercent: fee.feePercent,
      ...(fee.until === undefined ? {} : { until: textOf(fee.until) }),
    },
  };
}

const stepView = (step: StepRecord): BookingStepView => ({
  step: step.step,
  round: step.round,
  kind: step.kind,
  ...(step.name === undefined ? {} : { name: step.name }),
  state: step.state,
  plannedMinutes: step.minutes,
  workedMinutes: step.workedMinutes,
  resources: [...step.resources],
  frozen: step.frozen,
  ...(step.plannedFrom === undefined ? {} : { plannedFrom: step.plannedFrom.toISOString() }),
  ...(step.plannedUntil === undefined ? {} : { plannedUntil: step.plannedUntil.toISOString() }),
  ...(step.startedAt === undefined ? {} : { startedAt: step.startedAt.toISOString() }),
  ...(step.doneAt === undefined ? {} : { doneAt: step.doneAt.toISOString() }),
});

function roundView({
  measurements,
  feeMinor,
  readyAt,
  approvedAt,
  ...round
}: BookingDetails['rounds'][number]): RoundView {
  const lines = measurements.map(measured);
  return {
    round: round.round,
    measurements: lines,
    outOfTolerance: lines.filter(({ within }) => !within).length,
    comments: [...round.comments],
    ...(readyAt === undefined ? {} : { readyAt: readyAt.toISOString() }),
    ...(approvedAt === undefined ? {} : { approvedAt: approvedAt.toISOString() }),
    ...(feeMinor === 0n ? {} : { fee: amountOf(feeMinor) }),
  };
}

const CUSTOMER_ACTIONS = ['confirm', 'cancel', 'revise'] as const;
const CENTRE_ACTIONS = ['cancel', 'markNoShow', 'collect', 'ship', 'close'] as const;
const FINISHED = ['ready', 'collected', 'shipped'];

function actionsOf(booking: Booking, { rounds }: BookingDetails, side: Side): string[] {
  const { state, enterpriseId, centreEnterpriseId } = booking;
  const isApproved = rounds.some(
    ({ round, approvedAt }) => round === booking.round && approvedAt !== undefined,
  );
  const isBoth = enterpriseId === centreEnterpriseId;
  const events = new Set<(typeof CUSTOMER_ACTIONS | typeof CENTRE_ACTIONS)[number]>([
    ...(side === 'customer' || isBoth ? CUSTOMER_ACTIONS : []),
    ...(side === 'centre' ? CENTRE_ACTIONS : []),
  ]);
  const actions: string[] = [...events].filter((event) => mayHappen(state, event));
  if (side === 'customer' || isBoth) {
    if (['quoted', 'held', 'confirmed'].includes(state)) actions.push('change');
    if (FINISHED.includes(state) && !isApproved) actions.push('approve');
  }
  if (side === 'centre') {
    if (mayHappen(state, 'cancel') || FINISHED.includes(state)) actions.push('recordDeposit');
    if (['confirmed', 'in-progress'].includes(state)) actions.push('checkIn', 'work');
  }
  if (['in-progress', ...FINISHED].includes(state)) actions.push('comment');
  return actions;
}

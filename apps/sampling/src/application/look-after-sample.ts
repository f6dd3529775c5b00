import {
  type AddPhotos,
  type CheckInMaterial,
  type CommentRound,
  type LabelFound,
  type LabelRef,
  type RecordCustody,
  type RecordMeasurements,
  refuseField,
} from '@tianfu/contracts';
import { type Call, found, type ReadTx, type Tx } from '@tianfu/service';
import type { Booking, Side } from '../domain/booking.js';
import { requireState } from '../domain/booking-states.js';
import { tooManyComments } from './comments.js';
import { ownCentre } from './own-centre.js';
import type { Bookings, HistoryLine } from './booking-ports.js';
import type { Centres } from './centre-ports.js';
import type { Files, Materials, Rounds } from './making-ports.js';

const MAX_MATERIALS = 100;

/** Material, custody, photos, measurements and comments: what accompanies a sample. */
export class LookAfterSample {
  constructor(
    private readonly centres: Centres,
    private readonly bookings: Bookings,
    private readonly materials: Materials,
    private readonly rounds: Rounds,
    private readonly files: Files,
  ) {}

  /** @throws Refusal `TRANSITION_REFUSED`, `VALIDATION_FAILED` */
  async checkIn(tx: Tx, booking: Booking, asked: CheckInMaterial, byName: string): Promise<Booking> {
    requireState(booking.state, ['confirmed', 'in-progress']);
    const { bookingId, number, centreEnterpriseId: enterpriseId } = booking;
    const { bookingId: _same, fileIds, ...content } = asked;
    const count = await this.materials.count(tx, bookingId);
    if (count >= MAX_MATERIALS) throw refuseField('', 'tooMany', { maximum: MAX_MATERIALS });
    const label = `${number}-M${count + 1}`;
    await this.materials.add(tx, { bookingId, label, content: { ...content, fileIds } });
    await this.materials.custody(tx, { bookingId, label, action: 'received', place: content.place, byName });
    await this.files.use(tx, fileIds, { enterpriseId, bookingId, purpose: 'material' });
    return this.#noted(tx, booking, { event: 'checkIn', by: 'member', reason: label });
  }

  /** The booking of a scanned label. @throws Refusal `NOT_FOUND` */
  async whose(tx: ReadTx, { centreId, label }: LabelRef, call: Call): Promise<LabelFound> {
    await ownCentre(tx, this.centres, centreId, call);
    return { bookingId: found(await this.materials.whose(tx, centreId, label)), label };
  }

  /** @throws Refusal `TRANSITION_REFUSED`, `VALIDATION_FAILED` for a label of another booking */
  async custody(tx: Tx, booking: Booking, asked: RecordCustody, byName: string): Promise<Booking> {
    requireState(booking.state, [
      'confirmed',
      'in-progress',
      'ready',
      'collected',
      'shipped',
      'cancelled',
      'no-show',
    ]);
    const { bookingId, label, action, place, note } = asked;
    if (!(await this.materials.hasLabel(tx, bookingId, label))) throw refuseField('/label', 'unknownLabel');
    const noted = note === undefined ? {} : { note };
    await this.materials.custody(tx, { bookingId, label, action, place, byName, ...noted });
    return this.#noted(tx, booking, { event: 'custody', by: 'member', reason: `${label} ${action}` });
  }

  /** @throws Refusal `TRANSITION_REFUSED`, `NOT_FOUND` for a round there is not */
  async measure(tx: Tx, booking: Booking, { round, points }: RecordMeasurements): Promise<Booking> {
    requireState(booking.state, ['in-progress', 'ready']);
    found(round <= booking.round || undefined);
    await this.rounds.measure(tx, booking.bookingId, round, points);
    return this.#noted(tx, booking, { event: 'measure', by: 'member' });
  }

  /** @throws Refusal `TRANSITION_REFUSED`, `VALIDATION_FAILED` for a file that is not the centre's */
  async photos(tx: Tx, booking: Booking, { fileIds, step, note }: AddPhotos): Promise<Booking> {
    requireState(booking.state, ['confirmed', 'in-progress', 'ready', 'collected', 'shipped']);
    const { bookingId, centreEnterpriseId: enterpriseId } = booking;
    await this.files.use(tx, fileIds, {
      enterpriseId,
      bookingId,
      purpose: 'photo',
      ...(step === undefined ? {} : { step }),
      ...(note === undefined ? {} : { note }),
    });
    return this.#noted(tx, booking, { event: 'photos', by: 'member' });
  }

  /** @throws Refusal `TRANSITION_REFUSED`, `NOT_FOUND` for a round there is not, `VALIDATION_FAILED` */
  async comment(tx: Tx, booking: Booking, { round, comments }: CommentRound, by: Side): Promise<Booking> {
    requireState(booking.state, ['in-progress', 'ready', 'collected', 'shipped']);
    found(round <= booking.round || undefined);
    const at = (await tx.now()).toISOString();
    const told = comments.map((comment) => ({ ...comment, by, at }));
    if (!(await this.rounds.comment(tx, booking.bookingId, round, told))) throw tooManyComments();
    return this.#noted(tx, booking, { event: 'comment', by: 'member' });
  }

  #noted(tx: Tx, booking: Booking, line: HistoryLine): Promise<Booking> {
    return this.bookings.change(tx, booking, {}, [line]);
  }
}

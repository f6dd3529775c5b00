import type { EventPayloads, EventSubject, NotificationView } from '@tianfu/sdk';
import type { Translate } from '../i18n/translate.js';
import { fill } from './fill.js';
import { moneyText } from './amounts.js';
import { beijing } from './time.js';
import type { Vocabulary } from './vocabulary.js';

const SUBJECTS = {
  'certification.certificate.granted.v1': 'capability',
  'certification.certificate.stopped.v1': 'capability',
  'certification.dossier.rejected.v1': 'capability',
  'certification.dossier.review-started.v1': 'capability',
  'certification.dossier.revision-requested.v1': 'capability',
  'certification.dossier.submitted.v1': 'dossier',
  'identity.enterprise.created.v1': 'nowhere',
  'identity.member.joined.v1': 'members',
  'identity.session.ended.v1': 'nowhere',
  'logistics.carriage-request.cancelled.v1': 'invitation',
  'logistics.carriage-request.closed.v1': 'request',
  'logistics.carriage-request.failed.v1': 'request',
  'logistics.carriage-request.opened.v1': 'invitation',
  'logistics.carriage-request.released.v1': 'request',
  'logistics.consignment.booked.v1': 'consignment',
  'logistics.consignment.cancelled.v1': 'consignment',
  'logistics.consignment.delivered.v1': 'consignment',
  'logistics.consignment.drafted.v1': 'consignment',
  'logistics.consignment.left-hub.v1': 'consignment',
  'logistics.consignment.picked-up.v1': 'consignment',
  'logistics.consignment.planned.v1': 'consignment',
  'logistics.consignment.reached-hub.v1': 'consignment',
  'logistics.consignment.rerouted.v1': 'consignment',
  'logistics.exception.raised.v1': 'consignment',
  'logistics.inbound.announced.v1': 'inbound',
  'logistics.inbound.received.v1': 'inbound',
  'logistics.outbound.requested.v1': 'outbound',
  'logistics.outbound.returned.v1': 'outbound',
  'logistics.outbound.shipped.v1': 'outbound',
  'logistics.plan.ended.v1': 'nowhere',
  'logistics.quote.decided.v1': 'invitation',
  'logistics.quote.placed.v1': 'invitation',
  'logistics.quote.reopened.v1': 'invitation',
  'logistics.quote.revised.v1': 'invitation',
  'logistics.quote.withdrawn.v1': 'invitation',
  'logistics.trip.accepted.v1': 'nowhere',
  'logistics.trip.completed.v1': 'nowhere',
  'logistics.trip.declined.v1': 'nowhere',
  'logistics.trip.tendered.v1': 'nowhere',
  'matching.order.matched.v1': 'order',
  'orders.bid.decided.v1': 'order',
  'orders.bid.invalidated.v1': 'order',
  'orders.bid.lapsed.v1': 'order',
  'orders.bid.placed.v1': 'order',
  'orders.bid.reconfirmed.v1': 'order',
  'orders.bid.revised.v1': 'order',
  'orders.bid.withdrawn.v1': 'order',
  'orders.contract.recorded.v1': 'contract',
  'orders.order.amended.v1': 'order',
  'orders.order.awarded.v1': 'order',
  'orders.order.cancelled.v1': 'order',
  'orders.order.closed.v1': 'order',
  'orders.order.completed.v1': 'order',
  'orders.order.delivered.v1': 'order',
  'orders.order.failed.v1': 'order',
  'orders.order.production-started.v1': 'order',
  'orders.order.published.v1': 'order',
  'orders.order.ready.v1': 'order',
  'sampling.booking.cancelled.v1': 'sample',
  'sampling.booking.changed.v1': 'sample',
  'sampling.booking.collected.v1': 'sample',
  'sampling.booking.confirmed.v1': 'sample',
  'sampling.booking.credited.v1': 'sample',
  'sampling.booking.deposit-recorded.v1': 'sample',
  'sampling.booking.expired.v1': 'sample',
  'sampling.booking.held.v1': 'sample',
  'sampling.booking.promise-changed.v1': 'sample',
  'sampling.booking.ready.v1': 'sample',
  'sampling.booking.shipped.v1': 'sample',
  'sampling.centre.registered.v1': 'centre',
  'sampling.plan.changed.v1': 'centre',
  'sampling.round.approved.v1': 'sample',
  'sampling.round.requested.v1': 'sample',
  'sampling.step.changed.v1': 'sample',
  'sampling.step.problem-reported.v1': 'sample',
  'sampling.waitlist.offered.v1': 'sample',
} as const satisfies Record<EventSubject, string>;

const isSubject = (subject: string): subject is EventSubject => Object.hasOwn(SUBJECTS, subject);

/** Where a notification leads. */
export type NoticeTarget =
  | { readonly to: 'order'; readonly orderId: string }
  | { readonly to: 'consignment'; readonly consignmentId: string }
  | { readonly to: 'inbound' | 'outbound'; readonly id: string }
  | { readonly to: 'request' | 'invitation'; readonly requestId: string }
  | { readonly to: 'contract'; readonly contractId: string }
  | { readonly to: 'dossier'; readonly dossierId: string }
  | { readonly to: 'sample'; readonly bookingId: string }
  | { readonly to: 'capability' | 'members' | 'centre' | 'nowhere' };

const textOf = (payload: Readonly<Record<string, unknown>>, name: string): string => {
  const value = payload[name];
  return typeof value === 'string' ? value : '';
};

export function noticeTarget({ subject, payload }: NotificationView, isOperator: boolean): NoticeTarget {
  const place = isSubject(subject) ? SUBJECTS[subject] : 'nowhere';
  switch (place) {
    case 'order':
      return { to: 'order', orderId: textOf(payload, 'orderId') };
    case 'sample':
      return { to: 'sample', bookingId: textOf(payload, 'bookingId') };
    case 'consignment':
      return { to: 'consignment', consignmentId: textOf(payload, 'consignmentId') };
    case 'inbound':
    case 'outbound':
      return { to: place, id: textOf(payload, 'id') };
    case 'request':
    case 'invitation':
      return { to: place, requestId: textOf(payload, 'requestId') };
    case 'contract':
      return { to: 'contract', contractId: textOf(payload, 'contractId') };
    case 'dossier':
      // The enterprise hears of its own submission too.
      return isOperator ? { to: 'dossier', dossierId: textOf(payload, 'dossierId') } : { to: 'capability' };
    default:
      return { to: place };
  }
}

/** What happened, as a sentence in the reader's language. */
export function noticeSentence(
  { subject, payload }: NotificationView,
  t: Translate,
  vocabulary: Vocabulary,
): string {
  if (!isSubject(subject)) return t('notices.unknown');
  return fill(t, `notices.sentence.${subject}`, { ...payload, ...spelled(subject, payload, t, vocabulary) });
}

/** Codes and amounts inside a payload, as words. */
function spelled(
  subject: EventSubject,
  payload: Readonly<Record<string, unknown>>,
  t: Translate,
  vocabulary: Vocabulary,
): Readonly<Record<string, string>> {
  switch (subject) {
    case 'certification.certificate.granted.v1':
      return { level: vocabulary.any(textOf(payload, 'level')) };
    case 'certification.certificate.stopped.v1': {
      const state = textOf(payload, 'state');
      return state === 'suspended' || state === 'revoked' || state === 'expired'
        ? { state: t(`words.dossier.${state}`) }
        : {};
    }
    case 'sampling.booking.promise-changed.v1':
      return {
        before: beijing(textOf(payload, 'oldPromisedAt')),
        now: beijing(textOf(payload, 'promisedAt')),
      };
    case 'logistics.quote.decided.v1':
    case 'orders.bid.decided.v1':
      return { outcome: t(payload.outcome === 'won' ? 'bids.result.won' : 'bids.result.lost') };
    case 'orders.contract.recorded.v1': {
      // The platform sends each subject with the payload its contract declares.
      const { amount } = payload as unknown as Partial<EventPayloads['orders.contract.recorded.v1']>;
      return amount === undefined ? {} : { amount: moneyText(amount) };
    }
    default:
      return {};
  }
}

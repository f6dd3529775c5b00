import { Refusal, refuseField, type Certify } from '@tianfu/contracts';
import { assert, parseInstant, shanghaiDate } from '@tianfu/kernel';
import { saysSomething, stateAfter, stepped, type Actor, type Change, type Dossier } from './dossier.js';

const MAX_VALIDITY_YEARS = 3;

/** @throws Refusal `TRANSITION_REFUSED` */
export function startReview(dossier: Dossier, { at, actor }: { at: Date; actor: Actor }): Change {
  return stepped(dossier, 'startReview', { state: stateAfter(dossier, 'startReview') }, { at, actor });
}

/** A decision names what was read, so that it is not about something else. */
interface Reading {
  /** When it had been submitted; without it whatever is there now is decided on. */
  readonly submittedAt?: string;
}

function requireRead({ submittedAt: now }: Dossier, { submittedAt: read }: Reading): void {
  if (read !== undefined && parseInstant(read)?.getTime() !== now?.getTime()) {
    throw new Refusal('VERSION_STALE');
  }
}

/**
 * Sends a dossier back, or rejects it.
 * @throws Refusal `TRANSITION_REFUSED`, `VERSION_STALE`
 */
export function turnDown(
  dossier: Dossier,
  step: 'requestRevision' | 'reject',
  told: { at: Date; actor: Actor; reason: string } & Reading,
): Change {
  const state = stateAfter(dossier, step);
  requireRead(dossier, told);
  return stepped(dossier, step, { state, reason: told.reason }, told);
}

/** The last day a certificate granted on that day (YYYY-MM-DD) may be valid. */
export function latestValidUntil(today: string): string {
  const year = String(Number(today.slice(0, 4)) + MAX_VALIDITY_YEARS).padStart(4, '0');
  const monthAndDay = today.slice(5);
  // Three years after a leap day there is none.
  return `${year}-${monthAndDay === '02-29' ? '02-28' : monthAndDay}`;
}

/**
 * Grants a certificate: within what the enterprise says it can make (nothing for who only carries), from today in China for at most three years.
 * @throws Refusal `TRANSITION_REFUSED`, `VERSION_STALE`, `VALIDATION_FAILED` at /scope or /validUntil
 */
export function certify(
  dossier: Dossier,
  granted: Pick<Certify, 'level' | 'scope' | 'validUntil' | 'note'> & Reading,
  { certificateId, at, actor }: { certificateId: string; at: Date; actor: Actor },
): Change {
  const state = stateAfter(dossier, 'certify');
  requireRead(dossier, granted);
  const { reason: _lastRound, ...rest } = dossier;
  assert(saysSomething(dossier), 'a dossier is submitted with what the enterprise can do');

  const categories = dossier.capability?.categories ?? [];
  const beyond = granted.scope.filter((category) => !categories.includes(category));
  if (beyond.length > 0) throw refuseField('/scope', 'withinCapability', { beyond: beyond.join(', ') });
  if (categories.length > 0 && granted.scope.length === 0) throw refuseField('/scope', 'empty');
  const earliest = shanghaiDate(at);
  const latest = latestValidUntil(earliest);
  // Dates written YYYY-MM-DD sort as text.
  if (granted.validUntil < earliest || granted.validUntil > latest) {
    throw refuseField('/validUntil', 'validityRange', { earliest, latest });
  }

  const { level, scope, validUntil, note } = granted;
  const certificate = { certificateId, level, scope, validUntil, grantedAt: at };
  const standingVersion = dossier.standingVersion + 1;
  // A note takes the place of what was asked for before.
  const noted = note === undefined ? {} : { reason: note };
  return stepped(
    rest,
    'certify',
    { state, certificate, standingVersion, ...noted },
    { at, actor, reason: note },
  );
}

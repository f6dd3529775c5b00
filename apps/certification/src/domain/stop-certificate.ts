import { Refusal } from '@tianfu/contracts';
import { assert, shanghaiDate } from '@tianfu/kernel';
import { STOPPING_STEPS, type StoppedState, type StoppingStep } from './dossier-states.js';
import {
  asCertified,
  stateAfter,
  stepped,
  type Actor,
  type Change,
  type Dossier,
  type Stop,
} from './dossier.js';

/** What somebody asks for when a certificate shall stop. */
export interface StopRequest {
  readonly step: StoppingStep;
  readonly reason: string;
  readonly actor: Actor;
  /** Owner and Idempotency-Key of the command; unique for a step. */
  readonly requestKey?: string;
}

/** The state a stop leads to. */
export const stoppedState = (stop: Pick<Stop, 'step'>): StoppedState => STOPPING_STEPS[stop.step];

/** Whether a repeated command asks for what its first sending asked for. */
export const isSameRequest = (stop: Stop, dossierId: string, asked: Pick<StopRequest, 'reason'>): boolean =>
  stop.dossierId === dossierId && stop.reason === asked.reason;

/** Expiry has no one who gives a reason. */
export const expiryReason = (validUntil: string): string =>
  `有效期至 ${validUntil}，已到期 / valid until ${validUntil}, expired`;

/** Whether the last day of validity is over in China. */
export const isPastValidity = (validUntil: string, now: Date): boolean => validUntil < shanghaiDate(now);

/**
 * The intent to stop a certificate, with the next version of the standing reserved for it. The state stays as
 * it is; until the stop is finished nothing else may change the standing, so no later version can overtake it.
 * @throws Refusal `TRANSITION_REFUSED`
 */
export function planStop(
  dossier: Dossier,
  asked: StopRequest,
  stopId: string,
): Dossier & { readonly stopping: Stop } {
  assert(dossier.stopping === undefined, 'one stop at a time');
  stateAfter(dossier, asked.step);
  const { certificateId } = asCertified(dossier).certificate;
  const standingVersion = dossier.standingVersion + 1;
  const { enterpriseId, dossierId } = dossier;
  const stopping: Stop = {
    stopId,
    enterpriseId,
    dossierId,
    certificateId,
    standingVersion,
    isFinished: false,
    ...asked,
  };
  return { ...dossier, standingVersion, stopping };
}

/** Carries the open stop into the state, once the order book has been told. */
export function finishStop(dossier: Dossier, at: Date): Change {
  const { stopping, ...rest } = dossier;
  assert(stopping !== undefined, 'there is a stop to finish');
  const { step, actor, reason } = stopping;
  return stepped(rest, step, { state: stateAfter(rest, step), reason }, { at, actor, reason });
}

/**
 * Gives a suspended certificate its effect back.
 * @throws Refusal `TRANSITION_REFUSED`, also when its validity has ended meanwhile
 */
export function reinstate(dossier: Dossier, told: { at: Date; actor: Actor; reason: string }): Change {
  const state = stateAfter(dossier, 'reinstate');
  if (isPastValidity(asCertified(dossier).certificate.validUntil, told.at)) {
    throw new Refusal('TRANSITION_REFUSED', { state: 'expired' });
  }
  const standingVersion = dossier.standingVersion + 1;
  return stepped(dossier, 'reinstate', { state, standingVersion, reason: told.reason }, told);
}

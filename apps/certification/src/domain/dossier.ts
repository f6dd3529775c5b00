import { Refusal, type Capability, type Carriage } from '@tianfu/contracts';
import { allowedEvents, assert, next } from '@tianfu/kernel';
import {
  dossierTable,
  EDITABLE_STATES,
  STOPPING_STEPS,
  type DossierState,
  type DossierStep,
  type StoppedState,
  type StoppingStep,
} from './dossier-states.js';

export interface Certificate {
  readonly certificateId: string;
  readonly level: string;
  /** Product categories it covers. */
  readonly scope: readonly string[];
  /** Last day it is valid, YYYY-MM-DD in Asia/Shanghai. */
  readonly validUntil: string;
  readonly grantedAt: Date;
}

/** Who does something. Names stay inside: an enterprise reads only `by`. */
export interface Actor {
  readonly by: 'member' | 'operator' | 'platform';
  readonly personId?: string;
}

/** The recorded intent to stop a certificate, until the order book knows and the state has changed. */
export interface Stop {
  readonly stopId: string;
  readonly enterpriseId: string;
  readonly dossierId: string;
  readonly certificateId: string;
  readonly step: StoppingStep;
  readonly reason: string;
  readonly actor: Actor;
  /** The standing's version reserved for it. */
  readonly standingVersion: number;
  /** Owner and Idempotency-Key of the command that asked for it; a sweeper has none. */
  readonly requestKey?: string;
  readonly isFinished: boolean;
}

export interface Dossier {
  readonly dossierId: string;
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly uscc: string;
  readonly state: DossierState;
  readonly capability?: Capability;
  /** What a carrier shows; a factory with vans of its own has both. */
  readonly carriage?: Carriage;
  /** The last one granted, whatever became of it. */
  readonly certificate?: Certificate;
  /** What the operator asked for or gave as reason last. */
  readonly reason?: string;
  readonly submittedAt?: Date;
  /** Grows by one with every change; 0 was never saved by anybody. */
  readonly version: number;
  /** Grows by one with every step that leaves a line in the history, and with it an event. */
  readonly sequence: number;
  /** Grows with every change of the enterprise's standing; never given out twice. */
  readonly standingVersion: number;
  /** The open stop, if any. */
  readonly stopping?: Stop;
}

/** A line of the append-only history. */
export interface HistoryLine {
  readonly sequence: number;
  readonly event: DossierStep | 'updateCapability';
  readonly state: DossierState;
  readonly at: Date;
  readonly actor: Actor;
  readonly reason?: string;
}

/** What a decision comes to: the dossier afterwards, and the line it leaves. */
export interface Change {
  readonly dossier: Dossier;
  readonly line?: HistoryLine;
}

/** A certified enterprise as other services need to know it. */
export interface CertifiedDossier extends Dossier {
  readonly certificate: Certificate;
}

/** @throws AssertionError when a certified dossier lacks its certificate, or says nothing of what it can do */
export function asCertified(dossier: Dossier): CertifiedDossier {
  const { certificate } = dossier;
  assert(certificate !== undefined && saysSomething(dossier), 'a certified dossier has both');
  return { ...dossier, certificate };
}

/** Whether the enterprise has said what it can make, or carry. */
export const saysSomething = ({ capability, carriage }: Dossier): boolean =>
  capability !== undefined || carriage !== undefined;

const isStoppingStep = (step: DossierStep): step is StoppingStep => Object.hasOwn(STOPPING_STEPS, step);

/** The state as far as it is decided: an open stop counts as done, for it will be. */
export const decidedState = ({ state, stopping }: Dossier): DossierState | StoppedState =>
  stopping === undefined ? state : STOPPING_STEPS[stopping.step];

/** The steps the table allows now. While a stop is open only another stop may be asked for. */
export function possibleSteps(dossier: Dossier): DossierStep[] {
  const steps = allowedEvents(dossierTable, decidedState(dossier));
  return dossier.stopping === undefined ? steps : steps.filter(isStoppingStep);
}

/** Whether the capability may be edited now. */
export const isEditable = (dossier: Dossier): boolean =>
  dossier.stopping === undefined && EDITABLE_STATES.includes(dossier.state);

export const refuseNow = (dossier: Dossier): Refusal =>
  new Refusal('TRANSITION_REFUSED', { state: decidedState(dossier) });

/**
 * The state a step leads to.
 * @throws Refusal `TRANSITION_REFUSED`
 */
export function stateAfter(dossier: Dossier, step: DossierStep): DossierState {
  if (!possibleSteps(dossier).includes(step)) throw refuseNow(dossier);
  const after = next(dossierTable, decidedState(dossier), step);
  if (!after.ok) throw refuseNow(dossier);
  return after.value;
}

/** A dossier as it comes into being: empty, of an enterprise that has done nothing yet. */
export function emptyDossier(
  dossierId: string,
  enterprise: { enterpriseId: string; enterpriseName: string; uscc: string },
): Dossier {
  return {
    dossierId,
    ...enterprise,
    state: dossierTable.initial,
    version: 0,
    sequence: 0,
    standingVersion: 0,
  };
}

/** One step on: the new state, the counters and the line that tells of it. */
export function stepped(
  dossier: Dossier,
  event: HistoryLine['event'],
  changed: Partial<Omit<Dossier, 'version' | 'sequence'>> & Pick<Dossier, 'state'>,
  told: { at: Date; actor: Actor; reason?: string | undefined },
): Change & { readonly line: HistoryLine } {
  const sequence = dossier.sequence + 1;
  const { at, actor, reason } = told;
  const after: Dossier = { ...dossier, ...changed, version: dossier.version + 1, sequence };
  const line = { sequence, event, state: after.state, at, actor };
  return { dossier: after, line: reason === undefined ? line : { ...line, reason } };
}

import { refuseField, Refusal, type Capability, type Carriage } from '@tianfu/contracts';
import { shanghaiDate } from '@tianfu/kernel';
import {
  isEditable,
  refuseNow,
  saysSomething,
  stateAfter,
  stepped,
  type Actor,
  type Change,
  type Dossier,
} from './dossier.js';

/**
 * The capability as the enterprise describes it now. A certified enterprise keeps its certificate, so its
 * categories must go on covering the certificate's scope; its standing gets a new version.
 * @throws Refusal `VERSION_STALE`, `TRANSITION_REFUSED`, `VALIDATION_FAILED` at /categories
 */
export function describe(dossier: Dossier, capability: Capability, told: Told): Change {
  requireEditable(dossier, told);
  const scope = dossier.state === 'certified' ? (dossier.certificate?.scope ?? []) : [];
  const uncovered = scope.filter((category) => !capability.categories.includes(category));
  if (uncovered.length > 0) {
    throw refuseField('/categories', 'coversCertificate', { missing: uncovered.join(', ') });
  }
  return described(dossier, { capability }, told);
}

/**
 * What the enterprise can carry, as it describes it now.
 * @throws Refusal `VERSION_STALE`, `TRANSITION_REFUSED`, `VALIDATION_FAILED` at /permitValidUntil
 */
export function describeCarriage(dossier: Dossier, carriage: Carriage, told: Told): Change {
  requireEditable(dossier, told);
  // Dates written YYYY-MM-DD sort as text.
  if (carriage.permitValidUntil < shanghaiDate(told.at)) throw refuseField('/permitValidUntil', 'inThePast');
  return described(dossier, { carriage }, told);
}

interface Told {
  readonly expectedVersion: number;
  readonly at: Date;
  readonly actor: Actor;
}

function requireEditable(dossier: Dossier, { expectedVersion }: Told): void {
  if (expectedVersion !== dossier.version) throw new Refusal('VERSION_STALE');
  if (!isEditable(dossier)) throw refuseNow(dossier);
}

/** A certified enterprise goes on being certified; what it says of itself is a new version of its standing. */
function described(
  dossier: Dossier,
  said: Pick<Dossier, 'capability'> | Pick<Dossier, 'carriage'>,
  { at, actor }: Told,
): Change {
  if (dossier.state !== 'certified')
    return { dossier: { ...dossier, ...said, version: dossier.version + 1 } };
  const standingVersion = dossier.standingVersion + 1;
  return stepped(
    dossier,
    'updateCapability',
    { state: dossier.state, ...said, standingVersion },
    { at, actor },
  );
}

/** @throws Refusal `TRANSITION_REFUSED`, `DOSSIER_INCOMPLETE` */
export function submit(dossier: Dossier, { at, actor }: { at: Date; actor: Actor }): Change {
  const state = stateAfter(dossier, 'submit');
  if (!saysSomething(dossier)) throw new Refusal('DOSSIER_INCOMPLETE');
  return stepped(dossier, 'submit', { state, submittedAt: at }, { at, actor });
}

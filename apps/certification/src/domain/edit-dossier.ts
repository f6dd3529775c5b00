import { refuseField, Refusal, type Capability } from '@tianfu/contracts';
import {
  isEditable,
  refuseNow,
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
export function describe(
  dossier: Dossier,
  capability: Capability,
  { expectedVersion, at, actor }: { expectedVersion: number; at: Date; actor: Actor },
): Change {
  if (expectedVersion !== dossier.version) throw new Refusal('VERSION_STALE');
  if (!isEditable(dossier)) throw refuseNow(dossier);
  if (dossier.state !== 'certified') {
    return { dossier: { ...dossier, capability, version: dossier.version + 1 } };
  }
  const scope = dossier.certificate?.scope ?? [];
  const uncovered = scope.filter((category) => !capability.categories.includes(category));
  if (uncovered.length > 0) {
    throw refuseField('/categories', 'coversCertificate', { missing: uncovered.join(', ') });
  }
  const standingVersion = dossier.standingVersion + 1;
  return stepped(
    dossier,
    'updateCapability',
    { state: dossier.state, capability, standingVersion },
    { at, actor },
  );
}

/** @throws Refusal `TRANSITION_REFUSED`, `DOSSIER_INCOMPLETE` */
export function submit(dossier: Dossier, { at, actor }: { at: Date; actor: Actor }): Change {
  const state = stateAfter(dossier, 'submit');
  if (dossier.capability === undefined) throw new Refusal('DOSSIER_INCOMPLETE');
  return stepped(dossier, 'submit', { state, submittedAt: at }, { at, actor });
}

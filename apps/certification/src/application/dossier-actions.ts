import {
  certify,
  describeCapability,
  reinstateCertificate,
  rejectDossier,
  requestRevision,
  revokeCertificate,
  startReview,
  submitDossier,
  suspendCertificate,
  type Contract,
} from '@tianfu/contracts';
import { checkAccess, type Caller } from '@tianfu/service';
import { isEditable, possibleSteps, saysSomething, type Dossier } from '../domain/dossier.js';
import type { DossierStep } from '../domain/dossier-states.js';

/** What somebody can ask for, by its name in `actions`. Expiry comes by itself. */
const CONTRACTS = {
  describe: describeCapability,
  submit: submitDossier,
  startReview,
  certify,
  requestRevision,
  reject: rejectDossier,
  suspend: suspendCertificate,
  reinstate: reinstateCertificate,
  revoke: revokeCertificate,
} as const satisfies Record<Exclude<DossierStep, 'expire'> | 'describe', Contract>;

export type DossierAction = keyof typeof CONTRACTS;

/** What this caller may do with this dossier now. */
export function actionsFor(dossier: Dossier, caller: Caller): DossierAction[] {
  // The keys of CONTRACTS are the actions, which `Object.keys` widens to string.
  const actions = Object.keys(CONTRACTS) as DossierAction[];
  return actions.filter((action) => isPossible(dossier, action) && mayDo(dossier, action, caller));
}

function isPossible(dossier: Dossier, action: DossierAction): boolean {
  if (action === 'describe') return isEditable(dossier);
  if (action === 'submit' && !saysSomething(dossier)) return false;
  return possibleSteps(dossier).includes(action);
}

function mayDo(dossier: Dossier, action: DossierAction, caller: Caller): boolean {
  const { access } = CONTRACTS[action];
  if (access.kind === 'member' && caller.enterpriseId !== dossier.enterpriseId) return false;
  return checkAccess(access, caller) === undefined;
}

import { defineStateTable, type EventOf, type StateOf } from '@tianfu/kernel';

/**
 * The life of a dossier. An operator may decide on a submitted dossier without taking it into review first;
 * a dossier sent back, rejected or expired is edited and submitted again, which begins a new round.
 */
export const dossierTable = defineStateTable({
  initial: 'draft',
  final: ['revoked'],
  transitions: {
    submit: { from: ['draft', 'revision-requested', 'rejected', 'expired'], to: 'submitted' },
    startReview: { from: ['submitted'], to: 'in-review' },
    requestRevision: { from: ['submitted', 'in-review'], to: 'revision-requested' },
    reject: { from: ['submitted', 'in-review'], to: 'rejected' },
    certify: { from: ['submitted', 'in-review'], to: 'certified' },
    suspend: { from: ['certified'], to: 'suspended' },
    reinstate: { from: ['suspended'], to: 'certified' },
    revoke: { from: ['certified', 'suspended'], to: 'revoked' },
    expire: { from: ['certified', 'suspended'], to: 'expired' },
  },
});

export type DossierState = StateOf<typeof dossierTable>;
export type DossierStep = EventOf<typeof dossierTable>;

/** Steps that take a certificate's effect away; each goes through the order book first. */
export const STOPPING_STEPS = { suspend: 'suspended', revoke: 'revoked', expire: 'expired' } as const;
export type StoppingStep = keyof typeof STOPPING_STEPS;
export type StoppedState = (typeof STOPPING_STEPS)[StoppingStep];

/** Where the capability may be edited. In `certified` the certificate must stay covered by it. */
export const EDITABLE_STATES: readonly DossierState[] = [
  'draft',
  'revision-requested',
  'rejected',
  'expired',
  'certified',
];

/** Where the last certificate says something about the present. */
export const CERTIFICATE_STATES: readonly DossierState[] = ['certified', 'suspended', 'revoked', 'expired'];

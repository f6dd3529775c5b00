import { memberJoined, Refusal, type EnterpriseView, type InvitationCodeInput } from '@tianfu/contracts';
import { assert, next } from '@tianfu/kernel';
import type { Caller, Tx } from '@tianfu/service';
import { INVITATION_STATES } from '../domain/invitation-states.js';
import { hashOf } from './secrets.js';
import { requirePersonSignedIn } from './callers.js';
import { enterpriseView } from './enterprise-view.js';
import type { JoinEnterprise } from './join-enterprise.js';
import type { EnterpriseStore, InvitationStore } from './ports.js';

/**
 * Joins an enterprise by a code that works once: the invitation's row is locked, so of many who try it together
 * one finds it open. Who belongs already does not use it up.
 */
export class AcceptInvitation {
  constructor(
    private readonly enterprises: EnterpriseStore,
    private readonly invitations: InvitationStore,
    private readonly joinEnterprise: JoinEnterprise,
  ) {}

  async run(tx: Tx, caller: Caller, { code }: InvitationCodeInput): Promise<EnterpriseView> {
    const personId = requirePersonSignedIn(caller);
    const invitation = await this.invitations.lockByCode(tx, hashOf(code));
    if (invitation === undefined || !next(INVITATION_STATES, invitation.state, 'accept').ok) {
      throw new Refusal('INVITATION_INVALID');
    }
    const { enterpriseId, roles } = invitation;
    const person = await this.joinEnterprise.run(tx, enterpriseId, personId, roles);
    await this.invitations.markAccepted(tx, invitation, personId);
    const enterprise = await this.enterprises.get(tx, enterpriseId);
    assert(enterprise !== undefined, 'an invitation belongs to an enterprise');
    tx.emit(
      memberJoined,
      { enterpriseId, personId, personName: person.name, roles: [...roles] },
      { aggregateId: enterpriseId, version: await this.enterprises.nextVersion(tx, enterpriseId) },
    );
    return enterpriseView(enterprise);
  }
}

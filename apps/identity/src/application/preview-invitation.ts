import { Refusal, type InvitationCodeInput, type InvitationPreview } from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import type { ReadTx } from '@tianfu/service';
import { hashOf } from './secrets.js';
import type { EnterpriseStore, InvitationStore } from './ports.js';

/** What a code is for, to whoever holds it. */
export class PreviewInvitation {
  constructor(
    private readonly enterprises: EnterpriseStore,
    private readonly invitations: InvitationStore,
  ) {}

  async run(tx: ReadTx, { code }: InvitationCodeInput): Promise<InvitationPreview> {
    const invitation = await this.invitations.byCode(tx, hashOf(code));
    if (invitation?.state !== 'open') throw new Refusal('INVITATION_INVALID');
    const enterprise = await this.enterprises.get(tx, invitation.enterpriseId);
    assert(enterprise !== undefined, 'an invitation belongs to an enterprise');
    return {
      enterpriseName: enterprise.name,
      roles: [...invitation.roles],
      expiresAt: invitation.expiresAt.toISOString(),
    };
  }
}

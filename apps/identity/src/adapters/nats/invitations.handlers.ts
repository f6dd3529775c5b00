import { Controller } from '@nestjs/common';
import * as contracts from '@tianfu/contracts';
import { Handles, type Call } from '@tianfu/service';
import { AcceptInvitation } from '../../application/accept-invitation.js';
import { FindInvitations } from '../../application/find-invitations.js';
import { InviteMember } from '../../application/invite-member.js';
import { PreviewInvitation } from '../../application/preview-invitation.js';
import { RevokeInvitation } from '../../application/revoke-invitation.js';

@Controller()
export class InvitationsHandlers {
  constructor(
    private readonly inviteMember: InviteMember,
    private readonly findInvitations: FindInvitations,
    private readonly revokeInvitation: RevokeInvitation,
    private readonly previewInvitation: PreviewInvitation,
    private readonly acceptInvitation: AcceptInvitation,
  ) {}

  @Handles(contracts.invite)
  invites(input: contracts.Invite, call: Call): Promise<contracts.InvitationCreated> {
    return call.transaction((tx) => this.inviteMember.run(tx, call.caller, input));
  }

  @Handles(contracts.findInvitations)
  findsInvitations(_input: contracts.Empty, call: Call): Promise<contracts.InvitationList> {
    return call.read((tx) => this.findInvitations.run(tx, call.caller));
  }

  @Handles(contracts.revokeInvitation)
  revokesInvitation(input: contracts.InvitationRef, call: Call): Promise<contracts.Empty> {
    return call.transaction((tx) => this.revokeInvitation.run(tx, call.caller, input));
  }

  @Handles(contracts.previewInvitation)
  previewsInvitation(input: contracts.InvitationCodeInput, call: Call): Promise<contracts.InvitationPreview> {
    return call.read((tx) => this.previewInvitation.run(tx, input));
  }

  @Handles(contracts.acceptInvitation)
  acceptsInvitation(input: contracts.InvitationCodeInput, call: Call): Promise<contracts.EnterpriseView> {
    return call.transaction((tx) => this.acceptInvitation.run(tx, call.caller, input));
  }
}

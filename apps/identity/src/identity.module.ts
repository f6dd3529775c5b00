import { Module, type Provider, type Type } from '@nestjs/common';
import { Argon2Hasher } from './adapters/argon2/argon2-hasher.js';
import { ExpirySweep } from './adapters/clock/expiry.sweep.js';
import { ApiKeysHandlers } from './adapters/nats/api-keys.handlers.js';
import { EnterprisesHandlers } from './adapters/nats/enterprises.handlers.js';
import { InvitationsHandlers } from './adapters/nats/invitations.handlers.js';
import { NoticesListeners } from './adapters/nats/notices.listeners.js';
import { NotificationsHandlers } from './adapters/nats/notifications.handlers.js';
import { PeopleHandlers } from './adapters/nats/people.handlers.js';
import { PgApiKeyStore } from './adapters/postgres/api-key-store.js';
import { PgEnterpriseStore } from './adapters/postgres/enterprise-store.js';
import { PgExpiredStore } from './adapters/postgres/expired-store.js';
import { PgInvitationStore } from './adapters/postgres/invitation-store.js';
import { PgMembershipStore } from './adapters/postgres/membership-store.js';
import { PgNotificationStore } from './adapters/postgres/notification-store.js';
import { PgPeopleStore } from './adapters/postgres/people-store.js';
import { PgSessionStore } from './adapters/postgres/session-store.js';
import { PgThrottleStore } from './adapters/postgres/throttle-store.js';
import { SignedCallerTokens } from './adapters/tokens/signed-caller-tokens.js';
import { AcceptInvitation } from './application/accept-invitation.js';
import { AppointOperator } from './application/appoint-operator.js';
import { ChangeRoles } from './application/change-roles.js';
import { CountUnread } from './application/count-unread.js';
import { CreateApiKey } from './application/create-api-key.js';
import { CreateEnterprise } from './application/create-enterprise.js';
import { FindApiKeys } from './application/find-api-keys.js';
import { FindInvitations } from './application/find-invitations.js';
import { FindMembers } from './application/find-members.js';
import { FindNotifications } from './application/find-notifications.js';
import { GetEnterprise } from './application/get-enterprise.js';
import { GetMe } from './application/get-me.js';
import { InviteMember } from './application/invite-member.js';
import { JoinEnterprise } from './application/join-enterprise.js';
import { MarkRead } from './application/mark-read.js';
import { OpenSession } from './application/open-session.js';
import { PreviewInvitation } from './application/preview-invitation.js';
import { RemoveExpired } from './application/remove-expired.js';
import { RemoveMember } from './application/remove-member.js';
import { ResolveApiKey } from './application/resolve-api-key.js';
import { ResolveSession } from './application/resolve-session.js';
import { RevokeApiKey } from './application/revoke-api-key.js';
import { RevokeInvitation } from './application/revoke-invitation.js';
import { SignIn } from './application/sign-in.js';
import { SignOut } from './application/sign-out.js';
import { SignUp } from './application/sign-up.js';
import { StoreNotice } from './application/store-notice.js';

/**
 * A use case with what it is given, in the order of its constructor; the compiler checks each against the port
 * it stands for. So use cases know nothing of Nest.
 */
function useCase<Needs extends readonly object[]>(
  of: new (...needs: Needs) => object,
  ...needs: { [Index in keyof Needs]: Type<Needs[Index]> }
): Provider {
  // Nest resolves the classes of `needs` in their order, which the signature above ties to the constructor's.
  return {
    provide: of,
    inject: [...needs],
    useFactory: (...resolved: object[]) => new of(...(resolved as never)),
  };
}

@Module({
  controllers: [
    PeopleHandlers,
    EnterprisesHandlers,
    InvitationsHandlers,
    ApiKeysHandlers,
    NotificationsHandlers,
  ],
  providers: [
    NoticesListeners,
    ExpirySweep,
    Argon2Hasher,
    SignedCallerTokens,
    PgPeopleStore,
    PgThrottleStore,
    PgSessionStore,
    PgEnterpriseStore,
    PgMembershipStore,
    PgInvitationStore,
    PgApiKeyStore,
    PgNotificationStore,
    PgExpiredStore,
    useCase(OpenSession, PgSessionStore, PgMembershipStore),
    useCase(SignUp, PgPeopleStore, Argon2Hasher, OpenSession),
    useCase(SignIn, PgPeopleStore, PgThrottleStore, Argon2Hasher, OpenSession),
    useCase(SignOut, PgSessionStore),
    useCase(GetMe, PgPeopleStore, PgMembershipStore),
    useCase(ResolveSession, PgSessionStore, PgPeopleStore, PgMembershipStore, SignedCallerTokens),
    useCase(ResolveApiKey, PgApiKeyStore, SignedCallerTokens),
    useCase(AppointOperator, PgPeopleStore, PgSessionStore, PgNotificationStore, Argon2Hasher),
    useCase(
      JoinEnterprise,
      PgPeopleStore,
      PgEnterpriseStore,
      PgMembershipStore,
      PgSessionStore,
      PgNotificationStore,
    ),
    useCase(CreateEnterprise, PgEnterpriseStore, JoinEnterprise),
    useCase(GetEnterprise, PgEnterpriseStore),
    useCase(FindMembers, PgMembershipStore),
    useCase(ChangeRoles, PgEnterpriseStore, PgMembershipStore, PgSessionStore, PgApiKeyStore),
    useCase(RemoveMember, PgEnterpriseStore, PgMembershipStore, PgSessionStore, PgApiKeyStore),
    useCase(InviteMember, PgEnterpriseStore, PgInvitationStore),
    useCase(FindInvitations, PgInvitationStore),
    useCase(RevokeInvitation, PgInvitationStore),
    useCase(PreviewInvitation, PgEnterpriseStore, PgInvitationStore),
    useCase(AcceptInvitation, PgEnterpriseStore, PgInvitationStore, JoinEnterprise),
    useCase(CreateApiKey, PgEnterpriseStore, PgApiKeyStore),
    useCase(FindApiKeys, PgApiKeyStore),
    useCase(RevokeApiKey, PgApiKeyStore),
    useCase(FindNotifications, PgNotificationStore),
    useCase(CountUnread, PgNotificationStore),
    useCase(MarkRead, PgNotificationStore),
    useCase(StoreNotice, PgNotificationStore),
    useCase(RemoveExpired, PgExpiredStore),
  ],
})
export class IdentityModule {}

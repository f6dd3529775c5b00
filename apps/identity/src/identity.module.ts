import { Module } from '@nestjs/common';
import { LOGGER, type Logger, made } from '@tianfu/service';
import { Argon2Hasher } from './adapters/argon2/argon2-hasher.js';
import { ExpirySweep } from './adapters/clock/expiry.sweep.js';
import { messagesFromEnv } from './adapters/messages/messages.js';
import { ApiKeysHandlers } from './adapters/nats/api-keys.handlers.js';
import { EnterprisesHandlers } from './adapters/nats/enterprises.handlers.js';
import { InvitationsHandlers } from './adapters/nats/invitations.handlers.js';
import { NoticesListeners } from './adapters/nats/notices.listeners.js';
import { NotificationsHandlers } from './adapters/nats/notifications.handlers.js';
import { PasswordsHandlers } from './adapters/nats/passwords.handlers.js';
import { PeopleHandlers } from './adapters/nats/people.handlers.js';
import { PgApiKeyStore } from './adapters/postgres/api-key-store.js';
import { PgEnterpriseStore } from './adapters/postgres/enterprise-store.js';
import { PgExpiredStore } from './adapters/postgres/expired-store.js';
import { PgInvitationStore } from './adapters/postgres/invitation-store.js';
import { PgMembershipStore } from './adapters/postgres/membership-store.js';
import { PgNotificationStore } from './adapters/postgres/notification-store.js';
import { PgPeopleStore } from './adapters/postgres/people-store.js';
import { PgResetStore } from './adapters/postgres/reset-store.js';
import { PgSessionStore } from './adapters/postgres/session-store.js';
import { PgThrottleStore } from './adapters/postgres/throttle-store.js';
import { SignedCallerTokens } from './adapters/tokens/signed-caller-tokens.js';
import { AcceptInvitation } from './application/accept-invitation.js';
import { AppointOperator } from './application/appoint-operator.js';
import { ChangePassword } from './application/change-password.js';
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
import { LockForMember } from './application/lock-for-member.js';
import { MarkRead } from './application/mark-read.js';
import { OpenSession } from './application/open-session.js';
import { PreviewInvitation } from './application/preview-invitation.js';
import { RemoveExpired } from './application/remove-expired.js';
import { RemoveMember } from './application/remove-member.js';
import { RequestPasswordReset } from './application/request-password-reset.js';
import { ResetPassword } from './application/reset-password.js';
import { ResolveApiKey } from './application/resolve-api-key.js';
import { ResolveSession } from './application/resolve-session.js';
import { RevokeApiKey } from './application/revoke-api-key.js';
import { RevokeInvitation } from './application/revoke-invitation.js';
import { SignIn } from './application/sign-in.js';
import { SignOut } from './application/sign-out.js';
import { SignUp } from './application/sign-up.js';
import { StoreNotice } from './application/store-notice.js';

const MESSAGES = Symbol('messages to people');

@Module({
  controllers: [
    PeopleHandlers,
    PasswordsHandlers,
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
    PgResetStore,
    {
      provide: MESSAGES,
      inject: [LOGGER],
      useFactory: (logger: Logger) => messagesFromEnv(process.env, logger),
    },
    PgEnterpriseStore,
    PgMembershipStore,
    PgInvitationStore,
    PgApiKeyStore,
    PgNotificationStore,
    PgExpiredStore,
    made(OpenSession, PgSessionStore, PgMembershipStore),
    made(SignUp, PgPeopleStore, Argon2Hasher, OpenSession),
    made(SignIn, PgPeopleStore, PgThrottleStore, Argon2Hasher, OpenSession),
    made(SignOut, PgSessionStore),
    made(ChangePassword, PgPeopleStore, PgSessionStore, PgThrottleStore, Argon2Hasher),
    made(RequestPasswordReset, PgPeopleStore, PgResetStore, MESSAGES, LOGGER),
    made(ResetPassword, PgPeopleStore, PgResetStore, PgSessionStore, PgThrottleStore, Argon2Hasher),
    made(GetMe, PgPeopleStore, PgMembershipStore),
    made(ResolveSession, PgSessionStore, PgPeopleStore, PgMembershipStore, SignedCallerTokens),
    made(ResolveApiKey, PgApiKeyStore, SignedCallerTokens),
    made(AppointOperator, PgPeopleStore, PgSessionStore, PgNotificationStore, Argon2Hasher),
    made(
      JoinEnterprise,
      PgPeopleStore,
      PgEnterpriseStore,
      PgMembershipStore,
      PgSessionStore,
      PgNotificationStore,
    ),
    made(CreateEnterprise, PgEnterpriseStore, JoinEnterprise),
    made(GetEnterprise, PgEnterpriseStore),
    made(FindMembers, PgMembershipStore),
    made(LockForMember, PgEnterpriseStore, PgMembershipStore),
    made(ChangeRoles, LockForMember, PgMembershipStore, PgSessionStore, PgApiKeyStore, PgInvitationStore),
    made(RemoveMember, LockForMember, PgMembershipStore, PgSessionStore, PgApiKeyStore, PgInvitationStore),
    made(InviteMember, LockForMember, PgInvitationStore),
    made(FindInvitations, PgInvitationStore),
    made(RevokeInvitation, PgInvitationStore),
    made(PreviewInvitation, PgEnterpriseStore, PgInvitationStore),
    made(AcceptInvitation, PgEnterpriseStore, PgInvitationStore, JoinEnterprise),
    made(CreateApiKey, LockForMember, PgApiKeyStore),
    made(FindApiKeys, PgApiKeyStore),
    made(RevokeApiKey, PgApiKeyStore),
    made(FindNotifications, PgNotificationStore),
    made(CountUnread, PgNotificationStore),
    made(MarkRead, PgNotificationStore),
    made(StoreNotice, PgNotificationStore),
    made(RemoveExpired, PgExpiredStore),
  ],
})
export class IdentityModule {}

import type { ServiceDefinition } from '@tianfu/service';
import { ApiKeyEntity } from './adapters/postgres/api-key.entity.js';
import { EnterpriseEntity } from './adapters/postgres/enterprise.entity.js';
import { InvitationEntity } from './adapters/postgres/invitation.entity.js';
import { MembershipEntity } from './adapters/postgres/membership.entity.js';
import { AllowLogisticsRoles1795320000000 } from './adapters/postgres/migrations/20261122-allow-logistics-roles.js';
import { CreateEnterprises1795312800000 } from './adapters/postgres/migrations/20261122-create-enterprises.js';
import { CreateNotifications1795316400000 } from './adapters/postgres/migrations/20261122-create-notifications.js';
import { CreatePasswordResets1795327200000 } from './adapters/postgres/migrations/20261122-create-password-resets.js';
import { CreatePeople1795309200000 } from './adapters/postgres/migrations/20261122-create-people.js';
import { AddSamplerRole1795323600000 } from './adapters/postgres/migrations/20261122-add-sampler-role.js';
import { NotificationLineEntity } from './adapters/postgres/notification-line.entity.js';
import { NotificationReadEntity } from './adapters/postgres/notification-read.entity.js';
import { NotificationEntity } from './adapters/postgres/notification.entity.js';
import { PasswordResetEntity } from './adapters/postgres/password-reset.entity.js';
import { PersonEntity } from './adapters/postgres/person.entity.js';
import { SessionEntity } from './adapters/postgres/session.entity.js';
import { SignInFailureEntity } from './adapters/postgres/sign-in-failure.entity.js';
import { IdentityModule } from './identity.module.js';

/** People, enterprises as tenants, membership and roles, sessions, API keys, notifications. */
export const identityService: ServiceDefinition = {
  name: 'identity',
  module: IdentityModule,
  entities: [
    PersonEntity,
    SessionEntity,
    SignInFailureEntity,
    PasswordResetEntity,
    EnterpriseEntity,
    MembershipEntity,
    InvitationEntity,
    ApiKeyEntity,
    NotificationEntity,
    NotificationReadEntity,
    NotificationLineEntity,
  ],
  migrations: [
    CreatePeople1795309200000,
    CreateEnterprises1795312800000,
    CreateNotifications1795316400000,
    AllowLogisticsRoles1795320000000,
    AddSamplerRole1795323600000,
    CreatePasswordResets1795327200000,
  ],
};

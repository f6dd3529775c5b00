import { ValidateBy } from 'class-validator';
import {
  Code,
  Flag,
  Id,
  Instant,
  ListOf,
  ManyOf,
  MEMBER_PERMISSIONS,
  MEMBER_ROLES,
  Nested,
  OneOf,
  OPERATOR_PERMISSIONS,
  Optional,
  schemaNote,
  Secret,
  Text,
  Texts,
} from '../declare/index.js';

const PHONE = /^(?:\+?86)?1[3-9]\d{9}$|^\+[1-9]\d{6,14}$/;
const EMAIL =
  /^[^\s@<>"'(),:;[\]\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/;

/** A mainland mobile number (or an international one with +) or an e-mail address. */
export const Contact = (): PropertyDecorator => (target, key) => {
  Text({ max: 200 })(target, key);
  ValidateBy({
    name: 'contact',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' &&
        (PHONE.test(value.normalize('NFKC').replaceAll(/[\s-]/g, '')) || EMAIL.test(value.normalize('NFKC'))),
      defaultMessage: () => 'must be a mobile number or an e-mail address',
    },
  })(target, key);
  schemaNote({ examples: ['13800001234', 'chen@example.com'] })(target, key);
};

export const PASSWORD_LENGTH = { min: 10, max: 128 } as const;

export class SignUp {
  @Text({ max: 60 })
  name: string;

  @Contact()
  contact: string;

  @Secret(PASSWORD_LENGTH)
  password: string;

  /** `cookie` for a browser, `token` for a program that sends `Authorization: Bearer`. */
  @Optional()
  @OneOf(['cookie', 'token'])
  transport?: string;
}

export class SignIn {
  @Contact()
  contact: string;

  @Secret({ min: 1, max: PASSWORD_LENGTH.max })
  password: string;

  @Optional()
  @OneOf(['cookie', 'token'])
  transport?: string;
}

export class AppointOperator {
  @Text({ max: 60 })
  name: string;

  @Contact()
  contact: string;

  @Secret(PASSWORD_LENGTH)
  password: string;
}

export class MembershipView {
  @Id()
  enterpriseId: string;

  @Text({ max: 120 })
  enterpriseName: string;

  @ManyOf(MEMBER_ROLES)
  roles: string[];
}

export class MeView {
  @Id()
  personId: string;

  @Text({ max: 60 })
  name: string;

  /** Masked: 138****1234. */
  @Text({ max: 200 })
  contact: string;

  @Flag()
  isOperator: boolean;

  @ListOf(() => MembershipView, { max: 100 })
  memberships: MembershipView[];

  /** The enterprise this call acted in. */
  @Optional()
  @Id()
  activeEnterpriseId?: string;

  /** What the caller may do here and now. */
  @ManyOf([...MEMBER_PERMISSIONS, ...OPERATOR_PERMISSIONS])
  permissions: string[];
}

export class SessionOpened {
  @Instant()
  expiresAt: string;

  /** Present only with `transport: "token"`; a browser gets it as an HttpOnly cookie. */
  @Optional()
  @Text({ max: 200 })
  token?: string;

  @Nested(() => MeView)
  me: MeView;
}

export class ResolveSession {
  @Text({ max: 200 })
  token: string;

  @Optional()
  @Id()
  enterpriseId?: string;
}

export class ResolveApiKey {
  @Text({ max: 200 })
  key: string;
}

export class CallerToken {
  /** Signed, short-lived, for the `tf-caller` header of NATS messages. */
  @Text({ max: 4000 })
  token: string;

  @Instant()
  expiresAt: string;

  @Text({ max: 64 })
  sessionId: string;
}

export class CreateApiKey {
  @Text({ max: 60 })
  name: string;

  @ManyOf(MEMBER_PERMISSIONS, { min: 1 })
  scopes: string[];

  @Optional()
  @Instant()
  expiresAt?: string;
}

export class ApiKeyView {
  @Id()
  apiKeyId: string;

  @Text({ max: 60 })
  name: string;

  @Text({ max: 20 })
  prefix: string;

  @Texts({ max: 60, maxLength: 60 })
  scopes: string[];

  @Instant()
  createdAt: string;

  @Optional()
  @Instant()
  expiresAt?: string;

  @Optional()
  @Instant()
  lastUsedAt?: string;

  @Optional()
  @Instant()
  revokedAt?: string;
}

export class ApiKeyCreated extends ApiKeyView {
  /** Shown once, never stored in the clear. */
  @Text({ max: 200 })
  key: string;
}

export class ApiKeyList {
  @ListOf(() => ApiKeyView, { max: 100 })
  data: ApiKeyView[];
}

export class ApiKeyRef {
  @Id()
  apiKeyId: string;
}

export const INVITATION_CODE = /^[A-Za-z0-9_-]{20,64}$/;
export const InvitationCode = (): PropertyDecorator => Code(INVITATION_CODE, 'must be an invitation code');

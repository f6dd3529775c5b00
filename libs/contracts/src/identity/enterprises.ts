import { checkUscc, normaliseUscc } from '@tianfu/kernel';
import { Transform } from 'class-transformer';
import { IsString, ValidateBy } from 'class-validator';
import {
  Id,
  Instant,
  ListOf,
  ManyOf,
  MEMBER_ROLES,
  OneOf,
  Optional,
  PageRequest,
  schemaNote,
  Text,
} from '../declare/index.js';
import { InvitationCode } from './people.js';

const USCC_FAULTS: Record<string, string> = {
  length: 'must have 18 characters',
  alphabet: 'has a character that cannot occur (I, O, S, V and Z are not used)',
  region: 'must have a six-digit region code in places 3 to 8',
  'organisation-check-digit': 'has a wrong organisation check digit (place 17)',
  'check-digit': 'has a wrong check digit (place 18)',
};

/** Unified social credit code, GB 32100-2015; full-width and lower-case input is normalised. */
const UsccField = (): PropertyDecorator => (target, key) => {
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? normaliseUscc(value) : value))(
    target,
    key,
  );
  IsString()(target, key);
  ValidateBy({
    name: 'uscc',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && checkUscc(value).ok,
      defaultMessage: (fault) => {
        const value: unknown = fault?.value;
        const checked = typeof value === 'string' ? checkUscc(value) : undefined;
        return checked === undefined || checked.ok
          ? 'must be text'
          : (USCC_FAULTS[checked.error] ?? 'is wrong');
      },
    },
  })(target, key);
  schemaNote({ minLength: 18, maxLength: 18, examples: ['91330100799655058B'] })(target, key);
};

export class CreateEnterprise {
  @Text({ max: 120 })
  name: string;

  @UsccField()
  uscc: string;

  /** What it comes for; the creator becomes owner and gets these roles. */
  @ManyOf(['buyer', 'supplier', 'carrier'], { min: 1 })
  purposes: string[];

  @Optional()
  @Text({ max: 300 })
  address?: string;
}

export class EnterpriseView {
  @Id()
  enterpriseId: string;

  @Text({ max: 120 })
  name: string;

  @Text({ max: 18 })
  uscc: string;

  @Optional()
  @Text({ max: 300 })
  address?: string;

  @Instant()
  createdAt: string;
}

export class EnterpriseRef {
  @Id()
  enterpriseId: string;
}

export class Invite {
  /** For whom, so that the list reads well: a name, a phone number or an address. */
  @Text({ max: 120 })
  invitee: string;

  @ManyOf(MEMBER_ROLES, { min: 1 })
  roles: string[];
}

export class InvitationView {
  @Id()
  invitationId: string;

  @Text({ max: 120 })
  invitee: string;

  @ManyOf(MEMBER_ROLES)
  roles: string[];

  @OneOf(['open', 'accepted', 'revoked', 'expired'])
  state: string;

  @Instant()
  expiresAt: string;
}

export class InvitationCreated extends InvitationView {
  /** Pass it on yourself; it is shown once. */
  @InvitationCode()
  code: string;
}

export class InvitationList {
  @ListOf(() => InvitationView, { max: 200 })
  data: InvitationView[];
}

export class InvitationRef {
  @Id()
  invitationId: string;
}

export class InvitationCodeInput {
  @InvitationCode()
  code: string;
}

export class InvitationPreview {
  @Text({ max: 120 })
  enterpriseName: string;

  @ManyOf(MEMBER_ROLES)
  roles: string[];

  @Instant()
  expiresAt: string;
}

export class MemberView {
  @Id()
  personId: string;

  @Text({ max: 60 })
  name: string;

  @ManyOf(MEMBER_ROLES)
  roles: string[];

  @Instant()
  joinedAt: string;
}

export class MemberList {
  @ListOf(() => MemberView, { max: 500 })
  data: MemberView[];
}

export class MemberRef {
  @Id()
  personId: string;
}

export class ChangeRoles {
  @Id()
  personId: string;

  @ManyOf(MEMBER_ROLES, { min: 1 })
  roles: string[];
}

export class FindNotifications extends PageRequest {
  @Optional()
  @OneOf(['true', 'false'])
  unread?: string;
}

import { event, Id, ManyOf, MEMBER_ROLES, Text, toEnterprise } from '../declare/index.js';

export class EnterpriseCreated {
  @Id()
  enterpriseId: string;

  @Text({ max: 120 })
  name: string;

  @Text({ max: 18 })
  uscc: string;
}

export class SessionEnded {
  @Text({ max: 64 })
  sessionId: string;
}

export class MembershipChanged {
  @Id()
  enterpriseId: string;

  @Id()
  personId: string;

  @Text({ max: 60 })
  personName: string;

  @ManyOf(MEMBER_ROLES)
  roles: string[];
}

export const enterpriseCreated = event({
  subject: 'identity.enterprise.created.v1',
  summary: { en: 'An enterprise was created', zh: '企业已创建' },
  payload: EnterpriseCreated,
});

/** Also emitted for revoked API keys and changed roles: whoever caches a caller token drops it. */
export const sessionEnded = event({
  subject: 'identity.session.ended.v1',
  summary: { en: 'A session or API key ended, or its rights changed', zh: '会话或密钥已失效' },
  payload: SessionEnded,
});

export const memberJoined = event({
  subject: 'identity.member.joined.v1',
  summary: { en: 'Somebody joined the enterprise', zh: '新成员加入' },
  payload: MembershipChanged,
  audience: ({ enterpriseId }) => [toEnterprise(enterpriseId)],
  notice: true,
});

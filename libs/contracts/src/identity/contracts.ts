import {
  anyone,
  asMember,
  asService,
  byCredential,
  command,
  Empty,
  IdAnswer,
  pageOf,
  query,
  signedIn,
} from '../declare/index.js';
import {
  ChangeRoles,
  CreateEnterprise,
  EnterpriseRef,
  EnterpriseView,
  FindNotifications,
  InvitationCodeInput,
  InvitationCreated,
  InvitationList,
  InvitationPreview,
  InvitationRef,
  Invite,
  MemberList,
  MemberRef,
  MemberView,
} from './enterprises.js';
import { MarkRead, NotificationView, UnreadCount } from './notifications.js';
import {
  AppointOperator,
  ApiKeyCreated,
  ApiKeyList,
  ApiKeyRef,
  ApiKeyView,
  CallerToken,
  CreateApiKey,
  MeView,
  ResolveApiKey,
  ResolveSession,
  SessionOpened,
  SignIn,
  SignUp,
} from './people.js';

export const signUp = command({
  subject: 'identity.person.sign-up.v1',
  summary: { en: 'Sign up with a phone number or e-mail', zh: '用手机号或邮箱注册' },
  http: 'POST /v1/people',
  access: anyone(),
  input: SignUp,
  output: SessionOpened,
  errors: ['CONTACT_TAKEN'],
  status: 201,
  idempotency: 'none',
  session: 'opens',
});

export const signIn = command({
  subject: 'identity.session.sign-in.v1',
  summary: { en: 'Sign in', zh: '登录' },
  http: 'POST /v1/sessions',
  access: anyone(),
  input: SignIn,
  output: SessionOpened,
  errors: ['WRONG_CREDENTIALS'],
  status: 201,
  idempotency: 'none',
  session: 'opens',
});

export const signOut = command({
  subject: 'identity.session.sign-out.v1',
  summary: { en: 'Sign out', zh: '退出登录' },
  http: 'DELETE /v1/sessions/current',
  access: signedIn(),
  input: Empty,
  output: Empty,
  session: 'closes',
});

export const getMe = query({
  subject: 'identity.person.me.v1',
  summary: { en: 'Who am I, where do I belong, what may I do', zh: '我的身份、所属企业与权限' },
  http: 'GET /v1/me',
  access: signedIn(),
  input: Empty,
  output: MeView,
});

export const resolveSession = query({
  subject: 'identity.session.resolve.v1',
  summary: { en: 'Turn a session into a caller token', zh: '会话换取调用令牌' },
  access: byCredential(),
  input: ResolveSession,
  output: CallerToken,
});

export const resolveApiKey = query({
  subject: 'identity.api-key.resolve.v1',
  summary: { en: 'Turn an API key into a caller token', zh: 'API 密钥换取调用令牌' },
  access: byCredential(),
  input: ResolveApiKey,
  output: CallerToken,
});

export const appointOperator = command({
  subject: 'identity.operator.appoint.v1',
  summary: {
    en: 'Make a person a platform operator, creating the account when there is none',
    zh: '任命平台运营',
  },
  access: asService('platform'),
  input: AppointOperator,
  output: IdAnswer,
});

export const createEnterprise = command({
  subject: 'identity.enterprise.create.v1',
  summary: { en: 'Create an enterprise', zh: '创建企业' },
  http: 'POST /v1/enterprises',
  access: signedIn(),
  input: CreateEnterprise,
  output: EnterpriseView,
  errors: ['USCC_TAKEN'],
  status: 201,
});

export const getEnterprise = query({
  subject: 'identity.enterprise.get.v1',
  summary: { en: "An enterprise's public card", zh: '企业名片' },
  http: 'GET /v1/enterprises/:enterpriseId',
  access: signedIn(),
  input: EnterpriseRef,
  output: EnterpriseView,
});

export const invite = command({
  subject: 'identity.invitation.create.v1',
  summary: { en: 'Invite somebody into the enterprise', zh: '邀请成员' },
  http: 'POST /v1/invitations',
  access: asMember('members.manage'),
  input: Invite,
  output: InvitationCreated,
  status: 201,
  // The answer carries a secret, so it is not kept for replays; a repeat makes a second code that can be revoked.
  idempotency: 'none',
});

export const findInvitations = query({
  subject: 'identity.invitation.find.v1',
  summary: { en: 'Invitations of the enterprise', zh: '邀请列表' },
  http: 'GET /v1/invitations',
  access: asMember('members.manage'),
  input: Empty,
  output: InvitationList,
});

export const revokeInvitation = command({
  subject: 'identity.invitation.revoke.v1',
  summary: { en: 'Revoke an invitation', zh: '撤销邀请' },
  http: 'DELETE /v1/invitations/:invitationId',
  access: asMember('members.manage'),
  input: InvitationRef,
  output: Empty,
  errors: ['INVITATION_INVALID'],
});

export const previewInvitation = query({
  subject: 'identity.invitation.preview.v1',
  summary: { en: 'What an invitation code is for', zh: '查看邀请内容' },
  http: 'GET /v1/invitation-previews/:code',
  access: anyone(),
  input: InvitationCodeInput,
  output: InvitationPreview,
  errors: ['INVITATION_INVALID'],
});

export const acceptInvitation = command({
  subject: 'identity.invitation.accept.v1',
  summary: { en: 'Join an enterprise by invitation', zh: '接受邀请加入企业' },
  http: 'POST /v1/memberships',
  access: signedIn(),
  input: InvitationCodeInput,
  output: EnterpriseView,
  errors: ['INVITATION_INVALID', 'ALREADY_MEMBER'],
  status: 201,
});

export const findMembers = query({
  subject: 'identity.member.find.v1',
  summary: { en: 'Members of the enterprise', zh: '成员列表' },
  http: 'GET /v1/members',
  access: asMember('enterprise.read'),
  input: Empty,
  output: MemberList,
});

export const changeRoles = command({
  subject: 'identity.member.change-roles.v1',
  summary: { en: "Change a member's roles", zh: '修改成员角色' },
  http: 'PUT /v1/members/:personId',
  access: asMember('members.manage'),
  input: ChangeRoles,
  output: MemberView,
  errors: ['LAST_OWNER'],
});

export const removeMember = command({
  subject: 'identity.member.remove.v1',
  summary: { en: 'Remove a member', zh: '移除成员' },
  http: 'DELETE /v1/members/:personId',
  access: asMember('members.manage'),
  input: MemberRef,
  output: Empty,
  errors: ['LAST_OWNER'],
});

export const createApiKey = command({
  subject: 'identity.api-key.create.v1',
  summary: { en: 'Create an API key (shown once)', zh: '创建 API 密钥（仅显示一次）' },
  http: 'POST /v1/api-keys',
  access: asMember('api-keys.manage'),
  input: CreateApiKey,
  output: ApiKeyCreated,
  status: 201,
  // The answer carries a secret, so it is not kept for replays; a repeat makes a second key that can be revoked.
  idempotency: 'none',
});

export const findApiKeys = query({
  subject: 'identity.api-key.find.v1',
  summary: { en: 'API keys of the enterprise', zh: 'API 密钥列表' },
  http: 'GET /v1/api-keys',
  access: asMember('api-keys.manage'),
  input: Empty,
  output: ApiKeyList,
});

export const revokeApiKey = command({
  subject: 'identity.api-key.revoke.v1',
  summary: { en: 'Revoke an API key', zh: '吊销 API 密钥' },
  http: 'DELETE /v1/api-keys/:apiKeyId',
  access: asMember('api-keys.manage'),
  input: ApiKeyRef,
  output: ApiKeyView,
});

export const findNotifications = query({
  subject: 'identity.notification.find.v1',
  summary: { en: 'Notifications, newest first', zh: '消息列表（新的在前）' },
  http: 'GET /v1/notifications',
  access: signedIn(),
  input: FindNotifications,
  output: pageOf(NotificationView),
});

export const countUnread = query({
  subject: 'identity.notification.count.v1',
  summary: { en: 'How many notifications are unread', zh: '未读消息数' },
  http: 'GET /v1/notifications/unread-count',
  access: signedIn(),
  input: Empty,
  output: UnreadCount,
});

export const markRead = command({
  subject: 'identity.notification.mark-read.v1',
  summary: { en: 'Mark notifications as read', zh: '标为已读' },
  http: 'PUT /v1/notifications/read',
  access: signedIn(),
  input: MarkRead,
  output: UnreadCount,
});

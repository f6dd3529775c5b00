// Generated from the contracts by `npm run generate`; changes made here do not last.

import type { CallOptions, VersionedCallOptions } from '../call.js';
import type { AcceptInvitationInput, ApiKeyCreated, ApiKeyList, ApiKeyView, AuditEntryPage, AuditVerdict, AwardOrderInput, BidReceipt, CancelOrderInput, CertificationCard, CertificationFindAuditInput, CertificationFindDeadLettersInput, CertificationReplayDeadLetterInput, CertificationVerifyAuditInput, CertifyInput, ChangeRolesInput, CompareBidsInput, ContractView, ContractViewPage, CountUnreadInput, CreateApiKeyInput, CreateEnterpriseInput, DeadLetterViewPage, DescribeCapabilityInput, DossierSummaryPage, DossierView, Empty, EnterpriseView, ExplainMatchInput, FacilityViewPage, FactoryMatch, FeedItemPage, FindApiKeysInput, FindContractsInput, FindDossiersInput, FindFacilitiesInput, FindFeedInput, FindInvitationsInput, FindMatchesInput, FindMembersInput, FindNotificationsInput, FindOpenOrdersInput, FindOwnBidsInput, FindOwnOrdersInput, GetCertificationCardInput, GetContractInput, GetDossierInput, GetEnterpriseInput, GetMeInput, GetOrderInput, GetOwnBidInput, GetOwnDossierInput, IdentityFindAuditInput, IdentityFindDeadLettersInput, IdentityReplayDeadLetterInput, IdentityVerifyAuditInput, ImportFacilitiesInput, ImportLinesInput, ImportReport, InvitationCreated, InvitationList, InvitationPreview, InviteInput, LineSummary, MarkReadInput, MatchList, MatchingFindAuditInput, MatchingFindDeadLettersInput, MatchingReplayDeadLetterInput, MatchingVerifyAuditInput, MeView, MemberList, MemberView, NotificationViewPage, OpenedBids, OrderSummaryPage, OrderView, OrdersFindAuditInput, OrdersFindDeadLettersInput, OrdersReplayDeadLetterInput, OrdersVerifyAuditInput, OwnBidView, OwnBidViewPage, PlaceBidInput, PostOrderInput, PreviewInvitationInput, PublishOrderInput, ReinstateCertificateInput, RejectDossierInput, RemoveMemberInput, RequestRevisionInput, ReviseBidInput, RevokeApiKeyInput, RevokeCertificateInput, RevokeInvitationInput, SessionOpened, SignInInput, SignOutInput, SignUpInput, StartReviewInput, SubmitDossierInput, SummariseLinesInput, SuspendCertificateInput, UnreadCount, UpdateDraftInput, WithdrawBidInput } from './types.js';

/** One method for each operation of the platform. */
export interface Operations {
  /** Join an enterprise by invitation · 接受邀请加入企业 */
  acceptInvitation(input: AcceptInvitationInput, options?: CallOptions): Promise<EnterpriseView>;
  /** Award the order to one bid · 定标 */
  awardOrder(input: AwardOrderInput, options?: CallOptions): Promise<OrderView>;
  /** Cancel an order, with reason · 取消需求（说明原因） */
  cancelOrder(input: CancelOrderInput, options?: CallOptions): Promise<OrderView>;
  /** What operators did in certification, newest first · certification 的运营操作记录 */
  certificationFindAudit(input?: CertificationFindAuditInput, options?: CallOptions): Promise<AuditEntryPage>;
  /** Messages certification could not handle · certification 未能处理的消息 */
  certificationFindDeadLetters(input?: CertificationFindDeadLettersInput, options?: CallOptions): Promise<DeadLetterViewPage>;
  /** Handle a dead letter again · 重新处理失败消息 */
  certificationReplayDeadLetter(input: CertificationReplayDeadLetterInput, options?: CallOptions): Promise<Empty>;
  /** Check the audit chain · 校验操作记录链 */
  certificationVerifyAudit(input?: CertificationVerifyAuditInput, options?: CallOptions): Promise<AuditVerdict>;
  /** Certify: level, scope, validity · 通过认证：等级、范围、有效期 */
  certify(input: CertifyInput, options?: CallOptions): Promise<DossierView>;
  /** Change a member's roles · 修改成员角色 */
  changeRoles(input: ChangeRolesInput, options?: CallOptions): Promise<MemberView>;
  /** The opened bids side by side · 开标后报价对比 */
  compareBids(input: CompareBidsInput, options?: CallOptions): Promise<OpenedBids>;
  /** How many notifications are unread · 未读消息数 */
  countUnread(input?: CountUnreadInput, options?: CallOptions): Promise<UnreadCount>;
  /** Create an API key (shown once) · 创建 API 密钥（仅显示一次） */
  createApiKey(input: CreateApiKeyInput, options?: CallOptions): Promise<ApiKeyCreated>;
  /** Create an enterprise · 创建企业 */
  createEnterprise(input: CreateEnterpriseInput, options?: CallOptions): Promise<EnterpriseView>;
  /** Fill in what we can do · 填写产能 */
  describeCapability(input: DescribeCapabilityInput, options: VersionedCallOptions): Promise<DossierView>;
  /** One factory seen from one order: score parts or why not · 某工厂与该需求的匹配说明 */
  explainMatch(input: ExplainMatchInput, options?: CallOptions): Promise<FactoryMatch>;
  /** API keys of the enterprise · API 密钥列表 */
  findApiKeys(input?: FindApiKeysInput, options?: CallOptions): Promise<ApiKeyList>;
  /** Contracts of our enterprise, newest first · 本企业合同（新的在前） */
  findContracts(input?: FindContractsInput, options?: CallOptions): Promise<ContractViewPage>;
  /** The review queue, longest waiting first · 认证审核队列（等待最久的在前） */
  findDossiers(input?: FindDossiersInput, options?: CallOptions): Promise<DossierSummaryPage>;
  /** The facility directory · 工厂名录 */
  findFacilities(input?: FindFacilitiesInput, options?: CallOptions): Promise<FacilityViewPage>;
  /** Open orders that suit our factory, best first, with "why you" · 适合本厂的需求（含推荐理由） */
  findFeed(input?: FindFeedInput, options?: CallOptions): Promise<FeedItemPage>;
  /** Invitations of the enterprise · 邀请列表 */
  findInvitations(input?: FindInvitationsInput, options?: CallOptions): Promise<InvitationList>;
  /** Factories that suit an order, ranked with reasons; or those that do not, with why not · 适合该需求的工厂（含理由与评分）；或不适合的工厂及原因 */
  findMatches(input: FindMatchesInput, options?: CallOptions): Promise<MatchList>;
  /** Members of the enterprise · 成员列表 */
  findMembers(input?: FindMembersInput, options?: CallOptions): Promise<MemberList>;
  /** Notifications, newest first · 消息列表（新的在前） */
  findNotifications(input?: FindNotificationsInput, options?: CallOptions): Promise<NotificationViewPage>;
  /** Open orders of the market · 市场上的开放需求 */
  findOpenOrders(input?: FindOpenOrdersInput, options?: CallOptions): Promise<OrderSummaryPage>;
  /** Our bids, newest first · 我的报价（新的在前） */
  findOwnBids(input?: FindOwnBidsInput, options?: CallOptions): Promise<OwnBidViewPage>;
  /** Our orders, newest first · 我发布的需求（新的在前） */
  findOwnOrders(input?: FindOwnOrdersInput, options?: CallOptions): Promise<OrderSummaryPage>;
  /** An enterprise's certificate · 企业认证信息 */
  getCertificationCard(input: GetCertificationCardInput, options?: CallOptions): Promise<CertificationCard>;
  /** One contract · 合同详情 */
  getContract(input: GetContractInput, options?: CallOptions): Promise<ContractView>;
  /** One dossier · 认证档案 */
  getDossier(input: GetDossierInput, options?: CallOptions): Promise<DossierView>;
  /** An enterprise's public card · 企业名片 */
  getEnterprise(input: GetEnterpriseInput, options?: CallOptions): Promise<EnterpriseView>;
  /** Who am I, where do I belong, what may I do · 我的身份、所属企业与权限 */
  getMe(input?: GetMeInput, options?: CallOptions): Promise<MeView>;
  /** One order · 需求详情 */
  getOrder(input: GetOrderInput, options?: CallOptions): Promise<OrderView>;
  /** Our bid on an order · 我对该需求的报价 */
  getOwnBid(input: GetOwnBidInput, options?: CallOptions): Promise<OwnBidView>;
  /** Our enterprise's dossier · 本企业认证档案 */
  getOwnDossier(input?: GetOwnDossierInput, options?: CallOptions): Promise<DossierView>;
  /** What operators did in identity, newest first · identity 的运营操作记录 */
  identityFindAudit(input?: IdentityFindAuditInput, options?: CallOptions): Promise<AuditEntryPage>;
  /** Messages identity could not handle · identity 未能处理的消息 */
  identityFindDeadLetters(input?: IdentityFindDeadLettersInput, options?: CallOptions): Promise<DeadLetterViewPage>;
  /** Handle a dead letter again · 重新处理失败消息 */
  identityReplayDeadLetter(input: IdentityReplayDeadLetterInput, options?: CallOptions): Promise<Empty>;
  /** Check the audit chain · 校验操作记录链 */
  identityVerifyAudit(input?: IdentityVerifyAuditInput, options?: CallOptions): Promise<AuditVerdict>;
  /** Import rows of a facility list (up to 500) · 导入工厂名录（每次最多 500 行） */
  importFacilities(input: ImportFacilitiesInput, options?: CallOptions): Promise<ImportReport>;
  /** Import daily records of production lines (up to 500) · 导入产线日报（每次最多 500 行） */
  importLines(input: ImportLinesInput, options?: CallOptions): Promise<ImportReport>;
  /** Invite somebody into the enterprise · 邀请成员 */
  invite(input: InviteInput, options?: CallOptions): Promise<InvitationCreated>;
  /** Mark notifications as read · 标为已读 */
  markRead(input: MarkReadInput, options?: CallOptions): Promise<UnreadCount>;
  /** What operators did in matching, newest first · matching 的运营操作记录 */
  matchingFindAudit(input?: MatchingFindAuditInput, options?: CallOptions): Promise<AuditEntryPage>;
  /** Messages matching could not handle · matching 未能处理的消息 */
  matchingFindDeadLetters(input?: MatchingFindDeadLettersInput, options?: CallOptions): Promise<DeadLetterViewPage>;
  /** Handle a dead letter again · 重新处理失败消息 */
  matchingReplayDeadLetter(input: MatchingReplayDeadLetterInput, options?: CallOptions): Promise<Empty>;
  /** Check the audit chain · 校验操作记录链 */
  matchingVerifyAudit(input?: MatchingVerifyAuditInput, options?: CallOptions): Promise<AuditVerdict>;
  /** What operators did in orders, newest first · orders 的运营操作记录 */
  ordersFindAudit(input?: OrdersFindAuditInput, options?: CallOptions): Promise<AuditEntryPage>;
  /** Messages orders could not handle · orders 未能处理的消息 */
  ordersFindDeadLetters(input?: OrdersFindDeadLettersInput, options?: CallOptions): Promise<DeadLetterViewPage>;
  /** Handle a dead letter again · 重新处理失败消息 */
  ordersReplayDeadLetter(input: OrdersReplayDeadLetterInput, options?: CallOptions): Promise<Empty>;
  /** Check the audit chain · 校验操作记录链 */
  ordersVerifyAudit(input?: OrdersVerifyAuditInput, options?: CallOptions): Promise<AuditVerdict>;
  /** Place a sealed bid · 提交报价（保密） */
  placeBid(input: PlaceBidInput, options?: CallOptions): Promise<BidReceipt>;
  /** Post an order: a draft, or published at once with a bidding deadline · 发布需求：存为草稿，或填写截止时间直接发布 */
  postOrder(input: PostOrderInput, options?: CallOptions): Promise<OrderView>;
  /** What an invitation code is for · 查看邀请内容 */
  previewInvitation(input: PreviewInvitationInput, options?: CallOptions): Promise<InvitationPreview>;
  /** Publish a draft with a bidding deadline · 发布草稿并设定截止时间 */
  publishOrder(input: PublishOrderInput, options?: CallOptions): Promise<OrderView>;
  /** Reinstate a suspended certificate · 恢复认证 */
  reinstateCertificate(input: ReinstateCertificateInput, options?: CallOptions): Promise<DossierView>;
  /** Reject, with reason · 驳回认证（说明原因） */
  rejectDossier(input: RejectDossierInput, options?: CallOptions): Promise<DossierView>;
  /** Remove a member · 移除成员 */
  removeMember(input: RemoveMemberInput, options?: CallOptions): Promise<Empty>;
  /** Ask for a revision, with reason · 退回修改（说明原因） */
  requestRevision(input: RequestRevisionInput, options?: CallOptions): Promise<DossierView>;
  /** Revise our bid before the deadline · 截止前修改报价 */
  reviseBid(input: ReviseBidInput, options?: CallOptions): Promise<BidReceipt>;
  /** Revoke an API key · 吊销 API 密钥 */
  revokeApiKey(input: RevokeApiKeyInput, options?: CallOptions): Promise<ApiKeyView>;
  /** Revoke a certificate for good · 撤销认证 */
  revokeCertificate(input: RevokeCertificateInput, options?: CallOptions): Promise<DossierView>;
  /** Revoke an invitation · 撤销邀请 */
  revokeInvitation(input: RevokeInvitationInput, options?: CallOptions): Promise<Empty>;
  /** Sign in · 登录 */
  signIn(input: SignInInput, options?: CallOptions): Promise<SessionOpened>;
  /** Sign out · 退出登录 */
  signOut(input?: SignOutInput, options?: CallOptions): Promise<Empty>;
  /** Sign up with a phone number or e-mail · 用手机号或邮箱注册 */
  signUp(input: SignUpInput, options?: CallOptions): Promise<SessionOpened>;
  /** Take a dossier into review · 开始审核 */
  startReview(input: StartReviewInput, options?: CallOptions): Promise<DossierView>;
  /** Submit the dossier for certification · 提交认证 */
  submitDossier(input?: SubmitDossierInput, options?: CallOptions): Promise<DossierView>;
  /** Productivity by standard minutes, from imported line records · 按标准工时汇总的产线效率 */
  summariseLines(input?: SummariseLinesInput, options?: CallOptions): Promise<LineSummary>;
  /** Suspend a certificate · 暂停认证 */
  suspendCertificate(input: SuspendCertificateInput, options?: CallOptions): Promise<DossierView>;
  /** Change a draft · 修改草稿 */
  updateDraft(input: UpdateDraftInput, options: VersionedCallOptions): Promise<OrderView>;
  /** Withdraw our bid before the deadline · 截止前撤回报价 */
  withdrawBid(input: WithdrawBidInput, options?: CallOptions): Promise<OwnBidView>;
}

/** `[method, path, query names, flags]`; flags: i takes an Idempotency-Key, v takes If-Match. */
export const OPERATIONS: Readonly<Record<keyof Operations, readonly [string, string, string, string]>> = {
  acceptInvitation: ['POST', '/v1/memberships', '', 'i'],
  awardOrder: ['POST', '/v1/orders/{orderId}/award', '', 'i'],
  cancelOrder: ['POST', '/v1/orders/{orderId}/cancel', '', 'i'],
  certificationFindAudit: ['GET', '/v1/platform/certification/audit', 'limit,cursor', ''],
  certificationFindDeadLetters: ['GET', '/v1/platform/certification/dead-letters', 'limit,cursor', ''],
  certificationReplayDeadLetter: ['POST', '/v1/platform/certification/dead-letters/{deadLetterId}/replay', '', 'i'],
  certificationVerifyAudit: ['GET', '/v1/platform/certification/audit-verdict', '', ''],
  certify: ['POST', '/v1/dossiers/{dossierId}/certify', '', 'i'],
  changeRoles: ['PUT', '/v1/members/{personId}', '', ''],
  compareBids: ['GET', '/v1/orders/{orderId}/bids', '', ''],
  countUnread: ['GET', '/v1/notifications/unread-count', '', ''],
  createApiKey: ['POST', '/v1/api-keys', '', ''],
  createEnterprise: ['POST', '/v1/enterprises', '', 'i'],
  describeCapability: ['PUT', '/v1/dossier/capability', '', 'v'],
  explainMatch: ['GET', '/v1/orders/{orderId}/matches/{factoryId}', '', ''],
  findApiKeys: ['GET', '/v1/api-keys', '', ''],
  findContracts: ['GET', '/v1/contracts', 'limit,cursor', ''],
  findDossiers: ['GET', '/v1/dossiers', 'state,q,limit,cursor', ''],
  findFacilities: ['GET', '/v1/facilities', 'q,countryCode,limit,cursor', ''],
  findFeed: ['GET', '/v1/feed', 'category,mode,limit,cursor', ''],
  findInvitations: ['GET', '/v1/invitations', '', ''],
  findMatches: ['GET', '/v1/orders/{orderId}/matches', 'suitable,q,limit', ''],
  findMembers: ['GET', '/v1/members', '', ''],
  findNotifications: ['GET', '/v1/notifications', 'unread,limit,cursor', ''],
  findOpenOrders: ['GET', '/v1/market/orders', 'category,mode,minQuantityPieces,maxQuantityPieces,deliveryFrom,sort,limit,cursor', ''],
  findOwnBids: ['GET', '/v1/bids', 'state,limit,cursor', ''],
  findOwnOrders: ['GET', '/v1/orders', 'state,q,limit,cursor', ''],
  getCertificationCard: ['GET', '/v1/enterprises/{enterpriseId}/certificate', '', ''],
  getContract: ['GET', '/v1/contracts/{contractId}', '', ''],
  getDossier: ['GET', '/v1/dossiers/{dossierId}', '', ''],
  getEnterprise: ['GET', '/v1/enterprises/{enterpriseId}', '', ''],
  getMe: ['GET', '/v1/me', '', ''],
  getOrder: ['GET', '/v1/orders/{orderId}', '', ''],
  getOwnBid: ['GET', '/v1/orders/{orderId}/bids/own', '', ''],
  getOwnDossier: ['GET', '/v1/dossier', '', ''],
  identityFindAudit: ['GET', '/v1/platform/identity/audit', 'limit,cursor', ''],
  identityFindDeadLetters: ['GET', '/v1/platform/identity/dead-letters', 'limit,cursor', ''],
  identityReplayDeadLetter: ['POST', '/v1/platform/identity/dead-letters/{deadLetterId}/replay', '', 'i'],
  identityVerifyAudit: ['GET', '/v1/platform/identity/audit-verdict', '', ''],
  importFacilities: ['POST', '/v1/facilities/bulk', '', 'i'],
  importLines: ['POST', '/v1/line-records/bulk', '', 'i'],
  invite: ['POST', '/v1/invitations', '', ''],
  markRead: ['PUT', '/v1/notifications/read', '', ''],
  matchingFindAudit: ['GET', '/v1/platform/matching/audit', 'limit,cursor', ''],
  matchingFindDeadLetters: ['GET', '/v1/platform/matching/dead-letters', 'limit,cursor', ''],
  matchingReplayDeadLetter: ['POST', '/v1/platform/matching/dead-letters/{deadLetterId}/replay', '', 'i'],
  matchingVerifyAudit: ['GET', '/v1/platform/matching/audit-verdict', '', ''],
  ordersFindAudit: ['GET', '/v1/platform/orders/audit', 'limit,cursor', ''],
  ordersFindDeadLetters: ['GET', '/v1/platform/orders/dead-letters', 'limit,cursor', ''],
  ordersReplayDeadLetter: ['POST', '/v1/platform/orders/dead-letters/{deadLetterId}/replay', '', 'i'],
  ordersVerifyAudit: ['GET', '/v1/platform/orders/audit-verdict', '', ''],
  placeBid: ['POST', '/v1/orders/{orderId}/bids', '', 'i'],
  postOrder: ['POST', '/v1/orders', '', 'i'],
  previewInvitation: ['GET', '/v1/invitation-previews/{code}', '', ''],
  publishOrder: ['POST', '/v1/orders/{orderId}/publish', '', 'i'],
  reinstateCertificate: ['POST', '/v1/dossiers/{dossierId}/reinstate', '', 'i'],
  rejectDossier: ['POST', '/v1/dossiers/{dossierId}/reject', '', 'i'],
  removeMember: ['DELETE', '/v1/members/{personId}', '', ''],
  requestRevision: ['POST', '/v1/dossiers/{dossierId}/request-revision', '', 'i'],
  reviseBid: ['POST', '/v1/bids/{bidId}/revise', '', 'i'],
  revokeApiKey: ['DELETE', '/v1/api-keys/{apiKeyId}', '', ''],
  revokeCertificate: ['POST', '/v1/dossiers/{dossierId}/revoke', '', 'i'],
  revokeInvitation: ['DELETE', '/v1/invitations/{invitationId}', '', ''],
  signIn: ['POST', '/v1/sessions', '', ''],
  signOut: ['DELETE', '/v1/sessions/current', '', ''],
  signUp: ['POST', '/v1/people', '', ''],
  startReview: ['POST', '/v1/dossiers/{dossierId}/start-review', '', 'i'],
  submitDossier: ['POST', '/v1/dossier/submit', '', 'i'],
  summariseLines: ['GET', '/v1/line-records/summary', '', ''],
  suspendCertificate: ['POST', '/v1/dossiers/{dossierId}/suspend', '', 'i'],
  updateDraft: ['PUT', '/v1/orders/{orderId}', '', 'v'],
  withdrawBid: ['POST', '/v1/bids/{bidId}/withdraw', '', 'i'],
};

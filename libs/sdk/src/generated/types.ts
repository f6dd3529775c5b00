// Generated from the contracts by `npm run generate`; changes made here do not last.

import type { ProductCategory, Fabric, Process, Machine, Mode, CertificateLevel, Currency, OrderState, OrderSort, BidState, DossierState, ScorePartName, MisfitCode, FacilityFlag, MemberRole, MemberPermission, Permission } from './vocabulary.js';

export interface ApiKeyCreated {
  key: string;
  apiKeyId: string;
  name: string;
  prefix: string;
  scopes: string[];
  createdAt: string;
  expiresAt?: string | undefined;
  lastUsedAt?: string | undefined;
  revokedAt?: string | undefined;
}

export interface ApiKeyList {
  data: ApiKeyView[];
}

export interface ApiKeyView {
  apiKeyId: string;
  name: string;
  prefix: string;
  scopes: string[];
  createdAt: string;
  expiresAt?: string | undefined;
  lastUsedAt?: string | undefined;
  revokedAt?: string | undefined;
}

export interface AuditEntry {
  sequence: number;
  at: string;
  actorId: string;
  subject: string;
  input: Record<string, unknown>;
  hash: string;
}

export interface AuditEntryPage {
  data: AuditEntry[];
  page: PageInfo;
}

export interface AuditVerdict {
  intact: boolean;
  rows: number;
  firstBrokenSequence?: number | undefined;
}

export interface AwardOrderBody {
  bidId: string;
  reason?: string | undefined;
}

export interface BidDecided {
  outcome: "won" | "lost";
  bidId: string;
  orderId: string;
  orderNumber: string;
  orderTitle: string;
  enterpriseId: string;
  revision: number;
}

export interface BidReceipt {
  bidId: string;
  orderId: string;
  revision: number;
  commitment: string;
  salt: string;
  sealedAt: string;
}

export interface BidSealed {
  bidId: string;
  orderId: string;
  orderNumber: string;
  orderTitle: string;
  enterpriseId: string;
  revision: number;
}

export interface BidTerms {
  unitPrice: UnitPriceAmount;
  leadTimeDays: number;
  quantityPieces: number;
  remark?: string | undefined;
}

export interface CancelOrderBody {
  reason: string;
}

export interface Capability {
  categories: ProductCategory[];
  fabrics: Fabric[];
  processes: Process[];
  modes: Mode[];
  machines: MachineCount[];
  moqPieces: number;
  workers: number;
  minutesPerDay: number;
  efficiencyPercent: number;
  leadTimeDays: number;
  position: GeoPosition;
  place?: string | undefined;
  remark?: string | undefined;
}

export interface CertificateGranted {
  certificateId: string;
  level: CertificateLevel;
  scope: ProductCategory[];
  validUntil: string;
  capability: Capability;
  standingVersion: number;
  dossierId: string;
  enterpriseId: string;
  enterpriseName: string;
}

export interface CertificateStopped {
  certificateId: string;
  state: "suspended" | "revoked" | "expired";
  reason: string;
  standingVersion: number;
  dossierId: string;
  enterpriseId: string;
  enterpriseName: string;
}

export interface CertificateView {
  certificateId: string;
  level: CertificateLevel;
  scope: ProductCategory[];
  validUntil: string;
  grantedAt: string;
}

export interface CertificationCard {
  enterpriseId: string;
  enterpriseName: string;
  certified: boolean;
  certificate?: CertificateView | undefined;
}

export interface CertifyBody {
  level: CertificateLevel;
  scope: ProductCategory[];
  validUntil: string;
  note?: string | undefined;
}

export interface ChangeRolesBody {
  roles: MemberRole[];
}

export interface ContractRecorded {
  contractId: string;
  number: string;
  orderId: string;
  orderTitle: string;
  buyerId: string;
  supplierId: string;
  amount: MoneyAmount;
  readyBy: string;
}

export interface ContractView {
  contractId: string;
  number: string;
  orderId: string;
  orderNumber: string;
  orderTitle: string;
  buyerId: string;
  buyerName: string;
  supplierId: string;
  supplierName: string;
  quantityPieces: number;
  unitPrice: UnitPriceAmount;
  amount: MoneyAmount;
  amountInWords: string;
  readyBy: string;
  recordedAt: string;
}

export interface ContractViewPage {
  data: ContractView[];
  page: PageInfo;
}

export interface CreateApiKey {
  name: string;
  scopes: MemberPermission[];
  expiresAt?: string | undefined;
}

export interface CreateEnterprise {
  name: string;
  uscc: string;
  purposes: ("buyer" | "supplier")[];
  address?: string | undefined;
}

export interface DeadLetterView {
  deadLetterId: string;
  subject: string;
  consumer: string;
  envelope: Record<string, unknown>;
  reason: string;
  failedAt: string;
  replayedAt?: string | undefined;
}

export interface DeadLetterViewPage {
  data: DeadLetterView[];
  page: PageInfo;
}

export interface Destination {
  address: string;
  position: GeoPosition;
}

export interface DossierDecision {
  reason: string;
  dossierId: string;
  enterpriseId: string;
  enterpriseName: string;
}

export interface DossierEvent {
  dossierId: string;
  enterpriseId: string;
  enterpriseName: string;
}

export interface DossierReasonBody {
  reason: string;
}

export interface DossierSummary {
  dossierId: string;
  enterpriseId: string;
  enterpriseName: string;
  uscc: string;
  state: DossierState;
  level?: CertificateLevel | undefined;
  submittedAt?: string | undefined;
  validUntil?: string | undefined;
}

export interface DossierSummaryPage {
  data: DossierSummary[];
  page: PageInfo;
}

export interface DossierView {
  dossierId: string;
  enterpriseId: string;
  enterpriseName: string;
  uscc: string;
  state: DossierState;
  capability?: Capability | undefined;
  certificate?: CertificateView | undefined;
  reason?: string | undefined;
  history: HistoryEntry[];
  actions: string[];
  submittedAt?: string | undefined;
  version: number;
}

export type Empty = Record<string, never>;

export interface EnterpriseCreated {
  enterpriseId: string;
  name: string;
  uscc: string;
}

export interface EnterpriseView {
  enterpriseId: string;
  name: string;
  uscc: string;
  address?: string | undefined;
  createdAt: string;
}

export interface FacilityView {
  facilityId: string;
  countryCode: string;
  name: string;
  address: string;
  position?: GeoPosition | undefined;
  positionDoubtful: boolean;
  source: string;
}

export interface FacilityViewPage {
  data: FacilityView[];
  page: PageInfo;
}

export interface FactoryMatch {
  factoryId: string;
  name: string;
  place?: string | undefined;
  suitable: boolean;
  rank?: number | undefined;
  score?: number | undefined;
  parts: ScorePart[];
  misfits: Misfit[];
  level?: CertificateLevel | undefined;
  position?: GeoPosition | undefined;
}

export interface FeedItem {
  order: OrderSummary;
  score: number;
  parts: ScorePart[];
  matchedAt: string;
}

export interface FeedItemPage {
  data: FeedItem[];
  page: PageInfo;
}

export interface GeoPosition {
  lat: number;
  lng: number;
}

export interface HistoryEntry {
  event: string;
  state: string;
  at: string;
  by: "member" | "operator" | "platform";
  reason?: string | undefined;
}

export interface ImportFacilities {
  source: string;
  dryRun?: boolean | undefined;
  rows: JsonRow[];
}

export interface ImportLines {
  source: string;
  dryRun?: boolean | undefined;
  rows: JsonRow[];
}

export interface ImportReport {
  created: number;
  updated: number;
  unchanged: number;
  faults: RowFault[];
  flags: RowFlag[];
}

export interface InvitationCodeInput {
  code: string;
}

export interface InvitationCreated {
  code: string;
  invitationId: string;
  invitee: string;
  roles: MemberRole[];
  state: "open" | "accepted" | "revoked" | "expired";
  expiresAt: string;
}

export interface InvitationList {
  data: InvitationView[];
}

export interface InvitationPreview {
  enterpriseName: string;
  roles: MemberRole[];
  expiresAt: string;
}

export interface InvitationView {
  invitationId: string;
  invitee: string;
  roles: MemberRole[];
  state: "open" | "accepted" | "revoked" | "expired";
  expiresAt: string;
}

export interface Invite {
  invitee: string;
  roles: MemberRole[];
}

export interface JsonRow {
  line: number;
  cells: Record<string, unknown>;
}

export interface LineSummary {
  records: number;
  bands: SmvBand[];
}

export interface MachineCount {
  machine: Machine;
  count: number;
}

export interface MarkRead {
  notificationIds?: string[] | undefined;
}

export interface MatchList {
  data: FactoryMatch[];
  suitableCount: number;
  consideredCount: number;
  tookMs: number;
}

export interface MeView {
  personId: string;
  name: string;
  contact: string;
  isOperator: boolean;
  memberships: MembershipView[];
  activeEnterpriseId?: string | undefined;
  permissions: Permission[];
}

export interface MemberList {
  data: MemberView[];
}

export interface MemberView {
  personId: string;
  name: string;
  roles: MemberRole[];
  joinedAt: string;
}

export interface MembershipChanged {
  enterpriseId: string;
  personId: string;
  personName: string;
  roles: MemberRole[];
}

export interface MembershipView {
  enterpriseId: string;
  enterpriseName: string;
  roles: MemberRole[];
}

export interface Misfit {
  code: MisfitCode;
  facts: Record<string, unknown>;
}

export interface MoneyAmount {
  amount: string;
  currency: Currency;
}

export interface NotificationView {
  notificationId: string;
  subject: string;
  payload: Record<string, unknown>;
  at: string;
  read: boolean;
}

export interface NotificationViewPage {
  data: NotificationView[];
  page: PageInfo;
}

export interface OpenedBid {
  bidId: string;
  enterpriseId: string;
  enterpriseName: string;
  state: BidState;
  terms: BidTerms;
  total: MoneyAmount;
  coversQuantity: boolean;
  meetsDelivery: boolean;
  level: CertificateLevel;
  certifiedNow: boolean;
  sealedAt: string;
  commitment: string;
  salt: string;
  lowestPrice: boolean;
  shortestLeadTime: boolean;
}

export interface OpenedBids {
  data: OpenedBid[];
}

export interface OrderBrief {
  orderId: string;
  enterpriseId: string;
  enterpriseName?: string | undefined;
  number: string;
  title: string;
  state: OrderState;
  category: ProductCategory;
  fabrics: Fabric[];
  processes: Process[];
  quantityPieces: number;
  smvMinutes?: number | undefined;
  deliveryDate: string;
  position: GeoPosition;
  destination: string;
  mode: Mode;
  requiredLevel?: CertificateLevel | undefined;
  targetPrice?: UnitPriceAmount | undefined;
  biddingDeadline?: string | undefined;
  createdAt?: string | undefined;
}

export interface OrderCancelled {
  reason: string;
  bidderIds: string[];
  orderId: string;
  number: string;
  title: string;
  enterpriseId: string;
}

export interface OrderClosed {
  bidderIds: string[];
  bidCount: number;
  orderId: string;
  number: string;
  title: string;
  enterpriseId: string;
}

export interface OrderEvent {
  orderId: string;
  number: string;
  title: string;
  enterpriseId: string;
}

export interface OrderMatched {
  orderId: string;
  number: string;
  title: string;
  supplierIds: string[];
}

export interface OrderSummary {
  orderId: string;
  number: string;
  title: string;
  state: OrderState;
  category: ProductCategory;
  mode: Mode;
  quantityPieces: number;
  deliveryDate: string;
  destination: string;
  enterpriseId: string;
  enterpriseName: string;
  targetPrice?: UnitPriceAmount | undefined;
  requiredLevel?: CertificateLevel | undefined;
  biddingDeadline?: string | undefined;
  createdAt: string;
}

export interface OrderSummaryPage {
  data: OrderSummary[];
  page: PageInfo;
}

export interface OrderView {
  orderId: string;
  number: string;
  state: OrderState;
  enterpriseId: string;
  enterpriseName: string;
  own: boolean;
  biddingDeadline?: string | undefined;
  publishedAt?: string | undefined;
  closedAt?: string | undefined;
  createdAt: string;
  serverTime: string;
  bidCount?: number | undefined;
  awardedBidId?: string | undefined;
  contractId?: string | undefined;
  history: HistoryEntry[];
  actions: string[];
  version: number;
  title: string;
  category: ProductCategory;
  fabrics: Fabric[];
  processes: Process[];
  matrix: SizeColourCellShape[];
  quantityPieces: number;
  smvMinutes?: number | undefined;
  deliveryDate: string;
  destination: Destination;
  mode: Mode;
  targetPrice?: UnitPriceAmount | undefined;
  targetPriceShown?: boolean | undefined;
  requiredLevel?: CertificateLevel | undefined;
  description?: string | undefined;
}

export interface OwnBidView {
  bidId: string;
  orderId: string;
  orderNumber: string;
  orderTitle: string;
  state: BidState;
  revision: number;
  commitment: string;
  sealedAt: string;
  biddingDeadline: string;
  terms?: BidTerms | undefined;
  priceRank?: number | undefined;
  openedBids?: number | undefined;
}

export interface OwnBidViewPage {
  data: OwnBidView[];
  page: PageInfo;
}

export interface PageInfo {
  nextCursor?: string | undefined;
  hasMore: boolean;
}

export interface PlaceBidBody {
  unitPrice: UnitPriceAmount;
  leadTimeDays: number;
  quantityPieces: number;
  remark?: string | undefined;
}

export interface PostOrder {
  biddingDeadline?: string | undefined;
  title: string;
  category: ProductCategory;
  fabrics: Fabric[];
  processes: Process[];
  matrix: SizeColourCellShape[];
  quantityPieces: number;
  smvMinutes?: number | undefined;
  deliveryDate: string;
  destination: Destination;
  mode: Mode;
  targetPrice?: UnitPriceAmount | undefined;
  targetPriceShown?: boolean | undefined;
  requiredLevel?: CertificateLevel | undefined;
  description?: string | undefined;
}

export interface PublishOrderBody {
  biddingDeadline: string;
}

export interface ReviseBidBody {
  unitPrice: UnitPriceAmount;
  leadTimeDays: number;
  quantityPieces: number;
  remark?: string | undefined;
}

export interface RowFault {
  line: number;
  field: string;
  code: string;
  message: string;
}

export interface RowFlag {
  line: number;
  flag: FacilityFlag;
}

export interface ScorePart {
  part: ScorePartName;
  value: number;
  weight: number;
  facts: Record<string, unknown>;
}

export interface SessionEnded {
  sessionId: string;
}

export interface SessionOpened {
  expiresAt: string;
  token?: string | undefined;
  me: MeView;
}

export interface SignIn {
  contact: string;
  password: string;
  transport?: "cookie" | "token" | undefined;
}

export interface SignUp {
  name: string;
  contact: string;
  password: string;
  transport?: "cookie" | "token" | undefined;
}

export interface SizeColourCellShape {
  colour: string;
  size: string;
  quantityPieces: number;
}

export interface SmvBand {
  smvFromMinutes: number;
  smvToMinutes: number;
  records: number;
  meanProductivity: number;
}

export interface UnitPriceAmount {
  amount: string;
  currency: Currency;
}

export interface UnreadCount {
  unread: number;
}

export interface UpdateDraftBody {
  title: string;
  category: ProductCategory;
  fabrics: Fabric[];
  processes: Process[];
  matrix: SizeColourCellShape[];
  quantityPieces: number;
  smvMinutes?: number | undefined;
  deliveryDate: string;
  destination: Destination;
  mode: Mode;
  targetPrice?: UnitPriceAmount | undefined;
  targetPriceShown?: boolean | undefined;
  requiredLevel?: CertificateLevel | undefined;
  description?: string | undefined;
}

export type AcceptInvitationInput = InvitationCodeInput;

export interface AwardOrderInput extends AwardOrderBody {
  orderId: string;
}

export interface CancelOrderInput extends CancelOrderBody {
  orderId: string;
}

export interface CertificationFindAuditInput {
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface CertificationFindDeadLettersInput {
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface CertificationReplayDeadLetterInput {
  deadLetterId: string;
}

export type CertificationVerifyAuditInput = Record<string, never>;

export interface CertifyInput extends CertifyBody {
  dossierId: string;
}

export interface ChangeRolesInput extends ChangeRolesBody {
  personId: string;
}

export interface CompareBidsInput {
  orderId: string;
}

export type CountUnreadInput = Record<string, never>;

export type CreateApiKeyInput = CreateApiKey;

export type CreateEnterpriseInput = CreateEnterprise;

export type DescribeCapabilityInput = Capability;

export interface ExplainMatchInput {
  orderId: string;
  factoryId: string;
}

export type FindApiKeysInput = Record<string, never>;

export interface FindContractsInput {
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface FindDossiersInput {
  state?: DossierState[] | undefined;
  q?: string | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface FindFacilitiesInput {
  q?: string | undefined;
  countryCode?: string | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface FindFeedInput {
  category?: ProductCategory | undefined;
  mode?: Mode | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

export type FindInvitationsInput = Record<string, never>;

export interface FindMatchesInput {
  orderId: string;
  suitable?: "true" | "false" | undefined;
  q?: string | undefined;
  limit?: number | undefined;
}

export type FindMembersInput = Record<string, never>;

export interface FindNotificationsInput {
  unread?: "true" | "false" | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface FindOpenOrdersInput {
  category?: ProductCategory[] | undefined;
  mode?: Mode | undefined;
  minQuantityPieces?: number | undefined;
  maxQuantityPieces?: number | undefined;
  deliveryFrom?: string | undefined;
  sort?: OrderSort | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface FindOwnBidsInput {
  state?: BidState | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface FindOwnOrdersInput {
  state?: OrderState[] | undefined;
  q?: string | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface GetCertificationCardInput {
  enterpriseId: string;
}

export interface GetContractInput {
  contractId: string;
}

export interface GetDossierInput {
  dossierId: string;
}

export interface GetEnterpriseInput {
  enterpriseId: string;
}

export type GetMeInput = Record<string, never>;

export interface GetOrderInput {
  orderId: string;
}

export interface GetOwnBidInput {
  orderId: string;
}

export type GetOwnDossierInput = Record<string, never>;

export interface IdentityFindAuditInput {
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface IdentityFindDeadLettersInput {
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface IdentityReplayDeadLetterInput {
  deadLetterId: string;
}

export type IdentityVerifyAuditInput = Record<string, never>;

export type ImportFacilitiesInput = ImportFacilities;

export type ImportLinesInput = ImportLines;

export type InviteInput = Invite;

export type MarkReadInput = MarkRead;

export interface MatchingFindAuditInput {
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface MatchingFindDeadLettersInput {
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface MatchingReplayDeadLetterInput {
  deadLetterId: string;
}

export type MatchingVerifyAuditInput = Record<string, never>;

export interface OrdersFindAuditInput {
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface OrdersFindDeadLettersInput {
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface OrdersReplayDeadLetterInput {
  deadLetterId: string;
}

export type OrdersVerifyAuditInput = Record<string, never>;

export interface PlaceBidInput extends PlaceBidBody {
  orderId: string;
}

export type PostOrderInput = PostOrder;

export interface PreviewInvitationInput {
  code: string;
}

export interface PublishOrderInput extends PublishOrderBody {
  orderId: string;
}

export interface ReinstateCertificateInput extends DossierReasonBody {
  dossierId: string;
}

export interface RejectDossierInput extends DossierReasonBody {
  dossierId: string;
}

export interface RemoveMemberInput {
  personId: string;
}

export interface RequestRevisionInput extends DossierReasonBody {
  dossierId: string;
}

export interface ReviseBidInput extends ReviseBidBody {
  bidId: string;
}

export interface RevokeApiKeyInput {
  apiKeyId: string;
}

export interface RevokeCertificateInput extends DossierReasonBody {
  dossierId: string;
}

export interface RevokeInvitationInput {
  invitationId: string;
}

export type SignInInput = SignIn;

export type SignOutInput = Record<string, never>;

export type SignUpInput = SignUp;

export interface StartReviewInput {
  dossierId: string;
}

export type SubmitDossierInput = Record<string, never>;

export type SummariseLinesInput = Record<string, never>;

export interface SuspendCertificateInput extends DossierReasonBody {
  dossierId: string;
}

export interface UpdateDraftInput extends UpdateDraftBody {
  orderId: string;
}

export interface WithdrawBidInput {
  bidId: string;
}

// Generated from the contracts by `npm run generate`; changes made here do not last.

import type { ProductCategory, Fabric, Process, Machine, Mode, CertificateLevel, ResourceKind, SampleType, SampleStep, Difficulty, Urgency, AbsenceKind, BookingState, StepState, ProblemKind, CustodyAction, SheetFaultCode, Incoterm, TripKind, ShareRule, TrackingStatus, ExceptionEnd, ExceptionKind, StockPlace, StockMoveKind, WarehouseFee, ConsignmentState, TripState, Currency, OrderState, OrderSort, BidState, DossierState, ScorePartName, MisfitCode, FacilityFlag, MemberRole, MemberPermission, Permission } from './vocabulary.js';

export interface AbsenceReport {
  absence: AbsenceView;
  repair: PlanRepair;
}

export interface AbsenceView {
  absenceId: string;
  resourceId: string;
  resourceName: string;
  kind: AbsenceKind;
  from: string;
  until: string;
  note?: string | undefined;
}

export interface Absences {
  data: AbsenceView[];
}

export interface AcceptTripBody {
  driverId?: string | undefined;
}

export interface AddConsignmentBody {
  consignmentId: string;
  preview?: boolean | undefined;
}

export interface AddPhotosBody {
  step?: number | undefined;
  fileIds: string[];
  note?: string | undefined;
}

export interface AddResourceBody {
  kind: ResourceKind;
  name: string;
  skills: string[];
  capacity: number;
  setupMinutes: number;
  cleanupMinutes: number;
  shifts: Shift[];
  keepsHolidays: boolean;
  personId?: string | undefined;
  active: boolean;
}

export interface AgeBucket {
  fromDays: number;
  untilDays?: number | undefined;
  pieces: number;
}

export interface AllocationView {
  allocationId: string;
  bookingId: string;
  bookingNumber: string;
  title: string;
  step: number;
  kind: SampleStep;
  state: StepState;
  resourceId: string;
  unit: number;
  from: string;
  until: string;
  blockedFrom: string;
  blockedUntil: string;
  held: boolean;
  frozen: boolean;
  slackMinutes: number;
  promisedAt: string;
}

export interface AmendOrderBody {
  biddingDeadline?: string | undefined;
  reason: string;
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

export interface AmendmentView {
  conditions: number;
  at: string;
  reason: string;
  before: OrderContent;
  after: OrderContent;
  deadlineBefore: string;
  deadlineAfter: string;
}

export interface Amendments {
  data: AmendmentView[];
}

export interface AnnounceInbound {
  warehouseId: string;
  expectedOn: string;
  consignmentId?: string | undefined;
  lines: InboundLine[];
}

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

export interface AskForQuotes {
  consignmentIds?: string[] | undefined;
  goods?: AskedGoods | undefined;
  carrierIds?: string[] | undefined;
  deadline: string;
  remark?: string | undefined;
}

export interface AskedCarrier {
  carrierId: string;
  carrierName: string;
}

export interface AskedGoods {
  title: string;
  pickUp: LocatedPlace;
  pickUpWindow: LogisticsWindow;
  destination: LocatedPlace;
  deliveryWindow?: LogisticsWindow | undefined;
  weightGrams: number;
  volumeCm3: number;
  cartonCount: number;
}

export interface AssignVehicleBody {
  vehicleId: string;
}

export interface AttachWaybillBody {
  provider: "tianfu" | "kuaidi100" | "kdniao";
  carrierCode: string;
  waybillNumber: string;
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

export interface AwardCarriageBody {
  quoteId: string;
  consignmentIds?: string[] | undefined;
  reason?: string | undefined;
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

export interface BookConsignmentBody {
  hubId?: string | undefined;
}

export interface BookSample {
  quoteId: string;
  title: string;
  remark?: string | undefined;
  hold?: boolean | undefined;
}

export interface BookingCancelled {
  reason: string;
  fee: MoneyAmount;
  bookingId: string;
  number: string;
  title: string;
  enterpriseId: string;
  centreId: string;
  centreEnterpriseId: string;
  centreName: string;
  orderId?: string | undefined;
}

export interface BookingEvent {
  bookingId: string;
  number: string;
  title: string;
  enterpriseId: string;
  centreId: string;
  centreEnterpriseId: string;
  centreName: string;
  orderId?: string | undefined;
}

export interface BookingHeld {
  holdUntil: string;
  bookingId: string;
  number: string;
  title: string;
  enterpriseId: string;
  centreId: string;
  centreEnterpriseId: string;
  centreName: string;
  orderId?: string | undefined;
  promisedAt: string;
}

export interface BookingPromised {
  promisedAt: string;
  bookingId: string;
  number: string;
  title: string;
  enterpriseId: string;
  centreId: string;
  centreEnterpriseId: string;
  centreName: string;
  orderId?: string | undefined;
}

export interface BookingStepView {
  step: number;
  round: number;
  kind: SampleStep;
  name?: string | undefined;
  state: StepState;
  plannedMinutes: number;
  plannedFrom?: string | undefined;
  plannedUntil?: string | undefined;
  startedAt?: string | undefined;
  doneAt?: string | undefined;
  workedMinutes: number;
  resources: string[];
  frozen: boolean;
}

export interface BookingSummary {
  bookingId: string;
  number: string;
  title: string;
  state: BookingState;
  centreId: string;
  centreName: string;
  enterpriseId: string;
  enterpriseName: string;
  sampleType: SampleType;
  orderId?: string | undefined;
  promisedAt?: string | undefined;
  plannedAt?: string | undefined;
  slackMinutes?: number | undefined;
  stepsDone: number;
  steps: number;
  total: MoneyAmount;
  createdAt: string;
}

export interface BookingSummaryPage {
  data: BookingSummary[];
  page: PageInfo;
}

export interface BookingView {
  needs: SampleNeeds;
  serviceName: string;
  remark?: string | undefined;
  price: PriceView;
  ledger: LedgerLine[];
  due: MoneyAmount;
  firstPromisedAt?: string | undefined;
  holdUntil?: string | undefined;
  depositRecorded: boolean;
  cancellation?: CancellationView | undefined;
  round: number;
  revisionsIncluded: number;
  revisionFee: MoneyAmount;
  stepList: BookingStepView[];
  materials: MaterialView[];
  custody: CustodyEntry[];
  rounds: RoundView[];
  photos: PhotoView[];
  files: FileView[];
  history: HistoryEntry[];
  actions: string[];
  version: number;
  bookingId: string;
  number: string;
  title: string;
  state: BookingState;
  centreId: string;
  centreName: string;
  enterpriseId: string;
  enterpriseName: string;
  sampleType: SampleType;
  orderId?: string | undefined;
  promisedAt?: string | undefined;
  plannedAt?: string | undefined;
  slackMinutes?: number | undefined;
  stepsDone: number;
  steps: number;
  total: MoneyAmount;
  createdAt: string;
}

export interface Bottleneck {
  kind: ResourceKind;
  utilisationPercent: number;
  earlierMinutesPerHour: number;
  samplesPerHour: number;
}

export interface CancelBookingBody {
  reason: string;
}

export interface CancelCarriageRequestBody {
  reason: string;
}

export interface CancelConsignmentBody {
  reason: string;
}

export interface CancelInboundBody {
  reason: string;
}

export interface CancelOrderBody {
  reason: string;
}

export interface CancelOutboundBody {
  reason: string;
}

export interface CancelTripBody {
  reason: string;
}

export interface CancellationRung {
  hoursBefore: number;
  feePercent: number;
}

export interface CancellationView {
  feeNow: MoneyAmount;
  feePercent: number;
  until?: string | undefined;
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

export interface CardInstead {
  consignmentId: string;
  consignmentNumber: string;
  enterpriseName: string;
  rateCardId: string;
  cardName: string;
  carrierName: string;
  total: MoneyAmount;
  transitDays: number;
}

export interface CardOffer {
  total: MoneyAmount;
  transitDays: number;
  carrierId: string;
  carrierName: string;
}

export interface Carriage {
  services: ("part-load" | "full-load" | "express" | "container")[];
  permitNumber: string;
  permitValidUntil: string;
  vehicles: number;
  area: string;
  position: GeoPosition;
  place?: string | undefined;
  remark?: string | undefined;
}

export interface CarriageAward {
  quoteId: string;
  price: MoneyAmount;
  tripId: string;
  awardedAt: string;
  carrierId: string;
  carrierName: string;
}

export interface CarriageQuoteDecided {
  outcome: "won" | "lost";
  quoteId: string;
  requestId: string;
  number: string;
  title: string;
  carrierId: string;
  revision: number;
}

export interface CarriageQuoteReceipt {
  quoteId: string;
  requestId: string;
  revision: number;
  commitment: string;
  salt: string;
  sealedAt: string;
}

export interface CarriageQuoteSealed {
  quoteId: string;
  requestId: string;
  number: string;
  title: string;
  carrierId: string;
  revision: number;
}

export interface CarriageQuoteTerms {
  price: MoneyAmount;
  vehicleId: string;
  pickUpAt: string;
  deliverAt: string;
  validUntil: string;
  remark?: string | undefined;
}

export interface CarriageRequestCancelled {
  reason: string;
  carrierIds: string[];
  requestId: string;
  number: string;
  title: string;
  enterpriseId: string;
}

export interface CarriageRequestClosed {
  quoteCount: number;
  requestId: string;
  number: string;
  title: string;
  enterpriseId: string;
}

export interface CarriageRequestEvent {
  requestId: string;
  number: string;
  title: string;
  enterpriseId: string;
}

export interface CarriageRequestOpened {
  carrierIds: string[];
  deadline: string;
  requestId: string;
  number: string;
  title: string;
  enterpriseId: string;
}

export interface CarriageRequestSummary {
  requestId: string;
  number: string;
  title: string;
  state: "open" | "closed" | "awarded" | "failed" | "cancelled";
  deadline: string;
  goods: GoodsLine[];
  carriersAsked: number;
  openedQuotes?: number | undefined;
  createdAt: string;
}

export interface CarriageRequestSummaryPage {
  data: CarriageRequestSummary[];
  page: PageInfo;
}

export interface CarriageRequestView {
  carriers: AskedCarrier[];
  remark?: string | undefined;
  award?: CarriageAward | undefined;
  actions: string[];
  serverTime: string;
  version: number;
  requestId: string;
  number: string;
  title: string;
  state: "open" | "closed" | "awarded" | "failed" | "cancelled";
  deadline: string;
  goods: GoodsLine[];
  carriersAsked: number;
  openedQuotes?: number | undefined;
  createdAt: string;
}

export interface CarrierToAsk {
  collects: boolean;
  carrierId: string;
  carrierName: string;
}

export interface CarrierView {
  carrierId: string;
  certified: boolean;
  version: number;
  name: string;
  dispatchPhone: string;
  kuaidi100Code?: string | undefined;
  kdniaoCode?: string | undefined;
}

export interface CarriersToAsk {
  data: CarrierToAsk[];
}

export interface CartonInput {
  count?: number | undefined;
  weightGrams: number;
  lengthMm: number;
  widthMm: number;
  heightMm: number;
  contents: SizeColourCellShape[];
}

export interface CartonView {
  sscc: string;
  sequence: number;
  weightGrams: number;
  lengthMm: number;
  widthMm: number;
  heightMm: number;
  contents: SizeColourCellShape[];
  loadedAt?: string | undefined;
  deliveredAt?: string | undefined;
}

export interface CentreCalendar {
  days: CentreDay[];
  knownUntil: string;
}

export interface CentreDay {
  date: string;
  working?: boolean | undefined;
  source: "public" | "centre" | "unknown";
  note?: string | undefined;
}

export interface CentreEvent {
  centreId: string;
  enterpriseId: string;
  name: string;
}

export interface CentreFigures {
  samples: number;
  turnaroundHours?: number | undefined;
  onTimePercent?: number | undefined;
  roundsPerSample?: number | undefined;
  resources: ResourceLoad[];
  bottleneck?: Bottleneck | undefined;
  firms: FirmFigures[];
  days: DayFigures[];
}

export interface CentrePolicy {
  quoteMinutes: number;
  holdMinutes: number;
  depositPercent: number;
  cancellation: CancellationRung[];
  startedFeePercent: number;
  fairShareBookings: number;
  smallFirmWorkers: number;
  subsidyPercent: number;
  subsidisedBookings: number;
  horizonDays: number;
  frozenMinutes: number;
  normalLeadHours: number;
}

export interface CentreView {
  centreId: string;
  enterpriseId: string;
  open: boolean;
  policy: CentrePolicy;
  people: number;
  machines: number;
  services: number;
  loadPercent?: number | undefined;
  actions: string[];
  version: number;
  name: string;
  place: string;
  position: GeoPosition;
  phone?: string | undefined;
  remark?: string | undefined;
}

export interface CentreViewPage {
  data: CentreView[];
  page: PageInfo;
}

export interface CertificateGranted {
  certificateId: string;
  level: CertificateLevel;
  scope: ProductCategory[];
  validUntil: string;
  capability?: Capability | undefined;
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
  submittedAt?: string | undefined;
}

export interface ChangeBookingBody {
  quoteId: string;
}

export interface ChangeCentreBody {
  policy: CentrePolicy;
  open: boolean;
  name: string;
  place: string;
  position: GeoPosition;
  phone?: string | undefined;
  remark?: string | undefined;
}

export interface ChangePassword {
  currentPassword: string;
  newPassword: string;
}

export interface ChangeResourceBody {
  kind: ResourceKind;
  name: string;
  skills: string[];
  capacity: number;
  setupMinutes: number;
  cleanupMinutes: number;
  shifts: Shift[];
  keepsHolidays: boolean;
  personId?: string | undefined;
  active: boolean;
}

export interface ChangeRolesBody {
  roles: MemberRole[];
}

export interface ChangeServiceBody {
  sampleType: SampleType;
  name: string;
  description?: string | undefined;
  categories: ProductCategory[];
  steps: ServiceStep[];
  materials: MaterialPrice[];
  urgentPercent: number;
  relaxedPercent: number;
  relaxedDays: number;
  revisionsIncluded: number;
  revisionFee: MoneyAmount;
  maxPieces: number;
  active: boolean;
}

export interface ChangeShareRuleBody {
  shareRule: ShareRule;
}

export interface ChangeVehicleBody {
  plate: string;
  capacityKg: number;
  capacityM3: number;
  capacityCartons: number;
  depot: LocatedPlace;
  shifts: VehicleShift[];
  tariff: VehicleTariff;
}

export interface ChangedPromise {
  bookingId: string;
  bookingNumber: string;
  title: string;
  oldPromisedAt: string;
  promisedAt: string;
  laterMinutes: number;
}

export interface CheckInMaterialBody {
  description: string;
  quantity: number;
  unit: string;
  place: string;
  fileIds: string[];
}

export interface CollectSampleBody {
  receiver: string;
  fileIds: string[];
}

export interface CommentRoundBody {
  comments: RoundComment[];
}

export interface CommentView {
  by: "customer" | "centre";
  at: string;
  point?: string | undefined;
  text: string;
}

export interface ConsignmentAtHub {
  hubId: string;
  at: string;
  consignmentId: string;
  number: string;
  title: string;
  enterpriseId: string;
  consigneeId?: string | undefined;
  source: "hand" | "order" | "sample";
  orderId?: string | undefined;
  bookingId?: string | undefined;
}

export interface ConsignmentBooked {
  hubId: string;
  consignmentId: string;
  number: string;
  title: string;
  enterpriseId: string;
  consigneeId?: string | undefined;
  source: "hand" | "order" | "sample";
  orderId?: string | undefined;
  bookingId?: string | undefined;
}

export interface ConsignmentDelivered {
  deliveredAt: string;
  receivedBy?: string | undefined;
  consignmentId: string;
  number: string;
  title: string;
  enterpriseId: string;
  consigneeId?: string | undefined;
  source: "hand" | "order" | "sample";
  orderId?: string | undefined;
  bookingId?: string | undefined;
}

export interface ConsignmentEvent {
  consignmentId: string;
  number: string;
  title: string;
  enterpriseId: string;
  consigneeId?: string | undefined;
  source: "hand" | "order" | "sample";
  orderId?: string | undefined;
  bookingId?: string | undefined;
}

export interface ConsignmentLeg {
  consignmentId: string;
  number: string;
  leg: number;
  state: ConsignmentState;
  pickUpWindow: LogisticsWindow;
  deliveryWindow: LogisticsWindow;
  tripId?: string | undefined;
  share?: ConsignmentShare | undefined;
}

export interface ConsignmentRerouted {
  hubId: string;
  handOverAt?: string | undefined;
  consignmentId: string;
  number: string;
  title: string;
  enterpriseId: string;
  consigneeId?: string | undefined;
  source: "hand" | "order" | "sample";
  orderId?: string | undefined;
  bookingId?: string | undefined;
}

export interface ConsignmentShare {
  tripId: string;
  tripNumber: string;
  rule: ShareRule;
  pays: MoneyAmount;
  alone: MoneyAmount;
  aloneBy: "vehicle" | "rate-card";
  aloneCarrierName?: string | undefined;
  saves: MoneyAmount;
  consignments: number;
  pickUpAt?: string | undefined;
  deliveryAt?: string | undefined;
}

export interface ConsignmentSource {
  kind: "hand" | "order" | "sample";
  orderId?: string | undefined;
  bookingId?: string | undefined;
  number?: string | undefined;
}

export interface ConsignmentSummary {
  consignmentId: string;
  number: string;
  title: string;
  state: ConsignmentState;
  source: ConsignmentSource;
  enterpriseId: string;
  enterpriseName: string;
  own: boolean;
  pickUp: LogisticsPlace;
  destination: LogisticsPlace;
  pickUpWindow?: LogisticsWindow | undefined;
  deliveryWindow?: LogisticsWindow | undefined;
  cartonCount: number;
  weightGrams: number;
  volumeCm3: number;
  hubId?: string | undefined;
  tripId?: string | undefined;
  leg?: number | undefined;
  parentId?: string | undefined;
  handOverAt?: string | undefined;
  createdAt: string;
  version: number;
}

export interface ConsignmentSummaryPage {
  data: ConsignmentSummary[];
  page: PageInfo;
}

export interface ConsignmentView {
  incoterm: Incoterm;
  paidBy: "shipper" | "consignee";
  value?: MoneyAmount | undefined;
  consigneeId?: string | undefined;
  urgent: boolean;
  remark?: string | undefined;
  cartons: CartonView[];
  share?: ConsignmentShare | undefined;
  viaHub?: ViaHub | undefined;
  trackingToken?: string | undefined;
  deliveryCode?: string | undefined;
  history: HistoryEntry[];
  actions: string[];
  consignmentId: string;
  number: string;
  title: string;
  state: ConsignmentState;
  source: ConsignmentSource;
  enterpriseId: string;
  enterpriseName: string;
  own: boolean;
  pickUp: LogisticsPlace;
  destination: LogisticsPlace;
  pickUpWindow?: LogisticsWindow | undefined;
  deliveryWindow?: LogisticsWindow | undefined;
  cartonCount: number;
  weightGrams: number;
  volumeCm3: number;
  hubId?: string | undefined;
  tripId?: string | undefined;
  leg?: number | undefined;
  parentId?: string | undefined;
  handOverAt?: string | undefined;
  createdAt: string;
  version: number;
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
  orderState: OrderState;
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

export interface CreateConsignment {
  title: string;
  pickUp: LogisticsPlace;
  pickUpWindow?: LogisticsWindow | undefined;
  destination: LogisticsPlace;
  deliveryWindow?: LogisticsWindow | undefined;
  incoterm: Incoterm;
  value?: MoneyAmount | undefined;
  consigneeId?: string | undefined;
  urgent?: boolean | undefined;
  cartons: CartonInput[];
  remark?: string | undefined;
}

export interface CreateEnterprise {
  name: string;
  uscc: string;
  purposes: ("buyer" | "supplier" | "carrier")[];
  address?: string | undefined;
}

export interface CreateTrip {
  day: string;
  vehicleId: string;
  consignmentIds: string[];
  kind?: TripKind | undefined;
  cutOffAt?: string | undefined;
  shareRule?: ShareRule | undefined;
}

export interface CustodyEntry {
  label: string;
  action: CustodyAction;
  place: string;
  by: string;
  note?: string | undefined;
  at: string;
}

export interface CustomsChecked {
  findings: CustomsFinding[];
}

export interface CustomsFinding {
  pointer: string;
  code: "hsDigits" | "hsChapter" | "hsConstruction" | "hsSuggestion" | "netAboveGross" | "grossDiffers" | "cartonsDiffer" | "piecesDiffer" | "valueDiffers" | "currencyDiffers" | "originUnknown" | "compositionSum" | "portIncoterm" | "pieceTooLight" | "pieceTooHeavy";
  severity: "error" | "warning";
  en: string;
  zh: string;
}

export interface CustomsLine {
  description: string;
  descriptionZh: string;
  styleCode?: string | undefined;
  category: ProductCategory;
  fabrics: Fabric[];
  construction?: "knitted" | "woven" | undefined;
  composition: FibreShare[];
  hsCode: string;
  origin: string;
  quantityPieces: number;
  unitPrice: UnitPriceAmount;
  netGrams: number;
  grossGrams: number;
  cartonCount: number;
}

export interface CustomsPapers {
  invoiceNumber: string;
  invoiceDate: string;
  exporter: CustomsParty;
  importer: CustomsParty;
  incoterm: Incoterm;
  incotermPlace: string;
  portOfLoading?: string | undefined;
  portOfDischarge?: string | undefined;
  currency: Currency;
  total: MoneyAmount;
  lines: CustomsLine[];
}

export interface CustomsPapersView {
  consignmentId: string;
  findings: CustomsFinding[];
  declaredAt: string;
  invoiceNumber: string;
  invoiceDate: string;
  exporter: CustomsParty;
  importer: CustomsParty;
  incoterm: Incoterm;
  incotermPlace: string;
  portOfLoading?: string | undefined;
  portOfDischarge?: string | undefined;
  currency: Currency;
  total: MoneyAmount;
  lines: CustomsLine[];
}

export interface CustomsParty {
  name: string;
  address: string;
  country: string;
  taxNumber?: string | undefined;
}

export interface DayFigures {
  date: string;
  ready: number;
  onTime: number;
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

export interface DeclareCustomsBody {
  invoiceNumber: string;
  invoiceDate: string;
  exporter: CustomsParty;
  importer: CustomsParty;
  incoterm: Incoterm;
  incotermPlace: string;
  portOfLoading?: string | undefined;
  portOfDischarge?: string | undefined;
  currency: Currency;
  total: MoneyAmount;
  lines: CustomsLine[];
}

export interface DeclineTripBody {
  reason: string;
}

export interface DescribeCarrier {
  name: string;
  dispatchPhone: string;
  kuaidi100Code?: string | undefined;
  kdniaoCode?: string | undefined;
}

export interface Destination {
  address: string;
  position: GeoPosition;
}

export interface DisposeStockBody {
  pieces: number;
  reason: string;
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
  carriage?: Carriage | undefined;
  certificate?: CertificateView | undefined;
  reason?: string | undefined;
  history: HistoryEntry[];
  actions: string[];
  submittedAt?: string | undefined;
  version: number;
}

export interface DriveStop {
  navigationUrl: string;
  cartons: string[];
  scanned: string[];
  stopId: string;
  kind: "depot-start" | "pick-up" | "delivery" | "depot-end";
  place: LogisticsPlace;
  window?: LogisticsWindow | undefined;
  consignmentId?: string | undefined;
  consignmentNumber?: string | undefined;
  leg?: number | undefined;
  cartonCount: number;
  arrivesAt: string;
  leavesAt: string;
  distanceMetres: number;
  lateSeconds: number;
  locked: boolean;
  state: "planned" | "arrived" | "done" | "failed";
}

export interface DriveView {
  tripId: string;
  number: string;
  state: "accepted" | "underway" | "completed";
  plate: string;
  stops: DriveStop[];
  nextStopId?: string | undefined;
  version: number;
}

export interface DriveViewPage {
  data: DriveView[];
  page: PageInfo;
}

export interface DrivingEvent {
  eventId: string;
  kind: "arrived" | "loaded" | "delivered" | "failed";
  stopId: string;
  at: string;
  position?: GeoPosition | undefined;
  scans?: string[] | undefined;
  proof?: ProofOfDelivery | undefined;
  reason?: string | undefined;
}

export interface DrivingOutcome {
  eventId: string;
  outcome: "taken" | "repeated" | "refused";
  code?: string | undefined;
  about?: string | undefined;
}

export interface DrivingRecorded {
  data: DrivingOutcome[];
  drive: DriveView;
}

export interface DurationFactor {
  category?: ProductCategory | undefined;
  difficulty?: Difficulty | undefined;
  percent: number;
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

export interface EtaBand {
  earliestAt: string;
  likelyAt: string;
  latestAt: string;
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

export interface FeeLine {
  day: string;
  fee: WarehouseFee;
  ruleNumber: number;
  pieces: number;
  amount: MoneyAmount;
}

export interface FeeRuleView {
  ruleId: string;
  number: number;
  publishedAt: string;
  validFrom: string;
  tiers: StorageTier[];
  receivingPerPiece?: UnitPriceAmount | undefined;
  shippingPerOrder?: UnitPriceAmount | undefined;
  shippingPerPiece?: UnitPriceAmount | undefined;
  returnPerPiece?: UnitPriceAmount | undefined;
  disposalPerPiece?: UnitPriceAmount | undefined;
}

export interface FeeRules {
  data: FeeRuleView[];
}

export interface FeeStatement {
  warehouseId: string;
  ownerId: string;
  from: string;
  until: string;
  lines: FeeLine[];
  total: MoneyAmount;
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

export interface FeedOpened {
  feedId: string;
  path: string;
  at: string;
}

export interface FibreShare {
  fibre: string;
  percent: number;
}

export interface FileView {
  fileId: string;
  name: string;
  type: "image/jpeg" | "image/png" | "image/webp" | "application/pdf";
  bytes: number;
  at: string;
}

export interface FinishStepBody {
  note?: string | undefined;
  fileIds: string[];
}

export interface FirmFigures {
  enterpriseId: string;
  enterpriseName: string;
  samples: number;
  turnaroundHours?: number | undefined;
  onTimePercent?: number | undefined;
  roundsPerSample?: number | undefined;
}

export interface FreezeStepBody {
  frozen: boolean;
}

export interface GeoPosition {
  lat: number;
  lng: number;
}

export interface GoodsLine {
  consignmentId?: string | undefined;
  consignmentNumber?: string | undefined;
  title: string;
  pickUp: LocatedPlace;
  pickUpWindow: LogisticsWindow;
  destination: LocatedPlace;
  deliveryWindow?: LogisticsWindow | undefined;
  weightGrams: number;
  volumeCm3: number;
  cartonCount: number;
}

export interface GoodsReady {
  readyAt: string;
  quantityPieces: number;
  matrix: SizeColourCellShape[];
  cartons?: number | undefined;
  pickUp: PickUp;
  remark?: string | undefined;
}

export interface HistoryEntry {
  event: string;
  state: string;
  at: string;
  by: "member" | "operator" | "platform";
  reason?: string | undefined;
}

export interface HubList {
  data: HubView[];
}

export interface HubView {
  hubId: string;
  name: string;
  place: LocatedPlace;
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

export interface ImportResourceSheetBody {
  content: string;
  dryRun?: boolean | undefined;
}

export interface ImportResourcesBody {
  rows: ResourceContent[];
}

export interface InboundLine {
  batch: string;
  expectedPieces: number;
  pieceCm3: number;
  styleCode: string;
  colour: string;
  size: string;
}

export interface InboundLineView {
  line: number;
  goodPieces: number;
  damagedPieces: number;
  variancePieces: number;
  styleCode: string;
  colour: string;
  size: string;
  batch: string;
  expectedPieces: number;
  pieceCm3: number;
}

export interface InboundReceived {
  expectedPieces: number;
  receivedPieces: number;
  id: string;
  number: string;
  warehouseId: string;
  operatorId: string;
  ownerId: string;
}

export interface InboundSummary {
  inboundId: string;
  number: string;
  state: "announced" | "receiving" | "received" | "cancelled";
  warehouseId: string;
  warehouseName: string;
  ownerId: string;
  ownerName?: string | undefined;
  expectedOn: string;
  expectedPieces: number;
  receivedPieces: number;
  announcedAt: string;
}

export interface InboundSummaryPage {
  data: InboundSummary[];
  page: PageInfo;
}

export interface InboundView {
  consignmentId?: string | undefined;
  lines: InboundLineView[];
  history: HistoryEntry[];
  actions: string[];
  inboundId: string;
  number: string;
  state: "announced" | "receiving" | "received" | "cancelled";
  warehouseId: string;
  warehouseName: string;
  ownerId: string;
  ownerName?: string | undefined;
  expectedOn: string;
  expectedPieces: number;
  receivedPieces: number;
  announcedAt: string;
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

export interface JoinWaitlist {
  title: string;
  wantedBy: string;
  centreId: string;
  serviceId: string;
  category: ProductCategory;
  difficulty: Difficulty;
  pieces: number;
  sizes?: string | undefined;
  materialsReadyOn?: string | undefined;
  urgency: Urgency;
  materials: MaterialNeed[];
  fileIds: string[];
  orderId?: string | undefined;
}

export interface JsonRow {
  line: number;
  cells: Record<string, unknown>;
}

export interface LabelFound {
  bookingId: string;
  label: string;
}

export interface LedgerLine {
  kind: "price" | "revision" | "subsidy" | "deposit" | "refund" | "cancellation-fee" | "waived" | "credit";
  sign: "plus" | "minus";
  amount: MoneyAmount;
  at: string;
  note?: string | undefined;
}

export interface LineSummary {
  records: number;
  bands: SmvBand[];
}

export interface LocatedPlace {
  address: string;
  position: GeoPosition;
}

export interface LockStopBody {
  stopId: string;
  locked: boolean;
}

export interface LogisticsExceptionRaised {
  exceptionId: string;
  kind: ExceptionKind;
  hubId?: string | undefined;
  consignmentId: string;
  number: string;
  title: string;
  enterpriseId: string;
  consigneeId?: string | undefined;
  source: "hand" | "order" | "sample";
  orderId?: string | undefined;
  bookingId?: string | undefined;
}

export interface LogisticsExceptionView {
  exceptionId: string;
  kind: ExceptionKind;
  consignmentId: string;
  consignmentNumber: string;
  tripId?: string | undefined;
  detail?: string | undefined;
  state: "open" | "resolved";
  openedAt: string;
  resolvedAt?: string | undefined;
  resolution?: string | undefined;
  settledBy?: ExceptionEnd | undefined;
  settledTripNumber?: string | undefined;
}

export interface LogisticsExceptionViewPage {
  data: LogisticsExceptionView[];
  page: PageInfo;
}

export interface LogisticsPlace {
  address: string;
  position?: GeoPosition | undefined;
  contactName?: string | undefined;
  contactPhone?: string | undefined;
}

export interface LogisticsWindow {
  opensAt: string;
  closesAt: string;
}

export interface MachineCount {
  machine: Machine;
  count: number;
}

export interface MarkRead {
  notificationIds?: string[] | undefined;
}

export interface MarkReadyBody {
  readyAt?: string | undefined;
  matrix?: SizeColourCellShape[] | undefined;
  cartons?: number | undefined;
  pickUp: PickUp;
  remark?: string | undefined;
}

export interface MatchList {
  data: FactoryMatch[];
  suitableCount: number;
  consideredCount: number;
  tookMs: number;
}

export interface MaterialNeed {
  material: string;
  quantity: number;
}

export interface MaterialPrice {
  material: string;
  unit: string;
  price: MoneyAmount;
}

export interface MaterialView {
  materialId: string;
  label: string;
  description: string;
  quantity: number;
  unit: string;
  place: string;
  photos: FileView[];
  at: string;
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

export interface MeasuredPoint {
  point: string;
  size: string;
  targetCm: number;
  tolerancePlusCm: number;
  toleranceMinusCm: number;
  measuredCm: number;
}

export interface MeasurementLine {
  deviationCm: number;
  within: boolean;
  point: string;
  size: string;
  targetCm: number;
  tolerancePlusCm: number;
  toleranceMinusCm: number;
  measuredCm: number;
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

export interface MoveConflict {
  why: "in-the-past" | "not-working" | "absent" | "wrong-resource" | "frozen" | "started" | "before-predecessor" | "beyond-lag" | "occupied" | "beyond-horizon";
  resourceId?: string | undefined;
  bookingId?: string | undefined;
  step?: number | undefined;
}

export interface MoveConsequences {
  possible: boolean;
  conflicts: MoveConflict[];
  moved: MovedStep[];
  promises: ChangedPromise[];
  version: number;
}

export interface MoveConsignmentBody {
  consignmentId: string;
  toTripId?: string | undefined;
  afterStopId?: string | undefined;
  preview?: boolean | undefined;
}

export interface MoveStepBody {
  bookingId: string;
  step: number;
  from: string;
  minutes?: number | undefined;
  resourceId?: string | undefined;
  replaces?: string | undefined;
  freeze?: boolean | undefined;
}

export interface MovedStep {
  bookingId: string;
  bookingNumber: string;
  step: number;
  resourceIds: string[];
  oldFrom: string;
  from: string;
  until: string;
}

export interface NextSteps {
  resource?: StepPlace | undefined;
  data: StepCard[];
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

export interface OpenFeed {
  of: "bookings" | "resource";
  resourceId?: string | undefined;
}

export interface OpenTrackingIntake {
  provider: "tianfu" | "kuaidi100" | "kdniao";
  name: string;
  secret?: string | undefined;
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

export interface OpenedQuote {
  quoteId: string;
  carrierId: string;
  carrierName: string;
  state: "submitted" | "withdrawn" | "opened" | "won" | "declined" | "lost" | "disqualified";
  terms: CarriageQuoteTerms;
  inTime: boolean;
  stillValid: boolean;
  certifiedNow: boolean;
  lowestPrice: boolean;
  soonest: boolean;
  sealedAt: string;
  commitment: string;
  salt: string;
}

export interface OpenedQuotes {
  data: OpenedQuote[];
  cards: CardOffer[];
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
  conditions?: number | undefined;
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

export interface OrderCompleted {
  by: "member" | "platform";
  orderId: string;
  number: string;
  title: string;
  buyerId: string;
  supplierId: string;
}

export interface OrderContent {
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

export interface OrderEvent {
  orderId: string;
  number: string;
  title: string;
  enterpriseId: string;
}

export interface OrderInMaking {
  orderId: string;
  number: string;
  title: string;
  buyerId: string;
  supplierId: string;
}

export interface OrderMatched {
  orderId: string;
  number: string;
  title: string;
  supplierIds: string[];
}

export interface OrderReady {
  buyerName: string;
  supplierName: string;
  category: ProductCategory;
  fabrics: Fabric[];
  goods: GoodsReady;
  destination: Destination;
  deliveryDate: string;
  contractId: string;
  contractNumber: string;
  contractValue: MoneyAmount;
  orderId: string;
  number: string;
  title: string;
  buyerId: string;
  supplierId: string;
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
  supplierId?: string | undefined;
  goods?: GoodsReady | undefined;
  deliveredAt?: string | undefined;
  completesAt?: string | undefined;
  history: HistoryEntry[];
  conditions?: number | undefined;
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

export interface OutboundLine {
  pieces: number;
  styleCode: string;
  colour: string;
  size: string;
}

export interface OutboundPick {
  batchId: string;
  batch: string;
  receivedOn: string;
  pieces: number;
  returnedPieces: number;
  styleCode: string;
  colour: string;
  size: string;
}

export interface OutboundSummary {
  outboundId: string;
  number: string;
  state: "reserved" | "picked" | "shipped" | "cancelled";
  warehouseId: string;
  warehouseName: string;
  ownerId: string;
  ownerName?: string | undefined;
  reference?: string | undefined;
  pieces: number;
  requestedAt: string;
}

export interface OutboundSummaryPage {
  data: OutboundSummary[];
  page: PageInfo;
}

export interface OutboundView {
  recipient: LogisticsPlace;
  carrierName?: string | undefined;
  waybillNumber?: string | undefined;
  picks: OutboundPick[];
  history: HistoryEntry[];
  actions: string[];
  outboundId: string;
  number: string;
  state: "reserved" | "picked" | "shipped" | "cancelled";
  warehouseId: string;
  warehouseName: string;
  ownerId: string;
  ownerName?: string | undefined;
  reference?: string | undefined;
  pieces: number;
  requestedAt: string;
}

export interface OwnBidView {
  bidId: string;
  orderId: string;
  orderNumber: string;
  orderTitle: string;
  state: BidState;
  conditions?: number | undefined;
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

export interface OwnCarriageQuote {
  quoteId: string;
  state: "submitted" | "withdrawn" | "opened" | "won" | "declined" | "lost" | "disqualified";
  revision: number;
  commitment: string;
  sealedAt: string;
  terms?: CarriageQuoteTerms | undefined;
  priceRank?: number | undefined;
  openedQuotes?: number | undefined;
}

export interface PageInfo {
  nextCursor?: string | undefined;
  hasMore: boolean;
}

export interface PhotoView {
  file: FileView;
  step?: number | undefined;
  note?: string | undefined;
  at: string;
}

export interface PickUp {
  address: string;
  position: GeoPosition;
  from: string;
  to: string;
}

export interface PlaceBidBody {
  conditions?: number | undefined;
  unitPrice: UnitPriceAmount;
  leadTimeDays: number;
  quantityPieces: number;
  remark?: string | undefined;
}

export interface PlaceCarriageQuoteBody {
  price: MoneyAmount;
  vehicleId: string;
  pickUpAt: string;
  deliverAt: string;
  validUntil: string;
  remark?: string | undefined;
}

export interface PlanChanged {
  centreId: string;
  enterpriseId: string;
  planVersion: number;
  movedSteps: number;
  method: "search" | "greedy" | "unchanged";
}

export interface PlanDay {
  day: string;
  seconds?: number | undefined;
  seed?: number | undefined;
  vehicleIds?: string[] | undefined;
  shareRule?: ShareRule | undefined;
}

export interface PlanEnded {
  planId: string;
  hubId: string;
  day: string;
  state: "running" | "finished" | "aborted" | "stale" | "failed";
  trips: number;
  unplanned: number;
}

export interface PlanRepair {
  planVersion: number;
  movedSteps: number;
  promises: ChangedPromise[];
  method: "search" | "greedy" | "unchanged";
  tookMs: number;
}

export interface PlanView {
  planId: string;
  day: string;
  state: "running" | "finished" | "aborted" | "stale" | "failed";
  consignments: number;
  vehicles: number;
  percent: number;
  best?: MoneyAmount | undefined;
  bound?: MoneyAmount | undefined;
  gapBasisPoints?: number | undefined;
  unplanned: number;
  byCard: number;
  trips: number;
  cost?: MoneyAmount | undefined;
  distanceKm?: number | undefined;
  planVersion: number;
  reason?: string | undefined;
  startedAt: string;
  endedAt?: string | undefined;
}

export interface PlannedStep {
  step: number;
  kind: SampleStep;
  from: string;
  until: string;
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

export interface PriceLine {
  kind: "step" | "pieces" | "material" | "urgency" | "subsidy" | "revision";
  what: string;
  sign: "plus" | "minus";
  amount: MoneyAmount;
}

export interface PriceView {
  total: MoneyAmount;
  deposit: MoneyAmount;
  lines: PriceLine[];
}

export interface ProblemReported {
  problem: ProblemKind;
  extraMinutes: number;
  bookingId: string;
  number: string;
  title: string;
  enterpriseId: string;
  centreId: string;
  centreEnterpriseId: string;
  centreName: string;
  orderId?: string | undefined;
  step: number;
  kind: SampleStep;
  state: StepState;
  round: number;
}

export interface PromiseChanged {
  oldPromisedAt: string;
  laterMinutes: number;
  cause: "absence" | "problem" | "move" | "calendar" | "replan" | "overrun";
  bookingId: string;
  number: string;
  title: string;
  enterpriseId: string;
  centreId: string;
  centreEnterpriseId: string;
  centreName: string;
  orderId?: string | undefined;
  promisedAt: string;
}

export interface ProofOfDelivery {
  kind: "signature" | "photo" | "code";
  code?: string | undefined;
  mediaType?: "image/png" | "image/jpeg" | undefined;
  data?: string | undefined;
  receivedBy?: string | undefined;
}

export interface PublicTracking {
  cartonCount: number;
  consignmentNumber: string;
  state: ConsignmentState;
  status: TrackingStatus;
  eta?: EtaBand | undefined;
  timeline: TrackingStep[];
}

export interface PublishFeeRuleBody {
  validFrom: string;
  tiers: StorageTier[];
  receivingPerPiece?: UnitPriceAmount | undefined;
  shippingPerOrder?: UnitPriceAmount | undefined;
  shippingPerPiece?: UnitPriceAmount | undefined;
  returnPerPiece?: UnitPriceAmount | undefined;
  disposalPerPiece?: UnitPriceAmount | undefined;
}

export interface PublishOrderBody {
  biddingDeadline: string;
}

export interface PublishServiceBody {
  sampleType: SampleType;
  name: string;
  description?: string | undefined;
  categories: ProductCategory[];
  steps: ServiceStep[];
  materials: MaterialPrice[];
  urgentPercent: number;
  relaxedPercent: number;
  relaxedDays: number;
  revisionsIncluded: number;
  revisionFee: MoneyAmount;
  maxPieces: number;
  active: boolean;
}

export interface QuoteAlternative {
  kind: "later-cheaper" | "sooner-dearer" | "other-centre";
  quoteId: string;
  centreId: string;
  centreName: string;
  urgency: Urgency;
  total: MoneyAmount;
  promisedAt: string;
}

export interface QuoteInvitation {
  requestId: string;
  number: string;
  title: string;
  shipperName: string;
  state: "open" | "closed" | "awarded" | "failed" | "cancelled";
  deadline: string;
  goods: GoodsLine[];
  remark?: string | undefined;
  quote?: OwnCarriageQuote | undefined;
  serverTime: string;
}

export interface QuoteInvitationPage {
  data: QuoteInvitation[];
  page: PageInfo;
}

export interface QuoteSample {
  bookingId?: string | undefined;
  centreId: string;
  serviceId: string;
  category: ProductCategory;
  difficulty: Difficulty;
  pieces: number;
  sizes?: string | undefined;
  materialsReadyOn?: string | undefined;
  urgency: Urgency;
  materials: MaterialNeed[];
  fileIds: string[];
  orderId?: string | undefined;
}

export interface QuoteView {
  quoteId: string;
  needs: SampleNeeds;
  centreName: string;
  serviceName: string;
  sampleType: SampleType;
  price: PriceView;
  promise: SamplePromise;
  revisionsIncluded: number;
  revisionFee: MoneyAmount;
  alternatives: QuoteAlternative[];
  validUntil: string;
}

export interface RateCardContent {
  name: string;
  currency: Currency;
  collects: ServedArea[];
  volumetricDivisor: number;
  minimum: MoneyAmount;
  fuelPercent: number;
  urgentPercent: number;
  maxWeightGrams?: number | undefined;
  zones: RateZone[];
  validFrom: string;
  validUntil: string;
}

export interface RateCardView {
  rateCardId: string;
  state: "published" | "withdrawn";
  publishedAt: string;
  version: number;
  name: string;
  currency: Currency;
  collects: ServedArea[];
  volumetricDivisor: number;
  minimum: MoneyAmount;
  fuelPercent: number;
  urgentPercent: number;
  maxWeightGrams?: number | undefined;
  zones: RateZone[];
  validFrom: string;
  validUntil: string;
}

export interface RateCardViewPage {
  data: RateCardView[];
  page: PageInfo;
}

export interface RateComparison {
  data: RateQuote[];
  carriersConsidered: number;
}

export interface RateQuote {
  carrierId: string;
  carrierName: string;
  rateCardId: string;
  cardName: string;
  zone: string;
  chargeableGrams: number;
  carriage: MoneyAmount;
  fuel: MoneyAmount;
  urgency: MoneyAmount;
  total: MoneyAmount;
  transitDays: number;
}

export interface RateZone {
  name: string;
  areas: ServedArea[];
  breaks: WeightBreak[];
  perM3?: UnitPriceAmount | undefined;
  transitDays: number;
}

export interface ReceiveInboundBody {
  lines: ReceivedLine[];
  complete: boolean;
}

export interface ReceiveReturnBody {
  lines: ReturnedLine[];
}

export interface ReceivedLine {
  line: number;
  goodPieces: number;
  damagedPieces: number;
}

export interface ReconfirmBidBody {
  conditions: number;
}

export interface RecordCustodyBody {
  label: string;
  action: CustodyAction;
  place: string;
  note?: string | undefined;
}

export interface RecordDepositBody {
  amount: MoneyAmount;
  reference: string;
}

export interface RecordDrivingBody {
  events: DrivingEvent[];
}

export interface RecordMeasurementsBody {
  points: MeasuredPoint[];
}

export interface RegisterCentre {
  enterpriseId: string;
  name: string;
  place: string;
  position: GeoPosition;
  phone?: string | undefined;
  remark?: string | undefined;
}

export interface RegisterHub {
  enterpriseId: string;
  name: string;
  place: LocatedPlace;
}

export interface RegisterWarehouse {
  enterpriseId: string;
  name: string;
  country: string;
  place: LogisticsPlace;
  currency: Currency;
}

export interface ReplanBody {
  budgetMs?: number | undefined;
}

export interface ReportAbsenceBody {
  resourceId: string;
  kind: AbsenceKind;
  from: string;
  until: string;
  note?: string | undefined;
}

export interface ReportPositionsBody {
  positions: VehiclePosition[];
}

export interface ReportProblemBody {
  kind: ProblemKind;
  note?: string | undefined;
  extraMinutes: number;
  fileIds: string[];
}

export interface RequestOutbound {
  warehouseId: string;
  recipient: LogisticsPlace;
  reference?: string | undefined;
  lines: OutboundLine[];
}

export interface RequestPasswordReset {
  contact: string;
}

export interface Requirement {
  anyOf: ResourceKind[];
  skills: string[];
  units: number;
}

export interface ResetPassword {
  contact: string;
  code: string;
  newPassword: string;
}

export interface ResolveLogisticsExceptionBody {
  resolution: string;
}

export interface ResourceContent {
  kind: ResourceKind;
  name: string;
  skills: string[];
  capacity: number;
  setupMinutes: number;
  cleanupMinutes: number;
  shifts: Shift[];
  keepsHolidays: boolean;
  personId?: string | undefined;
  active: boolean;
}

export interface ResourceFault {
  row: number;
  pointer: string;
  code: string;
}

export interface ResourceImport {
  added: number;
  changed: number;
  faults: ResourceFault[];
}

export interface ResourceLoad {
  resourceId: string;
  name: string;
  kind: ResourceKind;
  workingMinutes: number;
  plannedMinutes: number;
  utilisationPercent: number;
}

export interface ResourceSheet {
  name: string;
  content: string;
}

export interface ResourceSheetReport {
  stored: boolean;
  added: number;
  changed: number;
  unchanged: number;
  days: number;
  faults: SheetFault[];
  faultCount: number;
}

export interface ResourceView {
  resourceId: string;
  centreId: string;
  version: number;
  kind: ResourceKind;
  name: string;
  skills: string[];
  capacity: number;
  setupMinutes: number;
  cleanupMinutes: number;
  shifts: Shift[];
  keepsHolidays: boolean;
  personId?: string | undefined;
  active: boolean;
}

export interface ResourceViewPage {
  data: ResourceView[];
  page: PageInfo;
}

export interface ReturnedLine {
  batchId: string;
  goodPieces: number;
  damagedPieces: number;
}

export interface ReviseBidBody {
  conditions?: number | undefined;
  unitPrice: UnitPriceAmount;
  leadTimeDays: number;
  quantityPieces: number;
  remark?: string | undefined;
}

export interface ReviseCarriageQuoteBody {
  price: MoneyAmount;
  vehicleId: string;
  pickUpAt: string;
  deliverAt: string;
  validUntil: string;
  remark?: string | undefined;
}

export interface ReviseSampleBody {
  comments: RoundComment[];
}

export interface RoundComment {
  point?: string | undefined;
  text: string;
}

export interface RoundRequested {
  round: number;
  fee: MoneyAmount;
  bookingId: string;
  number: string;
  title: string;
  enterpriseId: string;
  centreId: string;
  centreEnterpriseId: string;
  centreName: string;
  orderId?: string | undefined;
}

export interface RoundView {
  round: number;
  measurements: MeasurementLine[];
  outOfTolerance: number;
  comments: CommentView[];
  readyAt?: string | undefined;
  approvedAt?: string | undefined;
  fee?: MoneyAmount | undefined;
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

export interface SampleCredited {
  amount: MoneyAmount;
  bookingId: string;
  number: string;
  title: string;
  enterpriseId: string;
  centreId: string;
  centreEnterpriseId: string;
  centreName: string;
  orderId?: string | undefined;
}

export interface SampleHandedOver {
  receiver: string;
  bookingId: string;
  number: string;
  title: string;
  enterpriseId: string;
  centreId: string;
  centreEnterpriseId: string;
  centreName: string;
  orderId?: string | undefined;
}

export interface SampleNeeds {
  centreId: string;
  serviceId: string;
  category: ProductCategory;
  difficulty: Difficulty;
  pieces: number;
  sizes?: string | undefined;
  materialsReadyOn?: string | undefined;
  urgency: Urgency;
  materials: MaterialNeed[];
  fileIds: string[];
  orderId?: string | undefined;
}

export interface SamplePromise {
  promisedAt: string;
  plannedAt: string;
  confidencePercent: number;
  basedOnSamples: number;
  steps: PlannedStep[];
}

export interface SampleReady {
  sampleType: SampleType;
  round: number;
  readyAt: string;
  bookingId: string;
  number: string;
  title: string;
  enterpriseId: string;
  centreId: string;
  centreEnterpriseId: string;
  centreName: string;
  orderId?: string | undefined;
}

export interface SampleShipped {
  origin: string;
  address: string;
  phone: string;
  carrier?: string | undefined;
  waybill?: string | undefined;
  parcels: number;
  weightGrams: number;
  bookingId: string;
  number: string;
  title: string;
  enterpriseId: string;
  centreId: string;
  centreEnterpriseId: string;
  centreName: string;
  orderId?: string | undefined;
  receiver: string;
}

export interface ScheduleLane {
  resourceId: string;
  kind: ResourceKind;
  name: string;
  capacity: number;
  working: TimeSpan[];
  absent: TimeSpan[];
}

export interface ScheduleView {
  version: number;
  lanes: ScheduleLane[];
  allocations: AllocationView[];
}

export interface ScorePart {
  part: ScorePartName;
  value: number;
  weight: number;
  facts: Record<string, unknown>;
}

export interface SendViaHubBody {
  handOverAt?: string | undefined;
}

export interface ServedArea {
  centre: GeoPosition;
  radiusKm: number;
}

export interface ServiceStep {
  step: number;
  kind: SampleStep;
  name?: string | undefined;
  minutes: number;
  minutesPerExtraPiece: number;
  factors: DurationFactor[];
  requires: Requirement[];
  after: StepLink[];
  interruptible: boolean;
  inRevision: boolean;
  price: MoneyAmount;
  pricePerExtraPiece: MoneyAmount;
}

export interface ServiceStepGap {
  step: number;
  requirement: number;
}

export interface ServiceView {
  serviceId: string;
  centreId: string;
  centreName: string;
  priceFrom: MoneyAmount;
  gaps: ServiceStepGap[];
  version: number;
  sampleType: SampleType;
  name: string;
  description?: string | undefined;
  categories: ProductCategory[];
  steps: ServiceStep[];
  materials: MaterialPrice[];
  urgentPercent: number;
  relaxedPercent: number;
  relaxedDays: number;
  revisionsIncluded: number;
  revisionFee: MoneyAmount;
  maxPieces: number;
  active: boolean;
}

export interface ServiceViewPage {
  data: ServiceView[];
  page: PageInfo;
}

export interface SessionEnded {
  sessionId: string;
}

export interface SessionOpened {
  expiresAt: string;
  token?: string | undefined;
  me: MeView;
}

export interface SetCentreDayBody {
  working: boolean;
  note?: string | undefined;
}

export interface SheetFault {
  sheet: string;
  row: number;
  column?: string | undefined;
  code: SheetFaultCode;
  value?: string | undefined;
}

export interface Shift {
  weekday: number;
  from: string;
  until: string;
}

export interface ShipOutboundBody {
  carrierName: string;
  waybillNumber: string;
}

export interface ShipSampleBody {
  address: string;
  receiver: string;
  phone: string;
  carrier?: string | undefined;
  waybill?: string | undefined;
  parcels: number;
  weightGrams: number;
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

export interface StepCard {
  bookingId: string;
  bookingNumber: string;
  title: string;
  step: number;
  kind: SampleStep;
  name?: string | undefined;
  state: StepState;
  round: number;
  from: string;
  until: string;
  plannedMinutes: number;
  workedMinutes: number;
  places: StepPlace[];
  ready: boolean;
  materialsIn: boolean;
  slackMinutes: number;
  remark?: string | undefined;
  files: FileView[];
}

export interface StepEvent {
  step: number;
  kind: SampleStep;
  state: StepState;
  round: number;
  bookingId: string;
  number: string;
  title: string;
  enterpriseId: string;
  centreId: string;
  centreEnterpriseId: string;
  centreName: string;
  orderId?: string | undefined;
}

export interface StepLink {
  step: number;
  minLagMinutes: number;
  maxLagMinutes?: number | undefined;
}

export interface StepPlace {
  resourceId: string;
  name: string;
}

export interface StockAges {
  data: AgeBucket[];
}

export interface StockBatch {
  batchId: string;
  warehouseId: string;
  warehouseName: string;
  ownerId: string;
  ownerName?: string | undefined;
  batch: string;
  receivedOn: string;
  ageDays: number;
  onHandPieces: number;
  reservedPieces: number;
  damagedPieces: number;
  styleCode: string;
  colour: string;
  size: string;
}

export interface StockBatchPage {
  data: StockBatch[];
  page: PageInfo;
}

export interface StockEntry {
  place: StockPlace;
  pieces: number;
}

export interface StockMove {
  moveId: string;
  kind: StockMoveKind;
  batchId: string;
  referenceId?: string | undefined;
  reason?: string | undefined;
  entries: StockEntry[];
  at: string;
}

export interface StockMovePage {
  data: StockMove[];
  page: PageInfo;
}

export interface StockOwner {
  ownerId: string;
  ownerName?: string | undefined;
}

export interface StorageTier {
  fromDay: number;
  perM3Day?: UnitPriceAmount | undefined;
}

export interface TenderView {
  tripId: string;
  number: string;
  day: string;
  kind: TripKind;
  state: TripState;
  hubName: string;
  vehicleId: string;
  plate: string;
  stops: TripStop[];
  distanceMetres: number;
  load: TripLoad;
  price: MoneyAmount;
  driverId?: string | undefined;
  actions: string[];
  version: number;
}

export interface TenderViewPage {
  data: TenderView[];
  page: PageInfo;
}

export interface TimeSpan {
  from: string;
  until: string;
}

export interface TrackingIntakeOpened {
  secret: string;
  intakeId: string;
  provider: "tianfu" | "kuaidi100" | "kdniao";
  name: string;
  path: string;
  state: "open" | "closed";
  openedAt: string;
}

export interface TrackingIntakeView {
  intakeId: string;
  provider: "tianfu" | "kuaidi100" | "kdniao";
  name: string;
  path: string;
  state: "open" | "closed";
  openedAt: string;
}

export interface TrackingIntakes {
  data: TrackingIntakeView[];
}

export interface TrackingStep {
  status: TrackingStatus;
  at: string;
  text?: string | undefined;
  place?: string | undefined;
  source: "trip" | "tianfu" | "kuaidi100" | "kdniao";
  hub?: "reached" | "left" | undefined;
}

export interface TrackingView {
  consignmentNumber: string;
  state: ConsignmentState;
  status: TrackingStatus;
  eta?: EtaBand | undefined;
  timeline: TrackingStep[];
}

export interface TripChange {
  distanceMetres: number;
  costMinor: number;
  lateSeconds: number;
}

export interface TripDeclined {
  reason: string;
  tripId: string;
  number: string;
  day: string;
  hubId: string;
  carrierId: string;
}

export interface TripDifference {
  since: number;
  version: number;
  data: TripDifferenceLine[];
}

export interface TripDifferenceLine {
  pointer: string;
  what: "added" | "removed" | "changed" | "moved";
  before?: string | undefined;
  after?: string | undefined;
}

export interface TripEdited {
  change: TripChange;
  trips: TripView[];
  version: number;
}

export interface TripEvent {
  tripId: string;
  number: string;
  day: string;
  hubId: string;
  carrierId: string;
}

export interface TripLoad {
  weightGrams: number;
  volumeCm3: number;
  cartonCount: number;
  fullestPercent: number;
}

export interface TripProposal {
  kind: TripKind;
  vehicleId: string;
  plate: string;
  shares: TripShare[];
  distanceMetres: number;
  cost: MoneyAmount;
  alone: MoneyAmount;
  load: TripLoad;
}

export interface TripProposals {
  data: TripProposal[];
  viaHub: ViaHubProposal[];
  byCard: CardInstead[];
}

export interface TripShare {
  consignmentId: string;
  consignmentNumber: string;
  leg?: number | undefined;
  enterpriseName: string;
  pays: MoneyAmount;
  alone: MoneyAmount;
  aloneBy: "vehicle" | "rate-card";
  aloneCarrierName?: string | undefined;
}

export interface TripStop {
  stopId: string;
  kind: "depot-start" | "pick-up" | "delivery" | "depot-end";
  place: LogisticsPlace;
  window?: LogisticsWindow | undefined;
  consignmentId?: string | undefined;
  consignmentNumber?: string | undefined;
  leg?: number | undefined;
  cartonCount: number;
  arrivesAt: string;
  leavesAt: string;
  distanceMetres: number;
  lateSeconds: number;
  locked: boolean;
  state: "planned" | "arrived" | "done" | "failed";
}

export interface TripSummary {
  tripId: string;
  number: string;
  day: string;
  kind: TripKind;
  state: TripState;
  hubId: string;
  vehicleId: string;
  plate: string;
  carrierId: string;
  carrierName: string;
  cutOffAt?: string | undefined;
  consignments: number;
  distanceMetres: number;
  lateSeconds: number;
  cost: MoneyAmount;
  load: TripLoad;
  version: number;
}

export interface TripSummaryPage {
  data: TripSummary[];
  page: PageInfo;
}

export interface TripView {
  stops: TripStop[];
  shareRule: ShareRule;
  shares: TripShare[];
  hubCarries: MoneyAmount;
  history: HistoryEntry[];
  actions: string[];
  tripId: string;
  number: string;
  day: string;
  kind: TripKind;
  state: TripState;
  hubId: string;
  vehicleId: string;
  plate: string;
  carrierId: string;
  carrierName: string;
  cutOffAt?: string | undefined;
  consignments: number;
  distanceMetres: number;
  lateSeconds: number;
  cost: MoneyAmount;
  load: TripLoad;
  version: number;
}

export interface TurnDownBody {
  submittedAt?: string | undefined;
  reason: string;
}

export interface UnitPriceAmount {
  amount: string;
  currency: Currency;
}

export interface UnreadCount {
  unread: number;
}

export interface UpdateConsignmentBody {
  title: string;
  pickUp: LogisticsPlace;
  pickUpWindow?: LogisticsWindow | undefined;
  destination: LogisticsPlace;
  deliveryWindow?: LogisticsWindow | undefined;
  incoterm: Incoterm;
  value?: MoneyAmount | undefined;
  consigneeId?: string | undefined;
  urgent?: boolean | undefined;
  cartons: CartonInput[];
  remark?: string | undefined;
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

export interface VehicleContent {
  plate: string;
  capacityKg: number;
  capacityM3: number;
  capacityCartons: number;
  depot: LocatedPlace;
  shifts: VehicleShift[];
  tariff: VehicleTariff;
}

export interface VehiclePosition {
  position: GeoPosition;
  at: string;
  accuracyMetres?: number | undefined;
}

export interface VehicleShift {
  days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
  startsAt: string;
  endsAt: string;
}

export interface VehicleTariff {
  fixed: MoneyAmount;
  perKm: UnitPriceAmount;
}

export interface VehicleView {
  vehicleId: string;
  carrierId: string;
  carrierName: string;
  state: "active" | "retired";
  version: number;
  plate: string;
  capacityKg: number;
  capacityM3: number;
  capacityCartons: number;
  depot: LocatedPlace;
  shifts: VehicleShift[];
  tariff: VehicleTariff;
}

export interface VehicleViewPage {
  data: VehicleView[];
  page: PageInfo;
}

export interface ViaHub {
  handOverAt: string;
  legs: ConsignmentLeg[];
  pays?: MoneyAmount | undefined;
  alone?: MoneyAmount | undefined;
  aloneBy?: "vehicle" | "rate-card" | undefined;
  aloneCarrierName?: string | undefined;
  saves?: MoneyAmount | undefined;
}

export interface ViaHubGoods {
  consignmentId: string;
  consignmentNumber: string;
  enterpriseName: string;
  handOverAt: string;
  version: number;
}

export interface ViaHubProposal {
  goods: ViaHubGoods[];
  trips: number;
  cost: MoneyAmount;
  direct?: MoneyAmount | undefined;
}

export interface Waitlist {
  data: WaitlistView[];
}

export interface WaitlistView {
  waitlistId: string;
  needs: SampleNeeds;
  title: string;
  centreName: string;
  wantedBy: string;
  state: "waiting" | "offered" | "left" | "too-late";
  position?: number | undefined;
  bookingId?: string | undefined;
  joinedAt: string;
}

export interface WarehouseEvent {
  id: string;
  number: string;
  warehouseId: string;
  operatorId: string;
  ownerId: string;
}

export interface WarehouseList {
  data: WarehouseView[];
}

export interface WarehouseView {
  warehouseId: string;
  own: boolean;
  owners?: StockOwner[] | undefined;
  enterpriseId: string;
  name: string;
  country: string;
  place: LogisticsPlace;
  currency: Currency;
}

export interface WeightBreak {
  fromGrams: number;
  flat: MoneyAmount;
  perKg?: UnitPriceAmount | undefined;
}

export interface AbortPlanInput {
  planId: string;
}

export type AcceptInvitationInput = InvitationCodeInput;

export interface AcceptTripInput extends AcceptTripBody {
  tripId: string;
}

export interface AddConsignmentInput extends AddConsignmentBody {
  tripId: string;
}

export interface AddPhotosInput extends AddPhotosBody {
  bookingId: string;
}

export interface AddResourceInput extends AddResourceBody {
  centreId: string;
}

export type AddVehicleInput = VehicleContent;

export interface AmendOrderInput extends AmendOrderBody {
  orderId: string;
}

export type AnnounceInboundInput = AnnounceInbound;

export interface ApproveSampleInput {
  bookingId: string;
}

export type AskForQuotesInput = AskForQuotes;

export interface AssignVehicleInput extends AssignVehicleBody {
  tripId: string;
}

export interface AttachWaybillInput extends AttachWaybillBody {
  consignmentId: string;
}

export interface AwardCarriageInput extends AwardCarriageBody {
  requestId: string;
}

export interface AwardOrderInput extends AwardOrderBody {
  orderId: string;
}

export interface BookConsignmentInput extends BookConsignmentBody {
  consignmentId: string;
}

export type BookSampleInput = BookSample;

export interface CancelBookingInput extends CancelBookingBody {
  bookingId: string;
}

export interface CancelCarriageRequestInput extends CancelCarriageRequestBody {
  requestId: string;
}

export interface CancelConsignmentInput extends CancelConsignmentBody {
  consignmentId: string;
}

export interface CancelInboundInput extends CancelInboundBody {
  inboundId: string;
}

export interface CancelOrderInput extends CancelOrderBody {
  orderId: string;
}

export interface CancelOutboundInput extends CancelOutboundBody {
  outboundId: string;
}

export interface CancelTripInput extends CancelTripBody {
  tripId: string;
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

export interface ChangeBookingInput extends ChangeBookingBody {
  bookingId: string;
}

export interface ChangeCentreInput extends ChangeCentreBody {
  centreId: string;
}

export type ChangePasswordInput = ChangePassword;

export interface ChangeResourceInput extends ChangeResourceBody {
  centreId: string;
  resourceId: string;
}

export interface ChangeRolesInput extends ChangeRolesBody {
  personId: string;
}

export interface ChangeServiceInput extends ChangeServiceBody {
  centreId: string;
  serviceId: string;
}

export interface ChangeShareRuleInput extends ChangeShareRuleBody {
  tripId: string;
}

export interface ChangeVehicleInput extends ChangeVehicleBody {
  vehicleId: string;
}

export type CheckCustomsInput = CustomsPapers;

export interface CheckInMaterialInput extends CheckInMaterialBody {
  bookingId: string;
}

export interface ClearCentreDayInput {
  centreId: string;
  date: string;
}

export interface CloseBookingInput {
  bookingId: string;
}

export interface CloseConsignmentInput {
  consignmentId: string;
}

export interface CloseFeedInput {
  feedId: string;
}

export interface CloseTrackingIntakeInput {
  intakeId: string;
}

export interface CollectSampleInput extends CollectSampleBody {
  bookingId: string;
}

export interface CommentRoundInput extends CommentRoundBody {
  bookingId: string;
  round: number;
}

export interface CompareBidsInput {
  orderId: string;
}

export interface CompareCarriageQuotesInput {
  requestId: string;
}

export interface CompareRatesInput {
  originLat: number;
  originLng: number;
  destinationLat: number;
  destinationLng: number;
  weightGrams: number;
  volumeCm3: number;
  urgent?: boolean | undefined;
}

export interface ConfirmBookingInput {
  bookingId: string;
}

export interface ConfirmReceiptInput {
  orderId: string;
}

export type CountUnreadInput = Record<string, never>;

export type CreateApiKeyInput = CreateApiKey;

export type CreateConsignmentInput = CreateConsignment;

export type CreateEnterpriseInput = CreateEnterprise;

export type CreateTripInput = CreateTrip;

export interface DeclareCustomsInput extends DeclareCustomsBody {
  consignmentId: string;
}

export interface DeclineTripInput extends DeclineTripBody {
  tripId: string;
}

export type DescribeCapabilityInput = Capability;

export type DescribeCarriageInput = Carriage;

export type DescribeCarrierInput = DescribeCarrier;

export interface DisposeStockInput extends DisposeStockBody {
  batchId: string;
}

export interface ExplainMatchInput {
  orderId: string;
  factoryId: string;
}

export interface ExportResourceSheetInput {
  centreId: string;
}

export interface FindAbsencesInput {
  centreId: string;
  from: string;
  until: string;
}

export interface FindAmendmentsInput {
  orderId: string;
}

export type FindApiKeysInput = Record<string, never>;

export interface FindBookingsInput {
  state?: BookingState[] | undefined;
  orderId?: string | undefined;
  q?: string | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface FindCarriageRequestsInput {
  state?: "open" | "closed" | "awarded" | "failed" | "cancelled" | undefined;
  consignmentId?: string | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface FindCarriersToAskInput {
  name?: string | undefined;
  lat?: number | undefined;
  lng?: number | undefined;
}

export interface FindCentreBookingsInput {
  centreId: string;
  late?: boolean | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
  state?: BookingState[] | undefined;
  orderId?: string | undefined;
  q?: string | undefined;
}

export interface FindCentresInput {
  own?: boolean | undefined;
  q?: string | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface FindConsignmentsInput {
  state?: ConsignmentState[] | undefined;
  orderId?: string | undefined;
  atOurHub?: boolean | undefined;
  waitingOn?: string | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

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

export interface FindDrivesInput {
  completed?: boolean | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface FindFacilitiesInput {
  q?: string | undefined;
  countryCode?: string | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface FindFeeRulesInput {
  warehouseId: string;
}

export interface FindFeedInput {
  category?: ProductCategory | undefined;
  mode?: Mode | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

export type FindHubsInput = Record<string, never>;

export interface FindInboundInput {
  state?: "announced" | "receiving" | "received" | "cancelled" | undefined;
  atOurWarehouse?: boolean | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

export type FindInvitationsInput = Record<string, never>;

export interface FindLabelInput {
  centreId: string;
  label: string;
}

export interface FindLogisticsExceptionsInput {
  state?: "open" | "resolved" | undefined;
  kind?: ExceptionKind | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface FindMatchesInput {
  orderId: string;
  suitable?: "true" | "false" | undefined;
  q?: string | undefined;
  limit?: number | undefined;
}

export type FindMembersInput = Record<string, never>;

export interface FindNextStepsInput {
  centreId: string;
  resourceId?: string | undefined;
}

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

export interface FindOutboundInput {
  state?: "reserved" | "picked" | "shipped" | "cancelled" | undefined;
  atOurWarehouse?: boolean | undefined;
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

export interface FindQuoteInvitationsInput {
  state?: "open" | "closed" | "awarded" | "failed" | "cancelled" | undefined;
  unanswered?: boolean | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface FindRateCardsInput {
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface FindResourcesInput {
  centreId: string;
  kind?: ResourceKind | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface FindServicesInput {
  centreId: string;
  sampleType?: SampleType | undefined;
  category?: ProductCategory | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface FindStockInput {
  warehouseId?: string | undefined;
  ownerId?: string | undefined;
  styleCode?: string | undefined;
  minAgeDays?: number | undefined;
  atOurWarehouse?: boolean | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface FindStockMovesInput {
  batchId: string;
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface FindTendersInput {
  state?: TripState | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

export type FindTrackingIntakesInput = Record<string, never>;

export interface FindTripsInput {
  day?: string | undefined;
  state?: TripState | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface FindVehiclesInput {
  forHub?: boolean | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

export type FindWaitlistInput = Record<string, never>;

export type FindWarehousesInput = Record<string, never>;

export interface FinishStepInput extends FinishStepBody {
  bookingId: string;
  step: number;
}

export interface FreezeStepInput extends FreezeStepBody {
  centreId: string;
  bookingId: string;
  step: number;
}

export interface GetBookingInput {
  bookingId: string;
}

export interface GetCarriageRequestInput {
  requestId: string;
}

export interface GetCentreInput {
  centreId: string;
}

export interface GetCentreCalendarInput {
  centreId: string;
  from: string;
  until: string;
}

export interface GetCentreFiguresInput {
  centreId: string;
  from: string;
  until: string;
}

export interface GetCertificationCardInput {
  enterpriseId: string;
}

export interface GetConsignmentInput {
  consignmentId: string;
}

export interface GetContractInput {
  contractId: string;
}

export interface GetCustomsInput {
  consignmentId: string;
}

export interface GetDossierInput {
  dossierId: string;
}

export interface GetDriveInput {
  tripId: string;
}

export interface GetEnterpriseInput {
  enterpriseId: string;
}

export interface GetFeeStatementInput {
  warehouseId: string;
  ownerId?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
}

export interface GetFileInput {
  fileId: string;
}

export interface GetInboundInput {
  inboundId: string;
}

export type GetMeInput = Record<string, never>;

export interface GetOrderInput {
  orderId: string;
}

export interface GetOutboundInput {
  outboundId: string;
}

export interface GetOwnBidInput {
  orderId: string;
}

export type GetOwnCarrierInput = Record<string, never>;

export type GetOwnDossierInput = Record<string, never>;

export interface GetPlanInput {
  planId: string;
}

export interface GetPublicTrackingInput {
  token: string;
}

export interface GetQuoteInput {
  quoteId: string;
}

export interface GetQuoteInvitationInput {
  requestId: string;
}

export interface GetScheduleInput {
  centreId: string;
  from: string;
  until: string;
}

export interface GetServiceInput {
  centreId: string;
  serviceId: string;
}

export interface GetStockAgesInput {
  warehouseId?: string | undefined;
  atOurWarehouse?: boolean | undefined;
}

export interface GetTenderInput {
  tripId: string;
}

export interface GetTrackingInput {
  consignmentId: string;
}

export interface GetTripInput {
  tripId: string;
}

export interface GetTripDifferenceInput {
  tripId: string;
  since?: number | undefined;
}

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

export interface ImportResourceSheetInput extends ImportResourceSheetBody {
  centreId: string;
}

export interface ImportResourcesInput extends ImportResourcesBody {
  centreId: string;
}

export type InviteInput = Invite;

export type JoinWaitlistInput = JoinWaitlist;

export interface LeaveWaitlistInput {
  waitlistId: string;
}

export interface LockStopInput extends LockStopBody {
  tripId: string;
}

export interface LogisticsFindAuditInput {
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface LogisticsFindDeadLettersInput {
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface LogisticsReplayDeadLetterInput {
  deadLetterId: string;
}

export type LogisticsVerifyAuditInput = Record<string, never>;

export interface MarkNoShowInput {
  bookingId: string;
}

export type MarkReadInput = MarkRead;

export interface MarkReadyInput extends MarkReadyBody {
  orderId: string;
}

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

export interface MoveConsignmentInput extends MoveConsignmentBody {
  tripId: string;
}

export interface MoveStepInput extends MoveStepBody {
  centreId: string;
}

export type OpenFeedInput = OpenFeed;

export type OpenTrackingIntakeInput = OpenTrackingIntake;

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

export interface PauseStepInput {
  bookingId: string;
  step: number;
}

export interface PickOutboundInput {
  outboundId: string;
}

export interface PlaceBidInput extends PlaceBidBody {
  orderId: string;
}

export interface PlaceCarriageQuoteInput extends PlaceCarriageQuoteBody {
  requestId: string;
}

export type PlanDayInput = PlanDay;

export type PostOrderInput = PostOrder;

export interface PreviewInvitationInput {
  code: string;
}

export interface PreviewMoveInput {
  centreId: string;
  bookingId: string;
  step: number;
  from: string;
  minutes?: number | undefined;
  resourceId?: string | undefined;
  replaces?: string | undefined;
  freeze?: boolean | undefined;
}

export interface ProposeTripsInput {
  day: string;
}

export interface PublishFeeRuleInput extends PublishFeeRuleBody {
  warehouseId: string;
}

export interface PublishOrderInput extends PublishOrderBody {
  orderId: string;
}

export type PublishRateCardInput = RateCardContent;

export interface PublishServiceInput extends PublishServiceBody {
  centreId: string;
}

export type QuoteSampleInput = QuoteSample;

export interface ReceiveInboundInput extends ReceiveInboundBody {
  inboundId: string;
}

export interface ReceiveReturnInput extends ReceiveReturnBody {
  outboundId: string;
}

export interface ReconfirmBidInput extends ReconfirmBidBody {
  bidId: string;
}

export interface RecordCustodyInput extends RecordCustodyBody {
  bookingId: string;
}

export interface RecordDepositInput extends RecordDepositBody {
  bookingId: string;
}

export interface RecordDrivingInput extends RecordDrivingBody {
  tripId: string;
}

export interface RecordMeasurementsInput extends RecordMeasurementsBody {
  bookingId: string;
  round: number;
}

export type RegisterCentreInput = RegisterCentre;

export type RegisterHubInput = RegisterHub;

export type RegisterWarehouseInput = RegisterWarehouse;

export interface ReinstateCertificateInput extends DossierReasonBody {
  dossierId: string;
}

export interface RejectDossierInput extends TurnDownBody {
  dossierId: string;
}

export interface RemoveMemberInput {
  personId: string;
}

export interface ReplanCentreInput extends ReplanBody {
  centreId: string;
}

export interface ReportAbsenceInput extends ReportAbsenceBody {
  centreId: string;
}

export interface ReportPositionsInput extends ReportPositionsBody {
  tripId: string;
}

export interface ReportProblemInput extends ReportProblemBody {
  bookingId: string;
  step: number;
}

export type RequestOutboundInput = RequestOutbound;

export type RequestPasswordResetInput = RequestPasswordReset;

export interface RequestRevisionInput extends TurnDownBody {
  dossierId: string;
}

export type ResetPasswordInput = ResetPassword;

export interface ResolveLogisticsExceptionInput extends ResolveLogisticsExceptionBody {
  exceptionId: string;
}

export interface RetireVehicleInput {
  vehicleId: string;
}

export interface ReviseBidInput extends ReviseBidBody {
  bidId: string;
}

export interface ReviseCarriageQuoteInput extends ReviseCarriageQuoteBody {
  quoteId: string;
}

export interface ReviseSampleInput extends ReviseSampleBody {
  bookingId: string;
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

export interface SamplingFindAuditInput {
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface SamplingFindDeadLettersInput {
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface SamplingReplayDeadLetterInput {
  deadLetterId: string;
}

export type SamplingVerifyAuditInput = Record<string, never>;

export interface SendDirectlyInput {
  consignmentId: string;
}

export interface SendViaHubInput extends SendViaHubBody {
  consignmentId: string;
}

export interface SetCentreDayInput extends SetCentreDayBody {
  centreId: string;
  date: string;
}

export interface ShipOutboundInput extends ShipOutboundBody {
  outboundId: string;
}

export interface ShipSampleInput extends ShipSampleBody {
  bookingId: string;
}

export type SignInInput = SignIn;

export type SignOutInput = Record<string, never>;

export type SignUpInput = SignUp;

export interface StartProductionInput {
  orderId: string;
}

export interface StartReviewInput {
  dossierId: string;
}

export interface StartStepInput {
  bookingId: string;
  step: number;
}

export type SubmitDossierInput = Record<string, never>;

export type SummariseLinesInput = Record<string, never>;

export interface SuspendCertificateInput extends DossierReasonBody {
  dossierId: string;
}

export interface TenderTripInput {
  tripId: string;
}

export interface UpdateConsignmentInput extends UpdateConsignmentBody {
  consignmentId: string;
}

export interface UpdateDraftInput extends UpdateDraftBody {
  orderId: string;
}

export interface WithdrawAbsenceInput {
  centreId: string;
  absenceId: string;
}

export interface WithdrawBidInput {
  bidId: string;
}

export interface WithdrawCarriageQuoteInput {
  quoteId: string;
}

export interface WithdrawRateCardInput {
  rateCardId: string;
}

import * as contracts from '@tianfu/contracts';

interface NamedList {
  /** Name of the constant in libs/contracts and in the SDK. */
  readonly constant: string;
  readonly values: readonly string[];
  /** With names in both languages. */
  readonly vocabulary?: Readonly<Record<string, contracts.Bilingual>>;
  /** The one service whose pages speak of it. */
  readonly service?: string;
}

const vocabulary = (
  constant: string,
  words: NonNullable<NamedList['vocabulary']>,
  service?: string,
): NamedList => ({
  constant,
  values: Object.keys(words),
  vocabulary: words,
  ...(service === undefined ? {} : { service }),
});
const list = (constant: string, values: readonly string[]): NamedList => ({ constant, values });

/** Lists of codes the SDK hands on under their own name, by type name. */
export const NAMED_LISTS: Readonly<Record<string, NamedList>> = {
  ProductCategory: vocabulary('PRODUCT_CATEGORIES', contracts.PRODUCT_CATEGORIES),
  Fabric: vocabulary('FABRICS', contracts.FABRICS),
  Process: vocabulary('PROCESSES', contracts.PROCESSES),
  Machine: vocabulary('MACHINES', contracts.MACHINES),
  Mode: vocabulary('MODES', contracts.MODES),
  CertificateLevel: vocabulary('CERTIFICATE_LEVELS', contracts.CERTIFICATE_LEVELS),
  ResourceKind: vocabulary('RESOURCE_KINDS', contracts.RESOURCE_KINDS, 'sampling'),
  SampleType: vocabulary('SAMPLE_TYPES', contracts.SAMPLE_TYPES, 'sampling'),
  SampleStep: vocabulary('SAMPLE_STEPS', contracts.SAMPLE_STEPS, 'sampling'),
  Difficulty: vocabulary('DIFFICULTIES', contracts.DIFFICULTIES, 'sampling'),
  Urgency: vocabulary('URGENCIES', contracts.URGENCIES, 'sampling'),
  AbsenceKind: vocabulary('ABSENCE_KINDS', contracts.ABSENCE_KINDS, 'sampling'),
  BookingState: vocabulary('BOOKING_STATES', contracts.BOOKING_STATES, 'sampling'),
  StepState: vocabulary('STEP_STATES', contracts.STEP_STATES, 'sampling'),
  ProblemKind: vocabulary('PROBLEM_KINDS', contracts.PROBLEM_KINDS, 'sampling'),
  CustodyAction: vocabulary('CUSTODY_ACTIONS', contracts.CUSTODY_ACTIONS, 'sampling'),
  SheetFaultCode: vocabulary('SHEET_FAULTS', contracts.SHEET_FAULTS, 'sampling'),
  Incoterm: vocabulary('INCOTERMS', contracts.INCOTERMS, 'logistics'),
  TripKind: vocabulary('TRIP_KINDS', contracts.TRIP_KINDS, 'logistics'),
  ShareRule: vocabulary('SHARE_RULES', contracts.SHARE_RULES, 'logistics'),
  TrackingStatus: vocabulary('TRACKING_STATUSES', contracts.TRACKING_STATUSES, 'logistics'),
  ExceptionEnd: vocabulary('EXCEPTION_ENDS', contracts.EXCEPTION_ENDS, 'logistics'),
  ExceptionKind: vocabulary('EXCEPTION_KINDS', contracts.EXCEPTION_KINDS, 'logistics'),
  ShippingPaper: vocabulary('SHIPPING_PAPERS', contracts.SHIPPING_PAPERS, 'logistics'),
  StockPlace: vocabulary('STOCK_PLACES', contracts.STOCK_PLACES, 'logistics'),
  StockMoveKind: vocabulary('STOCK_MOVES', contracts.STOCK_MOVES, 'logistics'),
  WarehouseFee: vocabulary('WAREHOUSE_FEES', contracts.WAREHOUSE_FEES, 'logistics'),
  ConsignmentState: list('CONSIGNMENT_STATES', contracts.CONSIGNMENT_STATES),
  TripState: list('TRIP_STATES', contracts.TRIP_STATES),
  Currency: list('CURRENCIES', contracts.CURRENCIES),
  OrderState: list('ORDER_STATES', contracts.ORDER_STATES),
  OrderSort: list('ORDER_SORTS', contracts.ORDER_SORTS),
  BidState: list('BID_STATES', contracts.BID_STATES),
  DossierState: list('DOSSIER_STATES', contracts.DOSSIER_STATES),
  ScorePartName: list('SCORE_PARTS', contracts.SCORE_PARTS),
  MisfitCode: list('MISFIT_CODES', contracts.MISFIT_CODES),
  FacilityFlag: list('FACILITY_FLAGS', contracts.FACILITY_FLAGS),
  MemberRole: list('MEMBER_ROLES', contracts.MEMBER_ROLES),
  MemberPermission: list('MEMBER_PERMISSIONS', contracts.MEMBER_PERMISSIONS),
  OperatorPermission: list('OPERATOR_PERMISSIONS', contracts.OPERATOR_PERMISSIONS),
  Permission: list('PERMISSIONS', [...contracts.MEMBER_PERMISSIONS, ...contracts.OPERATOR_PERMISSIONS]),
  ErrorCode: list('ERROR_CODES', Object.keys(contracts.ERRORS)),
};

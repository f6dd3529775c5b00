import * as contracts from '@tianfu/contracts';

interface NamedList {
  /** Name of the constant in libs/contracts and in the SDK. */
  readonly constant: string;
  readonly values: readonly string[];
  /** With names in both languages. */
  readonly vocabulary?: Readonly<Record<string, contracts.Bilingual>>;
}

const vocabulary = (constant: string, words: NonNullable<NamedList['vocabulary']>): NamedList => ({
  constant,
  values: Object.keys(words),
  vocabulary: words,
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
  ResourceKind: vocabulary('RESOURCE_KINDS', contracts.RESOURCE_KINDS),
  SampleType: vocabulary('SAMPLE_TYPES', contracts.SAMPLE_TYPES),
  SampleStep: vocabulary('SAMPLE_STEPS', contracts.SAMPLE_STEPS),
  Difficulty: vocabulary('DIFFICULTIES', contracts.DIFFICULTIES),
  Urgency: vocabulary('URGENCIES', contracts.URGENCIES),
  AbsenceKind: vocabulary('ABSENCE_KINDS', contracts.ABSENCE_KINDS),
  BookingState: vocabulary('BOOKING_STATES', contracts.BOOKING_STATES),
  StepState: vocabulary('STEP_STATES', contracts.STEP_STATES),
  ProblemKind: vocabulary('PROBLEM_KINDS', contracts.PROBLEM_KINDS),
  CustodyAction: vocabulary('CUSTODY_ACTIONS', contracts.CUSTODY_ACTIONS),
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

import {
  Flag,
  GeoPosition,
  HistoryEntry,
  Id,
  Instant,
  ListOf,
  CalendarDate,
  ManyOf,
  Nested,
  OneOf,
  Optional,
  PageRequest,
  Text,
  Texts,
  WholeNumber,
} from '../declare/index.js';
import {
  certificateLevels,
  fabrics,
  machines,
  modes,
  processes,
  productCategories,
} from '../vocabulary/vocabulary.js';

export class MachineCount {
  @OneOf(machines)
  machine: string;

  @WholeNumber({ min: 1, max: 10_000 })
  count: number;
}

/** What a supplier can do: product category × fabric × process × machines × MOQ × daily standard minutes. */
export class Capability {
  @ManyOf(productCategories, { min: 1 })
  categories: string[];

  @ManyOf(fabrics, { min: 1 })
  fabrics: string[];

  @ManyOf(processes, { min: 1 })
  processes: string[];

  @ManyOf(modes, { min: 1 })
  modes: string[];

  @ListOf(() => MachineCount, { max: 50 })
  machines: MachineCount[];

  /** Minimum order quantity in pieces. */
  @WholeNumber({ min: 1, max: 1_000_000 })
  moqPieces: number;

  @WholeNumber({ min: 1, max: 100_000 })
  workers: number;

  /** Working minutes of one worker on a working day. */
  @WholeNumber({ min: 60, max: 1440 })
  minutesPerDay: number;

  /** Line efficiency: standard minutes produced per minute worked. */
  @WholeNumber({ min: 1, max: 150 })
  efficiencyPercent: number;

  /** From contract to first pieces off the line, in working days. */
  @WholeNumber({ min: 0, max: 365 })
  leadTimeDays: number;

  @Nested(() => GeoPosition)
  position: GeoPosition;

  /** Where the factory is, as people would say it. */
  @Optional()
  @Text({ max: 300 })
  place?: string;

  @Optional()
  @Text({ max: 2000 })
  remark?: string;
}

export const CARRIAGE_SERVICES = ['part-load', 'full-load', 'express', 'container'] as const;
export type CarriageService = (typeof CARRIAGE_SERVICES)[number];

/** What a carrier shows to be certified. Its vehicles and rate cards are kept by logistics. */
export class Carriage {
  @ManyOf(CARRIAGE_SERVICES, { min: 1 })
  services: string[];

  /** 道路运输经营许可证: the road transport permit. */
  @Text({ min: 6, max: 40 })
  permitNumber: string;

  @CalendarDate()
  permitValidUntil: string;

  @WholeNumber({ min: 1, max: 100_000 })
  vehicles: number;

  /** Where it carries to, as people would say it. */
  @Text({ min: 2, max: 300 })
  area: string;

  /** Of the depot. */
  @Nested(() => GeoPosition)
  position: GeoPosition;

  @Optional()
  @Text({ max: 300 })
  place?: string;

  @Optional()
  @Text({ max: 2000 })
  remark?: string;
}

export const DOSSIER_STATES = [
  'draft',
  'submitted',
  'in-review',
  'revision-requested',
  'certified',
  'suspended',
  'revoked',
  'rejected',
  'expired',
] as const;
export type DossierState = (typeof DOSSIER_STATES)[number];

export class CertificateView {
  @Id()
  certificateId: string;

  @OneOf(certificateLevels)
  level: string;

  /** Product categories the certificate covers; none for who only carries. */
  @ManyOf(productCategories)
  scope: string[];

  /** Last day it is valid, in Asia/Shanghai. */
  @CalendarDate()
  validUntil: string;

  @Instant()
  grantedAt: string;
}

export class DossierView {
  @Id()
  dossierId: string;

  @Id()
  enterpriseId: string;

  @Text({ max: 120 })
  enterpriseName: string;

  @Text({ max: 18 })
  uscc: string;

  @OneOf(DOSSIER_STATES)
  state: string;

  @Optional()
  @Nested(() => Capability)
  capability?: Capability;

  @Optional()
  @Nested(() => Carriage)
  carriage?: Carriage;

  @Optional()
  @Nested(() => CertificateView)
  certificate?: CertificateView;

  /** What the operator asked for or gave as reason last. */
  @Optional()
  @Text({ max: 1000 })
  reason?: string;

  @ListOf(() => HistoryEntry, { max: 200 })
  history: HistoryEntry[];

  /** What this caller may do now: `submit`, `startReview`, `certify`, … */
  @Texts({ max: 20, maxLength: 40 })
  actions: string[];

  @Optional()
  @Instant()
  submittedAt?: string;

  @WholeNumber({ min: 0, max: 2_147_483_647 })
  version: number;
}

export class DossierSummary {
  @Id()
  dossierId: string;

  @Id()
  enterpriseId: string;

  @Text({ max: 120 })
  enterpriseName: string;

  @Text({ max: 18 })
  uscc: string;

  @OneOf(DOSSIER_STATES)
  state: string;

  @Optional()
  @OneOf(certificateLevels)
  level?: string;

  @Optional()
  @Instant()
  submittedAt?: string;

  @Optional()
  @CalendarDate()
  validUntil?: string;
}

export class FindDossiers extends PageRequest {
  @Optional()
  @ManyOf(DOSSIER_STATES, { min: 1 })
  state?: string[];

  /** Part of the enterprise's name or credit code. */
  @Optional()
  @Text({ max: 60 })
  q?: string;
}

export class DossierRef {
  @Id()
  dossierId: string;
}

export class DossierReason extends DossierRef {
  @Text({ min: 2, max: 1000 })
  reason: string;
}

/** What was decided on after reading it. */
export class TurnDown extends DossierReason {
  /** When what was read had been submitted; refused when the enterprise has submitted anew since. */
  @Optional()
  @Instant()
  submittedAt?: string;
}

export class Certify extends DossierRef {
  @OneOf(certificateLevels)
  level: string;

  /** A subset of the capability's categories; empty for who only carries. */
  @ManyOf(productCategories)
  scope: string[];

  @CalendarDate()
  validUntil: string;

  @Optional()
  @Text({ max: 1000 })
  note?: string;

  /** When what was read had been submitted; refused when the enterprise has submitted anew since. */
  @Optional()
  @Instant()
  submittedAt?: string;
}

export class EnterpriseCertificateRef {
  @Id()
  enterpriseId: string;
}

/** What anybody signed in may know of an enterprise's standing. */
export class CertificationCard {
  @Id()
  enterpriseId: string;

  @Text({ max: 120 })
  enterpriseName: string;

  @Flag()
  certified: boolean;

  @Optional()
  @Nested(() => CertificateView)
  certificate?: CertificateView;
}

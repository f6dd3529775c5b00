import {
  CalendarDate,
  event,
  Id,
  ManyOf,
  Nested,
  OneOf,
  Optional,
  Text,
  toEnterprise,
  toOperators,
  WholeNumber,
} from '../declare/index.js';
import { certificateLevels, productCategories } from '../vocabulary/vocabulary.js';
import { Capability } from './dossiers.js';

export class DossierEvent {
  @Id()
  dossierId: string;

  @Id()
  enterpriseId: string;

  @Text({ max: 120 })
  enterpriseName: string;
}

export class DossierDecision extends DossierEvent {
  @Text({ max: 1000 })
  reason: string;
}

/** Everything other services need to know of a supplier or carrier in good standing. */
export class CertificateGranted extends DossierEvent {
  @Id()
  certificateId: string;

  @OneOf(certificateLevels)
  level: string;

  /** Product categories; none for who only carries. */
  @ManyOf(productCategories)
  scope: string[];

  @CalendarDate()
  validUntil: string;

  /** Missing for who only carries. */
  @Optional()
  @Nested(() => Capability)
  capability?: Capability;

  /** Grows with every change of the standing: a later one overrules an earlier one, whatever arrives first. */
  @WholeNumber({ min: 1, max: 2_147_483_647 })
  standingVersion: number;
}

export class CertificateStopped extends DossierEvent {
  @Id()
  certificateId: string;

  @OneOf(['suspended', 'revoked', 'expired'])
  state: string;

  @Text({ max: 1000 })
  reason: string;

  @WholeNumber({ min: 1, max: 2_147_483_647 })
  standingVersion: number;
}

export const dossierSubmitted = event({
  subject: 'certification.dossier.submitted.v1',
  summary: { en: 'A dossier was submitted', zh: '认证已提交' },
  payload: DossierEvent,
  audience: ({ enterpriseId }) => [toEnterprise(enterpriseId), toOperators()],
  notice: true,
});

export const reviewStarted = event({
  subject: 'certification.dossier.review-started.v1',
  summary: { en: 'The review has started', zh: '认证审核已开始' },
  payload: DossierEvent,
  audience: ({ enterpriseId }) => [toEnterprise(enterpriseId), toOperators()],
});

export const revisionRequested = event({
  subject: 'certification.dossier.revision-requested.v1',
  summary: { en: 'The dossier needs a revision', zh: '认证材料需要修改' },
  payload: DossierDecision,
  audience: ({ enterpriseId }) => [toEnterprise(enterpriseId)],
  notice: true,
});

export const dossierRejected = event({
  subject: 'certification.dossier.rejected.v1',
  summary: { en: 'The dossier was rejected', zh: '认证被驳回' },
  payload: DossierDecision,
  audience: ({ enterpriseId }) => [toEnterprise(enterpriseId)],
  notice: true,
});

/** Also emitted when a suspended certificate is reinstated and when the capability of a certified supplier changes. */
export const certificateGranted = event({
  subject: 'certification.certificate.granted.v1',
  summary: { en: 'The enterprise is certified', zh: '认证已通过' },
  payload: CertificateGranted,
  audience: ({ enterpriseId }) => [toEnterprise(enterpriseId)],
  notice: true,
});

export const certificateStopped = event({
  subject: 'certification.certificate.stopped.v1',
  summary: { en: 'The certificate is suspended, revoked or expired', zh: '认证已暂停、撤销或到期' },
  payload: CertificateStopped,
  audience: ({ enterpriseId }) => [toEnterprise(enterpriseId)],
  notice: true,
});

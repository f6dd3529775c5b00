import { asMember, asOperator, command, Empty, pageOf, query, signedIn } from '../declare/index.js';
import {
  Capability,
  Carriage,
  Certify,
  CertificationCard,
  DossierReason,
  DossierRef,
  DossierSummary,
  DossierView,
  EnterpriseCertificateRef,
  FindDossiers,
  TurnDown,
} from './dossiers.js';

export const getOwnDossier = query({
  subject: 'certification.dossier.own.v1',
  summary: { en: "Our enterprise's dossier", zh: '本企业认证档案' },
  http: 'GET /v1/dossier',
  access: asMember('dossier.read'),
  input: Empty,
  output: DossierView,
});

export const describeCapability = command({
  subject: 'certification.dossier.describe.v1',
  summary: { en: 'Fill in what we can do', zh: '填写产能' },
  http: 'PUT /v1/dossier/capability',
  access: asMember('dossier.edit'),
  input: Capability,
  output: DossierView,
  errors: ['TRANSITION_REFUSED'],
  ifMatch: true,
});

export const describeCarriage = command({
  subject: 'certification.dossier.describe-carriage.v1',
  summary: { en: 'Fill in what we can carry', zh: '填写运输能力' },
  http: 'PUT /v1/dossier/carriage',
  access: asMember('dossier.edit'),
  input: Carriage,
  output: DossierView,
  errors: ['TRANSITION_REFUSED'],
  ifMatch: true,
});

export const submitDossier = command({
  subject: 'certification.dossier.submit.v1',
  summary: { en: 'Submit the dossier for certification', zh: '提交认证' },
  http: 'POST /v1/dossier/submit',
  access: asMember('dossier.submit'),
  input: Empty,
  output: DossierView,
  errors: ['TRANSITION_REFUSED', 'DOSSIER_INCOMPLETE'],
});

export const findDossiers = query({
  subject: 'certification.dossier.find.v1',
  summary: { en: 'The review queue, longest waiting first', zh: '认证审核队列（等待最久的在前）' },
  http: 'GET /v1/dossiers',
  access: asOperator('certification.review'),
  input: FindDossiers,
  output: pageOf(DossierSummary),
});

export const getDossier = query({
  subject: 'certification.dossier.get.v1',
  summary: { en: 'One dossier', zh: '认证档案' },
  http: 'GET /v1/dossiers/:dossierId',
  access: asOperator('certification.review'),
  input: DossierRef,
  output: DossierView,
});

export const startReview = command({
  subject: 'certification.dossier.start-review.v1',
  summary: { en: 'Take a dossier into review', zh: '开始审核' },
  http: 'POST /v1/dossiers/:dossierId/start-review',
  access: asOperator('certification.review'),
  input: DossierRef,
  output: DossierView,
  errors: ['TRANSITION_REFUSED'],
});

export const certify = command({
  subject: 'certification.dossier.certify.v1',
  summary: { en: 'Certify: level, scope, validity', zh: '通过认证：等级、范围、有效期' },
  http: 'POST /v1/dossiers/:dossierId/certify',
  access: asOperator('certification.review'),
  input: Certify,
  output: DossierView,
  errors: ['TRANSITION_REFUSED'],
});

export const requestRevision = command({
  subject: 'certification.dossier.request-revision.v1',
  summary: { en: 'Ask for a revision, with reason', zh: '退回修改（说明原因）' },
  http: 'POST /v1/dossiers/:dossierId/request-revision',
  access: asOperator('certification.review'),
  input: TurnDown,
  output: DossierView,
  errors: ['TRANSITION_REFUSED'],
});

export const rejectDossier = command({
  subject: 'certification.dossier.reject.v1',
  summary: { en: 'Reject, with reason', zh: '驳回认证（说明原因）' },
  http: 'POST /v1/dossiers/:dossierId/reject',
  access: asOperator('certification.review'),
  input: TurnDown,
  output: DossierView,
  errors: ['TRANSITION_REFUSED'],
});

export const suspendCertificate = command({
  subject: 'certification.certificate.suspend.v1',
  summary: { en: 'Suspend a certificate', zh: '暂停认证' },
  http: 'POST /v1/dossiers/:dossierId/suspend',
  access: asOperator('certification.revoke'),
  input: DossierReason,
  output: DossierView,
  errors: ['TRANSITION_REFUSED', 'ORDERS_UNREACHABLE'],
});

export const reinstateCertificate = command({
  subject: 'certification.certificate.reinstate.v1',
  summary: { en: 'Reinstate a suspended certificate', zh: '恢复认证' },
  http: 'POST /v1/dossiers/:dossierId/reinstate',
  access: asOperator('certification.revoke'),
  input: DossierReason,
  output: DossierView,
  errors: ['TRANSITION_REFUSED'],
});

export const revokeCertificate = command({
  subject: 'certification.certificate.revoke.v1',
  summary: { en: 'Revoke a certificate for good', zh: '撤销认证' },
  http: 'POST /v1/dossiers/:dossierId/revoke',
  access: asOperator('certification.revoke'),
  input: DossierReason,
  output: DossierView,
  errors: ['TRANSITION_REFUSED', 'ORDERS_UNREACHABLE'],
});

export const getCertificationCard = query({
  subject: 'certification.certificate.card.v1',
  summary: { en: "An enterprise's certificate", zh: '企业认证信息' },
  http: 'GET /v1/enterprises/:enterpriseId/certificate',
  access: signedIn(),
  input: EnterpriseCertificateRef,
  output: CertificationCard,
});

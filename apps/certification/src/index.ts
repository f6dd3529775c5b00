import type { ServiceDefinition } from '@tianfu/service';
import { CertificateStopEntity } from './adapters/postgres/certificate-stop.entity.js';
import { CertificateEntity } from './adapters/postgres/certificate.entity.js';
import { DossierHistoryEntity } from './adapters/postgres/dossier-history.entity.js';
import { DossierEntity } from './adapters/postgres/dossier.entity.js';
import { EnterpriseEntity } from './adapters/postgres/enterprise.entity.js';
import { CreateDossiers1795305600000 } from './adapters/postgres/migrations/20261122-create-dossiers.js';
import { DescribeCarriage1795329600000 } from './adapters/postgres/migrations/20261122-describe-carriage.js';
import { CertificationModule } from './certification.module.js';

export const certificationService: ServiceDefinition = {
  name: 'certification',
  module: CertificationModule,
  entities: [EnterpriseEntity, CertificateEntity, DossierEntity, DossierHistoryEntity, CertificateStopEntity],
  migrations: [CreateDossiers1795305600000, DescribeCarriage1795329600000],
};

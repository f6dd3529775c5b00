import { Module } from '@nestjs/common';
import { made, Services } from '@tianfu/service';
import { StopSweeper } from './adapters/clock/stop.sweeper.js';
import { CertificateHandlers } from './adapters/nats/certificate.handlers.js';
import { DossierHandlers } from './adapters/nats/dossier.handlers.js';
import { EnterpriseListeners } from './adapters/nats/enterprise.listeners.js';
import { NatsOrderBook } from './adapters/nats/order-book.js';
import { ReviewHandlers } from './adapters/nats/review.handlers.js';
import { DossierStore } from './adapters/postgres/dossier-store.js';
import { StopStore } from './adapters/postgres/stop-store.js';
import { CertifyEnterprise } from './application/certify-enterprise.js';
import { DescribeCapability } from './application/describe-capability.js';
import { DescribeCarriage } from './application/describe-carriage.js';
import { GetCertificationCard } from './application/get-certification-card.js';
import { GetDossier } from './application/get-dossier.js';
import { GetOwnDossier } from './application/get-own-dossier.js';
import { ListDossiers } from './application/list-dossiers.js';
import { OpenDossier } from './application/open-dossier.js';
import { ReinstateCertificate } from './application/reinstate-certificate.js';
import { ShowDossier } from './application/show-dossier.js';
import { StartReview } from './application/start-review.js';
import { StopCertificate } from './application/stop-certificate.js';
import { SubmitDossier } from './application/submit-dossier.js';
import { SweepStops } from './application/sweep-stops.js';
import { TurnDownDossier } from './application/turn-down-dossier.js';

@Module({
  controllers: [DossierHandlers, ReviewHandlers, CertificateHandlers],
  providers: [
    DossierStore,
    StopStore,
    made(NatsOrderBook, Services),
    made(OpenDossier, DossierStore),
    made(GetOwnDossier, DossierStore, ShowDossier),
    made(GetDossier, DossierStore, ShowDossier),
    made(GetCertificationCard, DossierStore),
    made(ShowDossier, DossierStore),
    made(DescribeCapability, DossierStore),
    made(DescribeCarriage, DossierStore),
    made(SubmitDossier, DossierStore),
    made(ListDossiers, DossierStore),
    made(StartReview, DossierStore),
    made(CertifyEnterprise, DossierStore),
    made(TurnDownDossier, DossierStore),
    made(ReinstateCertificate, DossierStore),
    made(StopCertificate, DossierStore, StopStore, NatsOrderBook),
    made(SweepStops, DossierStore, StopStore, StopCertificate),
    EnterpriseListeners,
    StopSweeper,
  ],
})
export class CertificationModule {}

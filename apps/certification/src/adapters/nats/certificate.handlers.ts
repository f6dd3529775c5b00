import {
  getCertificationCard,
  reinstateCertificate,
  revokeCertificate,
  suspendCertificate,
  type CertificationCard,
  type DossierReason,
  type DossierView,
  type EnterpriseCertificateRef,
} from '@tianfu/contracts';
import { Handles, type Call } from '@tianfu/service';
import { Controller } from '@nestjs/common';
import { GetCertificationCard } from '../../application/get-certification-card.js';
import { ReinstateCertificate } from '../../application/reinstate-certificate.js';
import { ShowDossier } from '../../application/show-dossier.js';
import { StopCertificate } from '../../application/stop-certificate.js';
import type { StopRequest } from '../../domain/stop-certificate.js';
import { operatorOf } from './actors.js';

/** A certificate after it was granted. */
@Controller()
export class CertificateHandlers {
  constructor(
    private readonly getCertificationCard: GetCertificationCard,
    private readonly showDossier: ShowDossier,
    private readonly stopCertificate: StopCertificate,
    private readonly reinstateCertificate: ReinstateCertificate,
  ) {}

  @Handles(getCertificationCard)
  card({ enterpriseId }: EnterpriseCertificateRef, call: Call): Promise<CertificationCard> {
    return call.read((tx) => this.getCertificationCard.run(tx, enterpriseId), { scope: 'market' });
  }

  @Handles(suspendCertificate)
  suspend(asked: DossierReason, call: Call): Promise<DossierView> {
    return this.#stop('suspend', asked, call);
  }

  @Handles(revokeCertificate)
  revoke(asked: DossierReason, call: Call): Promise<DossierView> {
    return this.#stop('revoke', asked, call);
  }

  @Handles(reinstateCertificate)
  reinstate(asked: DossierReason, call: Call): Promise<DossierView> {
    const { caller } = call;
    return call.transaction(async (tx) => {
      const dossier = await this.reinstateCertificate.run(tx, asked, operatorOf(caller));
      return this.showDossier.run(tx, dossier, caller);
    });
  }

  #stop(step: 'suspend' | 'revoke', { dossierId, reason }: DossierReason, call: Call): Promise<DossierView> {
    const asked = { step, reason, actor: operatorOf(call.caller), ...requestKeyOf(call) };
    return this.stopCertificate.run<DossierView>(dossierId, asked, {
      step: (fn) => call.transaction(fn, { step: true }),
      answer: (fn) => call.transaction(async (tx) => this.showDossier.run(tx, await fn(tx), call.caller)),
    });
  }
}

/** A repeat of the command is known by who sends it and by its key. */
function requestKeyOf({ caller, idempotencyKey }: Call): Pick<StopRequest, 'requestKey'> {
  if (idempotencyKey === undefined) return {};
  return { requestKey: `${caller.personId ?? caller.enterpriseId ?? 'nobody'} ${idempotencyKey}` };
}

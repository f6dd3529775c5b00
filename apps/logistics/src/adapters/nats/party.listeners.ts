import {
  certificateGranted,
  type CertificateGranted,
  certificateStopped,
  type CertificateStopped,
  type EnterpriseCreated,
  enterpriseCreated,
  type EventEnvelope,
} from '@tianfu/contracts';
import { Listens, type Tx } from '@tianfu/service';
import { Injectable } from '@nestjs/common';
import { KeepParties } from '../../application/keep-parties.js';

@Injectable()
export class PartyListeners {
  constructor(private readonly keeping: KeepParties) {}

  @Listens(enterpriseCreated)
  created({ payload }: EventEnvelope<EnterpriseCreated>, tx: Tx): Promise<void> {
    return this.keeping.remember(tx, payload);
  }

  @Listens(certificateGranted)
  granted({ payload }: EventEnvelope<CertificateGranted>, tx: Tx): Promise<void> {
    return this.keeping.grant(tx, payload);
  }

  @Listens(certificateStopped)
  stopped({ payload }: EventEnvelope<CertificateStopped>, tx: Tx): Promise<void> {
    return this.keeping.stop(tx, payload);
  }
}

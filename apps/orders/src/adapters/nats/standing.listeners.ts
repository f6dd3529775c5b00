import {
  certificateGranted,
  type CertificateGranted,
  certificateStopped,
  type CertificateStopped,
  type EventEnvelope,
} from '@tianfu/contracts';
import { Listens, type Tx } from '@tianfu/service';
import { Injectable } from '@nestjs/common';
import { KeepStanding } from '../../application/keep-standing.js';

@Injectable()
export class StandingListeners {
  constructor(private readonly keeping: KeepStanding) {}

  @Listens(certificateGranted)
  granted({ payload }: EventEnvelope<CertificateGranted>, tx: Tx): Promise<void> {
    return this.keeping.grant(tx, payload);
  }

  /** Mostly known already: certification stops the standing before it says so. */
  @Listens(certificateStopped)
  stopped({ payload }: EventEnvelope<CertificateStopped>, tx: Tx): Promise<void> {
    return this.keeping.stop(tx, payload);
  }
}

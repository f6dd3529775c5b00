import {
  certificateGranted,
  certificateStopped,
  contractRecorded,
  type CertificateGranted,
  type CertificateStopped,
  type ContractRecorded,
  type EventEnvelope,
} from '@tianfu/contracts';
import { Listens, type Tx } from '@tianfu/service';
import { Injectable } from '@nestjs/common';
import { CreditSamples } from '../../application/credit-samples.js';
import { KeepStanding } from '../../application/keep-standing.js';

@Injectable()
export class NewsListeners {
  constructor(
    private readonly keepStanding: KeepStanding,
    private readonly creditSamples: CreditSamples,
  ) {}

  @Listens(certificateGranted)
  granted({ payload }: EventEnvelope<CertificateGranted>, tx: Tx): Promise<void> {
    return this.keepStanding.granted(tx, payload);
  }

  @Listens(certificateStopped)
  stopped({ payload }: EventEnvelope<CertificateStopped>, tx: Tx): Promise<void> {
    return this.keepStanding.stopped(tx, payload);
  }

  @Listens(contractRecorded)
  contracted({ payload }: EventEnvelope<ContractRecorded>, tx: Tx): Promise<void> {
    return this.creditSamples.run(tx, payload);
  }
}

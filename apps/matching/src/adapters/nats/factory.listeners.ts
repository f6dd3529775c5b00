import {
  bidDecided,
  certificateGranted,
  certificateStopped,
  type BidDecided,
  type CertificateGranted,
  type CertificateStopped,
  type EventEnvelope,
} from '@tianfu/contracts';
import { Listens, type Tx } from '@tianfu/service';
import { Injectable } from '@nestjs/common';
import { KeepFactory } from '../../application/keep-factory.js';

@Injectable()
export class FactoryListeners {
  constructor(private readonly keepFactory: KeepFactory) {}

  @Listens(certificateGranted)
  granted({ payload }: EventEnvelope<CertificateGranted>, tx: Tx): Promise<void> {
    return this.keepFactory.granted(tx, payload);
  }

  @Listens(certificateStopped)
  stopped({ payload }: EventEnvelope<CertificateStopped>, tx: Tx): Promise<void> {
    return this.keepFactory.stopped(tx, payload);
  }

  @Listens(bidDecided)
  decided({ payload }: EventEnvelope<BidDecided>, tx: Tx): Promise<void> {
    return this.keepFactory.bidDecided(tx, payload);
  }
}

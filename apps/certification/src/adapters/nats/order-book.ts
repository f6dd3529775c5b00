import { stopStanding } from '@tianfu/contracts';
import type { Services } from '@tianfu/service';
import type { OrderBook } from '../../application/ports.js';
import type { Stop } from '../../domain/dossier.js';
import { stoppedState } from '../../domain/stop-certificate.js';

/** The order book is kept by orders, which takes this only from certification itself. */
export class NatsOrderBook implements OrderBook {
  constructor(private readonly services: Services) {}

  async stopStanding(stop: Stop, deadlineMs: number): Promise<void> {
    const { enterpriseId, certificateId, standingVersion } = stop;
    const standing = { enterpriseId, certificateId, state: stoppedState(stop), standingVersion };
    await this.services.asSelf().call(stopStanding, standing, { deadlineMs });
  }
}

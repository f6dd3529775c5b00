import type { CertificationCard } from '@tianfu/contracts';
import { found, type ReadTx } from '@tianfu/service';
import type { Dossiers } from './ports.js';

/** What the market may know of an enterprise's standing. */
export class GetCertificationCard {
  constructor(private readonly dossiers: Dossiers) {}

  /** @throws Refusal `NOT_FOUND` */
  async run(tx: ReadTx, enterpriseId: string): Promise<CertificationCard> {
    return found(await this.dossiers.card(tx, enterpriseId));
  }
}

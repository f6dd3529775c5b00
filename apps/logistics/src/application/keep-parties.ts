import type { CertificateGranted, CertificateStopped, EnterpriseCreated } from '@tianfu/contracts';
import type { Tx } from '@tianfu/service';
import type { PartyStore } from './ports.js';

/** Keeps names of enterprises and what is known of their certificates. What is older than known changes nothing. */
export class KeepParties {
  constructor(private readonly parties: PartyStore) {}

  remember(tx: Tx, { enterpriseId, name }: EnterpriseCreated): Promise<void> {
    return this.parties.remember(tx, enterpriseId, name);
  }

  grant(tx: Tx, granted: CertificateGranted): Promise<void> {
    return this.parties.grant(tx, granted);
  }

  stop(tx: Tx, stopped: CertificateStopped): Promise<void> {
    return this.parties.stop(tx, stopped);
  }
}

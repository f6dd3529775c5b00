import type { CertificateGranted, CertificateStopped } from '@tianfu/contracts';
import type { Tx } from '@tianfu/service';
import type { Standings } from './side-ports.js';

/** Who is certified, and how large: what subsidies depend on. */
export class KeepStanding {
  constructor(private readonly standings: Standings) {}

  granted(tx: Tx, granted: CertificateGranted): Promise<void> {
    const { enterpriseId, enterpriseName, validUntil, standingVersion, capability } = granted;
    return this.standings.keep(tx, {
      enterpriseId,
      enterpriseName,
      certified: true,
      ...(capability !== undefined && { workers: capability.workers }),
      validUntil,
      standingVersion,
    });
  }

  stopped(tx: Tx, { enterpriseId, enterpriseName, standingVersion }: CertificateStopped): Promise<void> {
    return this.standings.keep(tx, { enterpriseId, enterpriseName, certified: false, standingVersion });
  }
}

import type { Capability } from '@tianfu/contracts';
import { found, type Tx } from '@tianfu/service';
import type { Actor, Dossier } from '../domain/dossier.js';
import { describe } from '../domain/edit-dossier.js';
import { emitGranted } from './dossier-events.js';
import type { Dossiers } from './ports.js';

export class DescribeCapability {
  constructor(private readonly dossiers: Dossiers) {}

  async run(
    tx: Tx,
    enterpriseId: string,
    capability: Capability,
    { expectedVersion, actor }: { expectedVersion: number; actor: Actor },
  ): Promise<Dossier> {
    const dossier = found(await this.dossiers.lockOfEnterprise(tx, enterpriseId));
    const change = describe(dossier, capability, { expectedVersion, at: await tx.now(), actor });
    await this.dossiers.save(tx, dossier, change);
    if (change.line !== undefined) emitGranted(tx, change.dossier);
    return change.dossier;
  }
}

import type { Carriage } from '@tianfu/contracts';
import { found, type Tx } from '@tianfu/service';
import type { Actor, Dossier } from '../domain/dossier.js';
import { describeCarriage } from '../domain/edit-dossier.js';
import { emitGranted } from './dossier-events.js';
import type { Dossiers } from './ports.js';

export class DescribeCarriage {
  constructor(private readonly dossiers: Dossiers) {}

  async run(
    tx: Tx,
    enterpriseId: string,
    carriage: Carriage,
    { expectedVersion, actor }: { expectedVersion: number; actor: Actor },
  ): Promise<Dossier> {
    const dossier = found(await this.dossiers.lockOfEnterprise(tx, enterpriseId));
    const change = describeCarriage(dossier, carriage, { expectedVersion, at: await tx.now(), actor });
    await this.dossiers.save(tx, dossier, change);
    if (change.line !== undefined) emitGranted(tx, change.dossier);
    return change.dossier;
  }
}

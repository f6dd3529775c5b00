import {
  Refusal,
  type AddResource,
  type ChangeResource,
  type FindResources,
  type ImportResources,
  type PageOf,
  type ResourceContent,
  type ResourceFault,
  type ResourceImport,
  type ResourceView,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { type Call, found, type ReadTx, type Tx } from '@tianfu/service';
import { wordKey } from '../domain/sheet/sheet-words.js';
import { checkShifts } from '../domain/shifts.js';
import { metMeanwhile } from './met-meanwhile.js';
import { ownCentre } from './own-centre.js';
import { pageAfter, pageOfRows } from './paging.js';
import type { Centres, Resources } from './centre-ports.js';
import type { Plans } from './plan-ports.js';

/** People, machines and tables of a centre. A change is a change of what plans are made from. */
export class KeepResources {
  constructor(
    private readonly centres: Centres,
    private readonly resources: Resources,
    private readonly plans: Plans,
  ) {}

  async find(tx: ReadTx, asked: FindResources, call: Call): Promise<PageOf<ResourceView>> {
    await ownCentre(tx, this.centres, asked.centreId, call);
    const kind = asked.kind === undefined ? {} : { kind: asked.kind };
    const rows = await this.resources.find(tx, asked.centreId, { ...pageAfter(asked), ...kind });
    return pageOfRows(
      rows,
      asked,
      ({ resourceId }) => resourceId,
      (resource) => resource,
    );
  }

  async add(tx: Tx, { centreId, ...content }: AddResource, call: Call): Promise<ResourceView> {
    const { enterpriseId } = await ownCentre(tx, this.centres, centreId, call);
    checkShifts(content.shifts);
    const resourceId = newId<string>();
    await this.resources.add(tx, { centreId, enterpriseId, resourceId, content });
    await this.plans.touch(tx, centreId);
    return found(await this.resources.get(tx, centreId, resourceId));
  }

  async change(
    tx: Tx,
    { centreId, resourceId, ...content }: ChangeResource,
    call: Call,
  ): Promise<ResourceView> {
    await ownCentre(tx, this.centres, centreId, call);
    checkShifts(content.shifts);
    found(await this.resources.get(tx, centreId, resourceId));
    const at = { centreId, resourceId };
    if (!(await this.resources.change(tx, at, content, call.expectedVersion ?? -1)))
      throw new Refusal('VERSION_STALE');
    await this.plans.touch(tx, centreId);
    return found(await this.resources.get(tx, centreId, resourceId));
  }

  /** All rows or none: whoever mends a sheet sends it again. */
  async import(tx: Tx, { centreId, rows }: ImportResources, call: Call): Promise<ResourceImport> {
    const { enterpriseId } = await ownCentre(tx, this.centres, centreId, call);
    const faults = rows.flatMap(faultsOfRow);
    const keys = rows.map(({ name }) => wordKey(name));
    const repeated = keys.findIndex((key, index) => keys.indexOf(key) < index);
    if (repeated !== -1) faults.push({ row: repeated + 1, pointer: '/name', code: 'duplicate' });
    if (faults.length > 0) return { added: 0, changed: 0, faults };
    const known = new Map((await this.resources.all(tx, centreId)).map((one) => [wordKey(one.name), one]));
    let changed = 0;
    for (const content of rows) {
      const old = known.get(wordKey(content.name));
      if (old === undefined)
        await this.resources
          .add(tx, { centreId, enterpriseId, resourceId: newId<string>(), content })
          .catch(metMeanwhile);
      else {
        // A sheet does not say who a resource is.
        const who = old.personId === undefined ? {} : { personId: old.personId };
        const at = { centreId, resourceId: old.resourceId };
        if (!(await this.resources.change(tx, at, { ...who, ...content }, old.version)))
          throw new Refusal('TRY_AGAIN');
        changed += 1;
      }
    }
    await this.plans.touch(tx, centreId);
    return { added: rows.length - changed, changed, faults: [] };
  }
}

function faultsOfRow(content: ResourceContent, index: number): ResourceFault[] {
  try {
    checkShifts(content.shifts);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.faults.map(({ pointer, code }) => ({ row: index + 1, pointer, code }));
  }
}

import {
  centreRegistered,
  Refusal,
  type CentreView,
  type ChangeCentre,
  type FindCentres,
  type PageOf,
  type RegisterCentre,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { type Call, found, type ReadTx, requireEnterprise, type Tx } from '@tianfu/service';
import { DEFAULT_POLICY } from '../domain/default-policy.js';
import { ownCentre } from './own-centre.js';
import { pageAfter, pageOfRows } from './paging.js';
import type { Centre, Centres } from './centre-ports.js';
import type { MeasureLoad } from './measure-load.js';
import { centreView } from './show-centre.js';

/** Centres as operators register, owners change and everybody finds them. */
export class SetUpCentre {
  constructor(
    private readonly centres: Centres,
    private readonly measureLoad: MeasureLoad,
  ) {}

  async register(tx: Tx, { enterpriseId, ...profile }: RegisterCentre, call: Call): Promise<CentreView> {
    const centreId = newId<string>();
    await this.centres.register(tx, { centreId, enterpriseId, profile, policy: DEFAULT_POLICY });
    tx.emit(
      centreRegistered,
      { centreId, enterpriseId, name: profile.name },
      { aggregateId: centreId, version: 1 },
    );
    return this.get(tx, centreId, call);
  }

  async get(tx: ReadTx, centreId: string, call: Call): Promise<CentreView> {
    return this.#view(tx, found(await this.centres.get(tx, centreId)), call);
  }

  async find(tx: ReadTx, { own, q, ...page }: FindCentres, call: Call): Promise<PageOf<CentreView>> {
    const rows = await this.centres.find(tx, {
      ...pageAfter(page),
      ...(own === true ? { enterpriseId: requireEnterprise(call.caller) } : {}),
      ...(q === undefined ? {} : { q }),
    });
    const { data, ...rest } = pageOfRows(
      rows,
      page,
      ({ centreId }) => centreId,
      (centre) => centre,
    );
    return { ...rest, data: await Promise.all(data.map((centre) => this.#view(tx, centre, call))) };
  }

  async change(
    tx: Tx,
    { centreId, policy, open, ...profile }: ChangeCentre,
    call: Call,
  ): Promise<CentreView> {
    await ownCentre(tx, this.centres, centreId, call);
    const isDone = await this.centres.change(
      tx,
      centreId,
      { profile, policy, open },
      call.expectedVersion ?? -1,
    );
    if (!isDone) throw new Refusal('VERSION_STALE');
    return this.get(tx, centreId, call);
  }

  async #view(tx: ReadTx, centre: Centre, { caller }: Call): Promise<CentreView> {
    const loadPercent = await this.measureLoad.ahead(tx, centre.centreId);
    return { ...centreView(centre, caller), ...(loadPercent === undefined ? {} : { loadPercent }) };
  }
}

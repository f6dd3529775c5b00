import {
  Refusal,
  type ChangeService,
  type FindServices,
  type PageOf,
  type PublishService,
  type ServiceRef,
  type ServiceView,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { type Call, found, type ReadTx, type Tx } from '@tianfu/service';
import { gapsOf, type AbleResource } from '../domain/able-resources.js';
import { checkService } from '../domain/check-service.js';
import { priceOf } from '../domain/price.js';
import { ownCentre } from './own-centre.js';
import { pageAfter, pageOfRows } from './paging.js';
import type { Catalogue, Centres, Resources, Service } from './centre-ports.js';

/** What a centre offers. */
export class KeepCatalogue {
  constructor(
    private readonly centres: Centres,
    private readonly catalogue: Catalogue,
    private readonly resources: Resources,
  ) {}

  async find(tx: ReadTx, asked: FindServices): Promise<PageOf<ServiceView>> {
    const { sampleType, category, centreId } = asked;
    found(await this.centres.get(tx, centreId));
    const rows = await this.catalogue.find(tx, centreId, {
      ...pageAfter(asked),
      ...(sampleType === undefined ? {} : { sampleType }),
      ...(category === undefined ? {} : { category }),
    });
    const resources = await this.resources.all(tx, centreId);
    return pageOfRows(
      rows,
      asked,
      ({ serviceId }) => serviceId,
      (service) => serviceView(service, resources),
    );
  }

  async get(tx: ReadTx, { centreId, serviceId }: ServiceRef): Promise<ServiceView> {
    const service = found(await this.catalogue.get(tx, centreId, serviceId));
    return serviceView(service, await this.resources.all(tx, centreId));
  }

  async publish(tx: Tx, { centreId, ...content }: PublishService, call: Call): Promise<ServiceView> {
    const { enterpriseId } = await ownCentre(tx, this.centres, centreId, call);
    checkService(content);
    const serviceId = newId<string>();
    await this.catalogue.publish(tx, { serviceId, centreId, enterpriseId, content });
    return this.get(tx, { centreId, serviceId });
  }

  async change(tx: Tx, { centreId, serviceId, ...content }: ChangeService, call: Call): Promise<ServiceView> {
    await ownCentre(tx, this.centres, centreId, call);
    checkService(content);
    found(await this.catalogue.get(tx, centreId, serviceId));
    const isDone = await this.catalogue.change(
      tx,
      { serviceId, centreId, content },
      call.expectedVersion ?? -1,
    );
    if (!isDone) throw new Refusal('VERSION_STALE');
    return this.get(tx, { centreId, serviceId });
  }
}

function serviceView(
  { serviceId, centreId, centreName, content, version }: Service,
  resources: readonly AbleResource[],
): ServiceView {
  const { total } = priceOf(content, {
    pieces: 1,
    urgency: 'normal',
    materials: [],
    subsidyPercent: 0,
    depositPercent: 0,
  });
  return {
    ...content,
    serviceId,
    centreId,
    centreName,
    priceFrom: total,
    gaps: gapsOf(content.steps, resources),
    version,
  };
}

import {
  addResource,
  changeCentre,
  changeResource,
  changeService,
  exportResourceSheet,
  findCentres,
  findResources,
  findServices,
  getCentre,
  getService,
  importResources,
  importResourceSheet,
  publishService,
  registerCentre,
  type AddResource,
  type CentreRef,
  type CentreView,
  type ChangeCentre,
  type ChangeResource,
  type ChangeService,
  type FindCentres,
  type FindResources,
  type FindServices,
  type ImportResources,
  type ImportResourceSheet,
  type PageOf,
  type PublishService,
  type RegisterCentre,
  type ResourceImport,
  type ResourceSheet,
  type ResourceSheetReport,
  type ResourceView,
  type ServiceRef,
  type ServiceView,
} from '@tianfu/contracts';
import { Handles, type Call } from '@tianfu/service';
import { Controller } from '@nestjs/common';
import { ExchangeResources } from '../../application/exchange-resources.js';
import { KeepCatalogue } from '../../application/keep-catalogue.js';
import { KeepResources } from '../../application/keep-resources.js';
import { RepairPlan } from '../../application/repair-plan.js';
import { SetUpCentre } from '../../application/set-up-centre.js';
import { SERVICE } from './scopes.js';

/** Centres, their resources and their catalogue. */
@Controller()
export class CentreHandlers {
  constructor(
    private readonly setUpCentre: SetUpCentre,
    private readonly keepResources: KeepResources,
    private readonly exchangeResources: ExchangeResources,
    private readonly keepCatalogue: KeepCatalogue,
    private readonly repairPlan: RepairPlan,
  ) {}

  @Handles(registerCentre)
  register(asked: RegisterCentre, call: Call): Promise<CentreView> {
    return call.transaction((tx) => this.setUpCentre.register(tx, asked, call), SERVICE);
  }

  @Handles(findCentres)
  find(asked: FindCentres, call: Call): Promise<PageOf<CentreView>> {
    return call.read((tx) => this.setUpCentre.find(tx, asked, call), SERVICE);
  }

  @Handles(getCentre)
  get({ centreId }: CentreRef, call: Call): Promise<CentreView> {
    return call.read((tx) => this.setUpCentre.get(tx, centreId, call), SERVICE);
  }

  @Handles(changeCentre)
  change(asked: ChangeCentre, call: Call): Promise<CentreView> {
    return call.transaction((tx) => this.setUpCentre.change(tx, asked, call), SERVICE);
  }

  @Handles(findResources)
  resources(asked: FindResources, call: Call): Promise<PageOf<ResourceView>> {
    return call.read((tx) => this.keepResources.find(tx, asked, call), SERVICE);
  }

  @Handles(addResource)
  addResource(asked: AddResource, call: Call): Promise<ResourceView> {
    return call.transaction((tx) => this.keepResources.add(tx, asked, call), SERVICE);
  }

  /** Shorter shifts or a missing skill move what was planned. */
  @Handles(changeResource)
  async changeResource(asked: ChangeResource, call: Call): Promise<ResourceView> {
    const changed = await call.transaction((tx) => this.keepResources.change(tx, asked, call), SERVICE);
    await this.repairPlan.run(asked.centreId, 'calendar');
    return changed;
  }

  @Handles(importResources)
  async import(asked: ImportResources, call: Call): Promise<ResourceImport> {
    const imported = await call.transaction((tx) => this.keepResources.import(tx, asked, call), SERVICE);
    if (imported.changed > 0) await this.repairPlan.run(asked.centreId, 'calendar');
    return imported;
  }

  @Handles(importResourceSheet)
  async importSheet(asked: ImportResourceSheet, call: Call): Promise<ResourceSheetReport> {
    await call.read((tx) => this.exchangeResources.requireOwn(tx, asked.centreId, call), SERVICE);
    const workbook = await this.exchangeResources.read(asked.content);
    const report = await call.transaction(
      (tx) => this.exchangeResources.import(tx, asked, workbook, call),
      SERVICE,
    );
    if (report.stored && report.changed + report.days > 0)
      await this.repairPlan.run(asked.centreId, 'calendar');
    return report;
  }

  @Handles(exportResourceSheet)
  exportSheet({ centreId }: CentreRef, call: Call): Promise<ResourceSheet> {
    return call.read((tx) => this.exchangeResources.export(tx, centreId, call), SERVICE);
  }

  @Handles(findServices)
  services(asked: FindServices, call: Call): Promise<PageOf<ServiceView>> {
    return call.read((tx) => this.keepCatalogue.find(tx, asked), SERVICE);
  }

  @Handles(getService)
  service(asked: ServiceRef, call: Call): Promise<ServiceView> {
    return call.read((tx) => this.keepCatalogue.get(tx, asked), SERVICE);
  }

  @Handles(publishService)
  publish(asked: PublishService, call: Call): Promise<ServiceView> {
    return call.transaction((tx) => this.keepCatalogue.publish(tx, asked, call), SERVICE);
  }

  @Handles(changeService)
  changeService(asked: ChangeService, call: Call): Promise<ServiceView> {
    return call.transaction((tx) => this.keepCatalogue.change(tx, asked, call), SERVICE);
  }
}

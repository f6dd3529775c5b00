import {
  addVehicle,
  type CarrierView,
  changeVehicle,
  type ChangeVehicle,
  compareRates,
  type CompareRates as CompareInput,
  describeCarrier,
  type DescribeCarrier,
  type Empty,
  findHubs,
  findRateCards,
  type FindRateCards,
  findVehicles,
  type FindVehicles,
  getOwnCarrier,
  type HubList,
  type HubView,
  type PageOf,
  publishRateCard,
  type RateCardContent,
  type RateCardRef,
  type RateCardView,
  type RateComparison,
  registerHub,
  type RegisterHub as RegisterInput,
  retireVehicle,
  type VehicleContent,
  type VehicleRef,
  type VehicleView,
  withdrawRateCard,
} from '@tianfu/contracts';
import { type Call, Handles } from '@tianfu/service';
import { Controller } from '@nestjs/common';
import { CompareRates } from '../../application/compare-rates.js';
import { ManageFleet } from '../../application/manage-fleet.js';
import { ManageRateCards } from '../../application/manage-rate-cards.js';
import { RegisterHub } from '../../application/register-hub.js';

@Controller()
export class CarriersHandlers {
  constructor(
    private readonly registering: RegisterHub,
    private readonly fleet: ManageFleet,
    private readonly cards: ManageRateCards,
    private readonly comparing: CompareRates,
  ) {}

  @Handles(registerHub)
  register(input: RegisterInput, call: Call): Promise<HubView> {
    return call.transaction((tx) => this.registering.run(tx, input), { scope: 'service' });
  }

  @Handles(findHubs)
  hubs(_input: Empty, call: Call): Promise<HubList> {
    return call.read((tx) => this.registering.all(tx));
  }

  @Handles(describeCarrier)
  describe(input: DescribeCarrier, call: Call): Promise<CarrierView> {
    return call.transaction((tx) => this.fleet.describe(tx, input, call));
  }

  @Handles(getOwnCarrier)
  own(_input: Empty, call: Call): Promise<CarrierView> {
    return call.read((tx) => this.fleet.own(tx, call));
  }

  @Handles(addVehicle)
  addVehicle(input: VehicleContent, call: Call): Promise<VehicleView> {
    return call.transaction((tx) => this.fleet.add(tx, input, call));
  }

  @Handles(changeVehicle)
  changeVehicle(input: ChangeVehicle, call: Call): Promise<VehicleView> {
    return call.transaction((tx) => this.fleet.change(tx, input, call));
  }

  @Handles(retireVehicle)
  retireVehicle(input: VehicleRef, call: Call): Promise<VehicleView> {
    return call.transaction((tx) => this.fleet.retire(tx, input, call));
  }

  @Handles(findVehicles)
  vehicles(input: FindVehicles, call: Call): Promise<PageOf<VehicleView>> {
    return call.read((tx) => this.fleet.find(tx, input, call));
  }

  @Handles(publishRateCard)
  publishCard(input: RateCardContent, call: Call): Promise<RateCardView> {
    return call.transaction((tx) => this.cards.publish(tx, input, call));
  }

  @Handles(withdrawRateCard)
  withdrawCard(input: RateCardRef, call: Call): Promise<RateCardView> {
    return call.transaction((tx) => this.cards.withdraw(tx, input, call));
  }

  @Handles(findRateCards)
  findCards(input: FindRateCards, call: Call): Promise<PageOf<RateCardView>> {
    return call.read((tx) => this.cards.find(tx, input, call));
  }

  /** What carriers publish is the same for everybody: no transaction is needed. */
  @Handles(compareRates)
  compare(input: CompareInput, call: Call): Promise<RateComparison> {
    return call.read((tx) => this.comparing.run(tx, input), { scope: 'market' });
  }
}

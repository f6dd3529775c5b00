import {
  abortPlan,
  addConsignment,
  type AddConsignment,
  assignVehicle,
  type AssignVehicle,
  cancelTrip,
  type CancelTrip,
  changeShareRule,
  type ChangeShareRule,
  createTrip,
  type CreateTrip as CreateInput,
  type FindProposals,
  findTrips,
  type FindTrips,
  getPlan,
  getTrip,
  getTripDifference,
  lockStop,
  type LockStop,
  moveConsignment,
  type MoveConsignment,
  type PageOf,
  planDay,
  type PlanDay,
  type PlanRef,
  type PlanView,
  proposeTrips,
  tenderTrip,
  type TripDifference,
  type TripDifferenceAsked,
  type TripEdited,
  type TripProposals,
  type TripRef,
  type TripSummary,
  type TripView,
} from '@tianfu/contracts';
import { type Call, Handles } from '@tianfu/service';
import { Controller } from '@nestjs/common';
import { CreateTrip } from '../../application/create-trip.js';
import { EditTrip } from '../../application/edit-trip.js';
import { GetTrip } from '../../application/get-trip.js';
import { ProposeTrips } from '../../application/propose-trips.js';
import { StartPlan } from '../../application/start-plan.js';
import { TenderTrip } from '../../application/tender-trip.js';

/** Giving a trip up may release an award, whose quotes are their carriers'. */
const SERVICE = { scope: 'service' } as const;

@Controller()
export class TripsHandlers {
  constructor(
    private readonly proposing: ProposeTrips,
    private readonly planning: StartPlan,
    private readonly creating: CreateTrip,
    private readonly editing: EditTrip,
    private readonly tendering: TenderTrip,
    private readonly getting: GetTrip,
  ) {}

  @Handles(proposeTrips)
  propose(input: FindProposals, call: Call): Promise<TripProposals> {
    return call.read((tx) => this.proposing.run(tx, input, call));
  }

  @Handles(planDay)
  plan(input: PlanDay, call: Call): Promise<PlanView> {
    return call.transaction((tx) => this.planning.run(tx, input, call));
  }

  @Handles(getPlan)
  getPlan(input: PlanRef, call: Call): Promise<PlanView> {
    return call.read((tx) => this.planning.get(tx, input, call));
  }

  @Handles(abortPlan)
  abortPlan(input: PlanRef, call: Call): Promise<PlanView> {
    return call.transaction((tx) => this.planning.abort(tx, input, call));
  }

  @Handles(createTrip)
  create(input: CreateInput, call: Call): Promise<TripView> {
    return call.transaction((tx) => this.creating.run(tx, input, call));
  }

  @Handles(addConsignment)
  add(input: AddConsignment, call: Call): Promise<TripEdited> {
    return call.transaction((tx) => this.editing.add(tx, input, call));
  }

  @Handles(moveConsignment)
  move(input: MoveConsignment, call: Call): Promise<TripEdited> {
    return call.transaction((tx) => this.editing.move(tx, input, call));
  }

  @Handles(lockStop)
  lock(input: LockStop, call: Call): Promise<TripView> {
    return call.transaction((tx) => this.editing.lock(tx, input, call));
  }

  @Handles(assignVehicle)
  assignVehicle(input: AssignVehicle, call: Call): Promise<TripView> {
    return call.transaction((tx) => this.editing.assignVehicle(tx, input, call));
  }

  @Handles(changeShareRule)
  changeShareRule(input: ChangeShareRule, call: Call): Promise<TripView> {
    return call.transaction((tx) => this.editing.changeShareRule(tx, input, call));
  }

  @Handles(tenderTrip)
  tender(input: TripRef, call: Call): Promise<TripView> {
    return call.transaction((tx) => this.tendering.run(tx, input, call));
  }

  @Handles(cancelTrip)
  cancel(input: CancelTrip, call: Call): Promise<TripView> {
    return call.transaction((tx) => this.tendering.cancel(tx, input, call), SERVICE);
  }

  @Handles(getTrip)
  get(input: TripRef, call: Call): Promise<TripView> {
    return call.read((tx) => this.getting.run(tx, input, call));
  }

  @Handles(findTrips)
  find(input: FindTrips, call: Call): Promise<PageOf<TripSummary>> {
    return call.read((tx) => this.getting.find(tx, input, call));
  }

  @Handles(getTripDifference)
  difference(input: TripDifferenceAsked, call: Call): Promise<TripDifference> {
    return call.read((tx) => this.getting.difference(tx, input, call));
  }
}

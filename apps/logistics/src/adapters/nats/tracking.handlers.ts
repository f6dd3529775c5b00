import {
  closeTrackingIntake,
  type ConsignmentRef,
  type Empty,
  findLogisticsExceptions,
  type FindLogisticsExceptions,
  findTrackingIntakes,
  getPublicTracking,
  getTracking,
  type LogisticsExceptionView,
  openTrackingIntake,
  type OpenTrackingIntake,
  type PageOf,
  type PublicTracking,
  type PublicTrackingAsked,
  receiveTracking,
  type ReceiveTracking as ReceiveInput,
  resolveLogisticsException,
  type ResolveLogisticsException,
  type TrackingIntakeOpened,
  type TrackingIntakeRef,
  type TrackingIntakes,
  type TrackingIntakeView,
  type TrackingReceived,
  type TrackingView,
} from '@tianfu/contracts';
import { type Call, Handles } from '@tianfu/service';
import { Controller } from '@nestjs/common';
import { GetConsignment } from '../../application/get-consignment.js';
import { ManageIntakes } from '../../application/manage-intakes.js';
import { ReceiveTracking } from '../../application/receive-tracking.js';
import { SettleTrouble } from '../../application/settle-trouble.js';
import { TrackConsignment } from '../../application/track-consignment.js';

const SERVICE = { scope: 'service' } as const;

@Controller()
export class TrackingHandlers {
  constructor(
    private readonly intakes: ManageIntakes,
    private readonly receiving: ReceiveTracking,
    private readonly tracking: TrackConsignment,
    private readonly showing: GetConsignment,
    private readonly settling: SettleTrouble,
  ) {}

  @Handles(openTrackingIntake)
  open(input: OpenTrackingIntake, call: Call): Promise<TrackingIntakeOpened> {
    return call.transaction((tx) => this.intakes.open(tx, input, call));
  }

  @Handles(closeTrackingIntake)
  close(input: TrackingIntakeRef, call: Call): Promise<TrackingIntakeView> {
    return call.transaction((tx) => this.intakes.close(tx, input));
  }

  @Handles(findTrackingIntakes)
  find(_input: Empty, call: Call): Promise<TrackingIntakes> {
    return call.read((tx) => this.intakes.all(tx, call));
  }

  @Handles(receiveTracking)
  receive(input: ReceiveInput): Promise<TrackingReceived> {
    return this.receiving.run(input);
  }

  /** Whether it may be seen the tenant's scope decides; the trip it is on is the hub's. */
  @Handles(getTracking)
  async get(input: ConsignmentRef, call: Call): Promise<TrackingView> {
    await call.read((tx) => this.showing.run(tx, input, call));
    return call.read((tx) => this.tracking.run(tx, input), SERVICE);
  }

  @Handles(getPublicTracking)
  getPublic(input: PublicTrackingAsked, call: Call): Promise<PublicTracking> {
    return call.read((tx) => this.tracking.public(tx, input), SERVICE);
  }

  @Handles(findLogisticsExceptions)
  findExceptions(input: FindLogisticsExceptions, call: Call): Promise<PageOf<LogisticsExceptionView>> {
    return call.read((tx) => this.settling.find(tx, input));
  }

  @Handles(resolveLogisticsException)
  resolve(input: ResolveLogisticsException, call: Call): Promise<LogisticsExceptionView> {
    return call.transaction((tx) => this.settling.run(tx, input, call));
  }
}

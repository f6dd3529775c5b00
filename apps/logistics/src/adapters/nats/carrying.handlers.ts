import {
  acceptTrip,
  type AcceptTrip,
  declineTrip,
  type DeclineTrip,
  type DriveView,
  type DrivingRecorded,
  type Empty,
  findDrives,
  type FindDrives as FindDrivesInput,
  findTenders,
  type FindTenders,
  getDrive,
  getTender,
  type PageOf,
  recordDriving,
  type RecordDriving as RecordInput,
  reportPositions,
  type ReportPositions,
  type TenderView,
  type TripRef,
} from '@tianfu/contracts';
import { type Call, Handles } from '@tianfu/service';
import { Controller } from '@nestjs/common';
import { AnswerTender } from '../../application/answer-tender.js';
import { FindDrives } from '../../application/find-drives.js';
import { RecordDriving } from '../../application/record-driving.js';

/** A carrier's and its drivers' part. What they touch is the hub's and the shippers', so the scope is the service's. */
const SERVICE = { scope: 'service' } as const;

@Controller()
export class CarryingHandlers {
  constructor(
    private readonly answering: AnswerTender,
    private readonly drives: FindDrives,
    private readonly recording: RecordDriving,
  ) {}

  @Handles(findTenders)
  findTenders(input: FindTenders, call: Call): Promise<PageOf<TenderView>> {
    return call.read((tx) => this.answering.find(tx, input, call));
  }

  @Handles(getTender)
  getTender(input: TripRef, call: Call): Promise<TenderView> {
    return call.read((tx) => this.answering.get(tx, input, call));
  }

  @Handles(acceptTrip)
  accept(input: AcceptTrip, call: Call): Promise<TenderView> {
    return call.transaction((tx) => this.answering.accept(tx, input, call), SERVICE);
  }

  @Handles(declineTrip)
  decline(input: DeclineTrip, call: Call): Promise<TenderView> {
    return call.transaction((tx) => this.answering.decline(tx, input, call), SERVICE);
  }

  @Handles(findDrives)
  findDrives(input: FindDrivesInput, call: Call): Promise<PageOf<DriveView>> {
    return call.read((tx) => this.drives.find(tx, input, call), SERVICE);
  }

  @Handles(getDrive)
  getDrive(input: TripRef, call: Call): Promise<DriveView> {
    return call.read((tx) => this.drives.get(tx, input, call), SERVICE);
  }

  @Handles(recordDriving)
  record(input: RecordInput, call: Call): Promise<DrivingRecorded> {
    return call.transaction((tx) => this.recording.run(tx, input, call), SERVICE);
  }

  @Handles(reportPositions)
  report(input: ReportPositions, call: Call): Promise<Empty> {
    return call.transaction((tx) => this.recording.position(tx, input, call), SERVICE);
  }
}

import {
  Decimal,
  Flag,
  GeoPosition,
  Id,
  Instant,
  ListOf,
  Nested,
  OneOf,
  Optional,
  PageRequest,
  Text,
  Texts,
  WholeNumber,
} from '../declare/index.js';
import { IsString, Matches, MaxLength } from 'class-validator';
import { DRIVING_KINDS, PROOF_KINDS } from './words.js';
import { TripStop } from './trip-shapes.js';

export const MAX_DRIVING_EVENTS = 200;
export const MAX_SCANS = 2_000;
/** A photo of 450 kB in base 64; the phone makes it smaller before it sends it. */
export const MAX_PROOF_CHARACTERS = 600_000;

/** Base 64 of a PNG or JPEG, without line breaks. */
const ProofData = (): PropertyDecorator => (target, key) => {
  IsString()(target, key);
  MaxLength(MAX_PROOF_CHARACTERS)(target, key);
  Matches(/^[A-Za-z0-9+/]+={0,2}$/, { message: 'must be base 64' })(target, key);
};

export class ProofOfDelivery {
  @OneOf(PROOF_KINDS)
  kind: string;

  /** The six digits the recipient tells; for kind `code`. */
  @Optional()
  @Text({ max: 6 })
  code?: string;

  /** The picture; for `signature` and `photo`. */
  @Optional()
  @OneOf(['image/png', 'image/jpeg'])
  mediaType?: string;

  @Optional()
  @ProofData()
  data?: string;

  /** Who took the goods in. */
  @Optional()
  @Text({ max: 60 })
  receivedBy?: string;
}

/** Something that happened on the road. The phone makes the id, so that sending it again changes nothing. */
export class DrivingEvent {
  @Id()
  eventId: string;

  @OneOf(DRIVING_KINDS)
  kind: string;

  @Id()
  stopId: string;

  /** By the phone's clock. */
  @Instant()
  at: string;

  @Optional()
  @Nested(() => GeoPosition)
  position?: GeoPosition;

  /** Carton numbers scanned, at `loaded` and `delivered`. */
  @Optional()
  @Texts({ max: MAX_SCANS, maxLength: 40 })
  scans?: string[];

  @Optional()
  @Nested(() => ProofOfDelivery)
  proof?: ProofOfDelivery;

  /** Why it failed; for kind `failed`. */
  @Optional()
  @Text({ max: 1000 })
  reason?: string;
}

/** What a phone collected, in the order it happened. */
export class RecordDriving {
  @Id()
  tripId: string;

  @ListOf(() => DrivingEvent, { min: 1, max: MAX_DRIVING_EVENTS })
  events: DrivingEvent[];
}

export class DrivingOutcome {
  @Id()
  eventId: string;

  /** `repeated`: it was taken before; `refused`, now or before: it has no effect, and `code` says why. */
  @OneOf(['taken', 'repeated', 'refused'])
  outcome: string;

  /** A code of the error catalogue. */
  @Optional()
  @Text({ max: 60 })
  code?: string;

  /** The carton or stop it is about. */
  @Optional()
  @Text({ max: 60 })
  about?: string;
}

export class DriveView {
  @Id()
  tripId: string;

  @Text({ max: 20 })
  number: string;

  @OneOf(['accepted', 'underway', 'completed'])
  state: string;

  @Text({ max: 20 })
  plate: string;

  @ListOf(() => DriveStop, { max: 402 })
  stops: DriveStop[];

  /** The stop that comes next; none when all are done. */
  @Optional()
  @Id()
  nextStopId?: string;

  @WholeNumber({ min: 1, max: 2_147_483_647 })
  version: number;
}

export class DriveStop extends TripStop {
  /** Opens a map application with the way to the stop. */
  @Text({ max: 400 })
  navigationUrl: string;

  /** Numbers of the cartons to load or unload here. */
  @Texts({ max: MAX_SCANS, maxLength: 18 })
  cartons: string[];

  /** Of those, what has been scanned. */
  @Texts({ max: MAX_SCANS, maxLength: 18 })
  scanned: string[];
}

export class DrivingRecorded {
  @ListOf(() => DrivingOutcome, { max: MAX_DRIVING_EVENTS })
  data: DrivingOutcome[];

  @Nested(() => DriveView)
  drive: DriveView;
}

export class FindDrives extends PageRequest {
  /** Also those that are done. */
  @Optional()
  @Flag()
  completed?: boolean;
}

/** A position the vehicle was at. */
export class VehiclePosition {
  @Nested(() => GeoPosition)
  position: GeoPosition;

  @Instant()
  at: string;

  @Optional()
  @Decimal({ min: 0, max: 100_000, decimals: 1 })
  accuracyMetres?: number;
}

export class ReportPositions {
  @Id()
  tripId: string;

  @ListOf(() => VehiclePosition, { min: 1, max: 500 })
  positions: VehiclePosition[];
}

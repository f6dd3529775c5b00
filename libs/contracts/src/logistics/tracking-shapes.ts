import { IsString, MaxLength } from 'class-validator';
import {
  Code,
  Id,
  Instant,
  ListOf,
  Nested,
  OneOf,
  Optional,
  PageRequest,
  Secret,
  Text,
  WholeNumber,
} from '../declare/index.js';
import {
  CONSIGNMENT_STATES,
  exceptionEnds,
  exceptionKinds,
  HUB_PASSAGES,
  TRACKING_PROVIDERS,
  trackingStatuses,
} from './words.js';

export const MAX_CALLBACK_BYTES = 262_144;
export const MAX_TRACKING_STEPS = 500;

/** Where callbacks of one provider come in, and the secret they are signed with. */
export class OpenTrackingIntake {
  @OneOf(TRACKING_PROVIDERS)
  provider: string;

  @Text({ min: 2, max: 80 })
  name: string;

  /** The key the provider signs with (Kdniao's AppKey); left out, we make one and show it once. */
  @Optional()
  @Secret({ min: 8, max: 200 })
  secret?: string;
}

export class TrackingIntakeRef {
  @Id()
  intakeId: string;
}

export class TrackingIntakeView {
  @Id()
  intakeId: string;

  @OneOf(TRACKING_PROVIDERS)
  provider: string;

  @Text({ max: 80 })
  name: string;

  /** Path on this server that callbacks are posted to. */
  @Text({ max: 200 })
  path: string;

  @OneOf(['open', 'closed'])
  state: string;

  @Instant()
  openedAt: string;
}

export class TrackingIntakeOpened extends TrackingIntakeView {
  /** Shown this once. */
  @Text({ max: 200 })
  secret: string;
}

export class TrackingIntakes {
  @ListOf(() => TrackingIntakeView, { max: 100 })
  data: TrackingIntakeView[];
}

/** A callback as it came: the gateway passes on the bytes, because the signature is over them. */
export class ReceiveTracking {
  @Id()
  intakeId: string;

  @IsString()
  @MaxLength(MAX_CALLBACK_BYTES)
  body: string;

  @Text({ max: 200 })
  contentType: string;

  /** Standard Webhooks: `webhook-id`, `webhook-timestamp`, `webhook-signature`. */
  @Optional()
  @Text({ max: 200 })
  webhookId?: string;

  @Optional()
  @Text({ max: 40 })
  webhookTimestamp?: string;

  @Optional()
  @Text({ max: 1000 })
  webhookSignature?: string;
}

/** What the provider is answered, in the form it expects. */
export class TrackingReceived {
  /** Steps that were new. */
  @WholeNumber({ min: 0, max: MAX_TRACKING_STEPS })
  taken: number;

  /** Steps that were known. */
  @WholeNumber({ min: 0, max: MAX_TRACKING_STEPS })
  known: number;

  /** JSON text of the provider's own success answer. */
  @Text({ max: 400 })
  answer: string;
}

/** Ties a carrier's waybill number to a consignment. */
export class AttachWaybill {
  @Id()
  consignmentId: string;

  @OneOf(TRACKING_PROVIDERS)
  provider: string;

  /** The provider's code of the carrier; for `tianfu` whatever the carrier calls itself. */
  @Code(/^[A-Za-z0-9_-]{2,40}$/, 'must be a carrier code')
  carrierCode: string;

  @Code(/^[A-Za-z0-9-]{4,40}$/, 'must be a waybill number')
  waybillNumber: string;
}

export class TrackingStep {
  @OneOf(trackingStatuses)
  status: string;

  @Instant()
  at: string;

  /** What the carrier says, or what happened at a stop. */
  @Optional()
  @Text({ max: 500 })
  text?: string;

  @Optional()
  @Text({ max: 120 })
  place?: string;

  @OneOf(['trip', ...TRACKING_PROVIDERS])
  source: string;

  /** Between the two legs of a consignment sent via the hub. */
  @Optional()
  @OneOf(HUB_PASSAGES)
  hub?: string;
}

/** When it arrives: most likely at `likelyAt`, nine times in ten between the other two. */
export class EtaBand {
  @Instant()
  earliestAt: string;

  @Instant()
  likelyAt: string;

  @Instant()
  latestAt: string;
}

export class TrackingView {
  @Text({ max: 20 })
  consignmentNumber: string;

  @OneOf(CONSIGNMENT_STATES)
  state: string;

  @OneOf(trackingStatuses)
  status: string;

  @Optional()
  @Nested(() => EtaBand)
  eta?: EtaBand;

  /** Latest first. */
  @ListOf(() => TrackingStep, { max: MAX_TRACKING_STEPS })
  timeline: TrackingStep[];
}

export class PublicTrackingAsked {
  @Code(/^[A-Za-z0-9_-]{22}$/, 'must be a tracking token')
  token: string;
}

/** What whoever has the token sees: no names, no addresses, no prices. */
export class PublicTracking extends TrackingView {
  @WholeNumber({ min: 0, max: 2_000 })
  cartonCount: number;
}

export class LogisticsExceptionView {
  @Id()
  exceptionId: string;

  @OneOf(exceptionKinds)
  kind: string;

  @Id()
  consignmentId: string;

  @Text({ max: 20 })
  consignmentNumber: string;

  @Optional()
  @Id()
  tripId?: string;

  @Optional()
  @Text({ max: 1000 })
  detail?: string;

  @OneOf(['open', 'resolved'])
  state: string;

  @Instant()
  openedAt: string;

  @Optional()
  @Instant()
  resolvedAt?: string;

  /** What was done, where somebody settled it by hand. */
  @Optional()
  @Text({ max: 1000 })
  resolution?: string;

  @Optional()
  @OneOf(exceptionEnds)
  settledBy?: string;

  /** Number of the trip that settled it. */
  @Optional()
  @Text({ max: 20 })
  settledTripNumber?: string;
}

export class FindLogisticsExceptions extends PageRequest {
  @Optional()
  @OneOf(['open', 'resolved'])
  state?: string;

  @Optional()
  @OneOf(exceptionKinds)
  kind?: string;
}

export class ResolveLogisticsException {
  @Id()
  exceptionId: string;

  @Text({ min: 2, max: 1000 })
  resolution: string;
}

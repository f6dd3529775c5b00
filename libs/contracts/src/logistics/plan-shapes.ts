import {
  CalendarDate,
  Id,
  Ids,
  Instant,
  MoneyAmount,
  Nested,
  OneOf,
  Optional,
  Text,
  WholeNumber,
} from '../declare/index.js';
import { PLAN_STATES, shareRules } from './words.js';

export const MAX_PLAN_SECONDS = 120;

/** Plans a day: every booked or planned consignment of it onto the vehicles that can be had. */
export class PlanDay {
  @CalendarDate()
  day: string;

  @Optional()
  @WholeNumber({ min: 1, max: MAX_PLAN_SECONDS })
  seconds?: number;

  /** The same seed over the same goods gives the same plan as far as time allows the same search. */
  @Optional()
  @WholeNumber({ min: 0, max: 4_294_967_295 })
  seed?: number;

  /** Left out: the vehicles of certified carriers, the two hundred nearest the hub where there are more. */
  @Optional()
  @Ids({ min: 1, max: 200 })
  vehicleIds?: string[];

  @Optional()
  @OneOf(shareRules)
  shareRule?: string;
}

export class PlanRef {
  @Id()
  planId: string;
}

/** A planning run: how far it is, and what came of it. */
export class PlanView {
  @Id()
  planId: string;

  @CalendarDate()
  day: string;

  @OneOf(PLAN_STATES)
  state: string;

  @WholeNumber({ min: 0, max: 1_000_000 })
  consignments: number;

  @WholeNumber({ min: 0, max: 1_000_000 })
  vehicles: number;

  @WholeNumber({ min: 0, max: 100 })
  percent: number;

  /** The best plan found so far. */
  @Optional()
  @Nested(() => MoneyAmount)
  best?: MoneyAmount;

  /** No plan that puts everything on a trip can cost less, where that is known. */
  @Optional()
  @Nested(() => MoneyAmount)
  bound?: MoneyAmount;

  /** How far the best is above the bound, in hundredths of a percent; once everything is on a trip. */
  @Optional()
  @WholeNumber({ min: 0, max: 2_147_483_647 })
  gapBasisPoints?: number;

  /** Consignments on no vehicle: not placed yet while it searches, what does not fit that day at the end. */
  @WholeNumber({ min: 0, max: 1_000_000 })
  unplanned: number;

  /** Consignments left to a published rate card, which carries them for no more than a trip would. */
  @WholeNumber({ min: 0, max: 1_000_000 })
  byCard: number;

  @WholeNumber({ min: 0, max: 1_000_000 })
  trips: number;

  @Optional()
  @Nested(() => MoneyAmount)
  cost?: MoneyAmount;

  @Optional()
  @WholeNumber({ min: 0, max: 2_147_483_647 })
  distanceKm?: number;

  /** Grows with every change of the day's plan; what a run found is kept only when nobody changed it meanwhile. */
  @WholeNumber({ min: 0, max: 2_147_483_647 })
  planVersion: number;

  /** Why it failed or is stale. */
  @Optional()
  @Text({ max: 400 })
  reason?: string;

  @Instant()
  startedAt: string;

  @Optional()
  @Instant()
  endedAt?: string;
}

import type { CentrePolicy, MoneyAmount, PriceView, SampleNeeds } from '@tianfu/contracts';
import type { PlannedStep as SolvedStep } from '@tianfu/solvers';
import type { BookingState } from './booking-states.js';
import type { StepWork } from './plan.js';

/** What was agreed: kept as it was when it was quoted, whatever the centre changes later. */
export interface Agreement {
  readonly needs: SampleNeeds;
  readonly serviceName: string;
  readonly sampleType: string;
  readonly price: PriceView;
  readonly revisionsIncluded: number;
  readonly revisionFee: MoneyAmount;
  /** Minute before which nothing of it begins. */
  readonly release: number;
  readonly policy: Pick<CentrePolicy, 'cancellation' | 'startedFeePercent' | 'holdMinutes'>;
  readonly subsidised: boolean;
  /** The steps of the first round. */
  readonly steps: readonly StepWork[];
}

/** An offer that can be booked until it ends. */
export interface Quote extends Agreement {
  readonly quoteId: string;
  readonly enterpriseId: string;
  readonly centreId: string;
  /** Made to change this booking. */
  readonly bookingId?: string;
  /** Minutes. */
  readonly promisedAt: number;
  readonly plannedAt: number;
  readonly startsAt: number;
  readonly slot: readonly SolvedStep[];
}

export interface Booking {
  readonly bookingId: string;
  readonly number: string;
  /** The customer. */
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly centreId: string;
  readonly centreEnterpriseId: string;
  readonly centreName: string;
  readonly personId?: string;
  readonly state: BookingState;
  readonly title: string;
  readonly orderId?: string;
  readonly remark?: string;
  readonly agreement: Agreement;
  /** Of a booking without a hold: where the quote saw it. */
  readonly slot?: readonly SolvedStep[];
  readonly round: number;
  readonly promisedAt?: Date;
  readonly firstPromisedAt?: Date;
  readonly plannedAt?: Date;
  readonly startsAt?: Date;
  readonly holdUntil?: Date;
  readonly confirmedAt?: Date;
  readonly readyAt?: Date;
  readonly subsidised: boolean;
  readonly version: number;
  readonly createdAt: Date;
}

/** Which side of a booking a caller is on. */
export type Side = 'customer' | 'centre';

export function sideOf(
  { enterpriseId, centreEnterpriseId }: Pick<Booking, 'enterpriseId' | 'centreEnterpriseId'>,
  caller: { readonly enterpriseId: string | undefined; readonly permissions: ReadonlySet<string> },
): Side | undefined {
  if (caller.enterpriseId === undefined) return undefined;
  if (caller.enterpriseId === centreEnterpriseId && caller.permissions.has('sampling.staff')) return 'centre';
  return caller.enterpriseId === enterpriseId ? 'customer' : undefined;
}

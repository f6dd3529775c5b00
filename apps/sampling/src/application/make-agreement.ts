import { Refusal, refuseField, type SampleNeeds } from '@tianfu/contracts';
import { shanghaiDate } from '@tianfu/kernel';
import { found, type ReadTx } from '@tianfu/service';
import type { Agreement, Booking } from '../domain/booking.js';
import { DAY_MINUTES, minuteFrom, startOfDay } from '../domain/minutes.js';
import type { StepWork } from '../domain/plan.js';
import { priceOf } from '../domain/price.js';
import { minutesFor } from '../domain/step-minutes.js';
import type { Bookings } from './booking-ports.js';
import type { Catalogue, Centre, Centres, Service } from './centre-ports.js';
import { subsidyMonth } from './require-subsidy.js';
import type { Standings } from './side-ports.js';

const MAX_DAYS_AHEAD = 366;

/** What would be agreed on for a customer's needs, all but the date. */
export class MakeAgreement {
  constructor(
    private readonly centres: Centres,
    private readonly catalogue: Catalogue,
    private readonly standings: Standings,
    private readonly bookings: Bookings,
  ) {}

  /**
   * @param of `changed`: the booking it would be put in the place of
   * @throws Refusal `NOT_FOUND`, `CENTRE_CLOSED`, `SERVICE_NOT_BOOKABLE`, `VALIDATION_FAILED`
   */
  async run(
    tx: ReadTx,
    needs: SampleNeeds,
    { enterpriseId, now, changed }: { enterpriseId: string; now: Date; changed?: Booking | undefined },
  ): Promise<{ agreement: Agreement; centre: Centre; service: Service }> {
    const centre = found(await this.centres.get(tx, needs.centreId));
    const service = found(await this.catalogue.get(tx, needs.centreId, needs.serviceId));
    if (!centre.open) throw new Refusal('CENTRE_CLOSED');
    const { content } = service;
    if (!content.active) throw new Refusal('SERVICE_NOT_BOOKABLE');
    if (!content.categories.includes(needs.category)) throw refuseField('/category', 'notOffered');
    if (needs.pieces > content.maxPieces) throw refuseField('/pieces', 'max', { maximum: content.maxPieces });
    const subsidised = await this.#isSubsidised(tx, centre, { enterpriseId, now, changed });
    const price = priceOf(content, {
      pieces: needs.pieces,
      urgency: needs.urgency,
      materials: needs.materials,
      subsidyPercent: subsidised ? centre.policy.subsidyPercent : 0,
      depositPercent: centre.policy.depositPercent,
    });
    const { cancellation, startedFeePercent, holdMinutes } = centre.policy;
    const agreement: Agreement = {
      needs,
      serviceName: content.name,
      sampleType: content.sampleType,
      price,
      revisionsIncluded: content.revisionsIncluded,
      revisionFee: content.revisionFee,
      release: releaseOf(needs, centre, service, now),
      policy: { cancellation, startedFeePercent, holdMinutes },
      subsidised: subsidised && centre.policy.subsidyPercent > 0,
      steps: content.steps.map((step): StepWork => ({
        step: step.step,
        round: 1,
        kind: step.kind,
        ...(step.name === undefined ? {} : { name: step.name }),
        minutes: minutesFor(step, needs),
        requires: step.requires,
        after: step.after,
        interruptible: step.interruptible,
        inRevision: step.inRevision,
      })),
    };
    return { agreement, centre, service };
  }

  async #isSubsidised(
    tx: ReadTx,
    { policy }: Centre,
    { enterpriseId, now, changed }: { enterpriseId: string; now: Date; changed: Booking | undefined },
  ): Promise<boolean> {
    const standing = await this.standings.get(tx, enterpriseId);
    const today = shanghaiDate(now);
    if (standing?.certified !== true || (standing.validUntil ?? today) < today) return false;
    if ((standing.workers ?? 0) > policy.smallFirmWorkers) return false;
    const month = subsidyMonth(changed, now);
    const used = await this.bookings.countSubsidised(tx, { enterpriseId, month, except: changed?.bookingId });
    return used < policy.subsidisedBookings;
  }
}

/** Nothing begins before the material is there, nor before what the urgency asks for. */
function releaseOf(needs: SampleNeeds, { policy }: Centre, { content }: Service, now: Date): number {
  const at = minuteFrom(now);
  const today = shanghaiDate(now);
  const materialsOn = needs.materialsReadyOn ?? today;
  if (materialsOn < today) throw refuseField('/materialsReadyOn', 'inThePast');
  const materials = startOfDay(materialsOn);
  if (materials > at + MAX_DAYS_AHEAD * DAY_MINUTES)
    throw refuseField('/materialsReadyOn', 'too-late', { maximumDays: MAX_DAYS_AHEAD });
  const lead = {
    urgent: at,
    normal: at + policy.normalLeadHours * 60,
    relaxed: at + policy.normalLeadHours * 60 + content.relaxedDays * DAY_MINUTES,
  };
  const earliest =
    needs.urgency === 'urgent' ? lead.urgent : needs.urgency === 'relaxed' ? lead.relaxed : lead.normal;
  return Math.max(earliest, materials);
}

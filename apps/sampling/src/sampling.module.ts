import { Module } from '@nestjs/common';
import { Db, IdentityNames, made, Services } from '@tianfu/service';
import { SamplingSweepers } from './adapters/clock/sampling.sweepers.js';
import { XlsxWorkbooks } from './adapters/excel/xlsx-workbooks.js';
import { IcsWriter } from './adapters/ics/ics-writer.js';
import { BookingHandlers } from './adapters/nats/booking.handlers.js';
import { CalendarHandlers } from './adapters/nats/calendar.handlers.js';
import { CentreHandlers } from './adapters/nats/centre.handlers.js';
import { HandOverHandlers } from './adapters/nats/hand-over.handlers.js';
import { MakingHandlers } from './adapters/nats/making.handlers.js';
import { NewsListeners } from './adapters/nats/news.listeners.js';
import { ScheduleHandlers } from './adapters/nats/schedule.handlers.js';
import { SideHandlers } from './adapters/nats/side.handlers.js';
import { BookingStore } from './adapters/postgres/booking-store.js';
import { CalendarStore } from './adapters/postgres/calendar-store.js';
import { CentreStore } from './adapters/postgres/centre-store.js';
import { FeedStore } from './adapters/postgres/feed-store.js';
import { FigureStore } from './adapters/postgres/figure-store.js';
import { FileStore } from './adapters/postgres/file-store.js';
import { MaterialStore, RoundStore } from './adapters/postgres/making-store.js';
import { PlanStore } from './adapters/postgres/plan-store.js';
import { QuoteStore } from './adapters/postgres/quote-store.js';
import { ResourceStore } from './adapters/postgres/resource-store.js';
import { ServiceStore } from './adapters/postgres/service-store.js';
import { StaffNameStore } from './adapters/postgres/staff-names.js';
import { StandingStore } from './adapters/postgres/standing-store.js';
import { WaitlistStore } from './adapters/postgres/waitlist-store.js';
import { CentrePlanner } from './adapters/solver/centre-planner.js';
import { BookSample } from './application/book-sample.js';
import { CalendarFeeds } from './application/calendar-feeds.js';
import { ChangeBooking } from './application/change-booking.js';
import { ConfirmBooking } from './application/confirm-booking.js';
import { CreditSamples } from './application/credit-samples.js';
import { EndBooking } from './application/end-booking.js';
import { ExchangeResources } from './application/exchange-resources.js';
import { ExpireHolds } from './application/expire-holds.js';
import { FreezeStep } from './application/freeze-step.js';
import { FindSlot } from './application/find-slot.js';
import { HandOver } from './application/hand-over.js';
import { JudgeSample } from './application/judge-sample.js';
import { KeepCalendar } from './application/keep-calendar.js';
import { KeepCatalogue } from './application/keep-catalogue.js';
import { KeepFiles } from './application/keep-files.js';
import { KeepResources } from './application/keep-resources.js';
import { KeepStanding } from './application/keep-standing.js';
import { LookAfterSample } from './application/look-after-sample.js';
import { MakeAgreement } from './application/make-agreement.js';
import { MeasureLoad } from './application/measure-load.js';
import { MoveStep } from './application/move-step.js';
import { OfferSlots } from './application/offer-slots.js';
import { OnBooking } from './application/on-booking.js';
import { QuoteSample } from './application/quote-sample.js';
import { RecordDeposit } from './application/record-deposit.js';
import { RepairPlan } from './application/repair-plan.js';
import { SampleBookings } from './application/sample-bookings.js';
import { SetUpCentre } from './application/set-up-centre.js';
import { ShowNextSteps } from './application/show-next-steps.js';
import { ShowSchedule } from './application/show-schedule.js';
import { TakeSlot } from './application/take-slot.js';
import { WaitForSlot } from './application/wait-for-slot.js';
import { WithFreshSlot } from './application/with-fresh-slot.js';
import { WorkOnStep } from './application/work-on-step.js';
import { WorkOutFigures } from './application/work-out-figures.js';

@Module({
  controllers: [
    CentreHandlers,
    CalendarHandlers,
    BookingHandlers,
    MakingHandlers,
    HandOverHandlers,
    ScheduleHandlers,
    SideHandlers,
  ],
  providers: [
    CentreStore,
    ResourceStore,
    CalendarStore,
    ServiceStore,
    PlanStore,
    QuoteStore,
    BookingStore,
    MaterialStore,
    RoundStore,
    FileStore,
    WaitlistStore,
    FeedStore,
    FigureStore,
    StandingStore,
    StaffNameStore,
    CentrePlanner,
    IcsWriter,
    XlsxWorkbooks,
    made(IdentityNames, Services),
    made(SetUpCentre, CentreStore, MeasureLoad),
    made(KeepResources, CentreStore, ResourceStore, PlanStore),
    made(ExchangeResources, CentreStore, ResourceStore, CalendarStore, PlanStore, XlsxWorkbooks),
    made(KeepCatalogue, CentreStore, ServiceStore, ResourceStore),
    made(KeepCalendar, CentreStore, CalendarStore, ResourceStore, PlanStore),
    made(RepairPlan, Db, PlanStore, CentrePlanner, BookingStore),
    made(MoveStep, RepairPlan, BookingStore),
    made(ShowSchedule, CentreStore, PlanStore, CalendarStore),
    made(MeasureLoad, FigureStore, ResourceStore, CalendarStore),
    made(WorkOutFigures, FigureStore, MeasureLoad, PlanStore, CentrePlanner),
    made(MakeAgreement, CentreStore, ServiceStore, StandingStore, BookingStore),
    made(FindSlot, CentrePlanner),
    made(TakeSlot, PlanStore),
    made(WithFreshSlot, Db, PlanStore, FindSlot),
    made(QuoteSample, MakeAgreement, FindSlot, PlanStore, CentreStore, BookingStore, QuoteStore),
    made(BookSample, CentreStore, BookingStore, RoundStore, FileStore, PlanStore, TakeSlot),
    made(ConfirmBooking, CentreStore, BookingStore, PlanStore, TakeSlot),
    made(ChangeBooking, CentreStore, BookingStore, FileStore, PlanStore, TakeSlot),
    made(EndBooking, BookingStore, PlanStore),
    made(RecordDeposit, BookingStore),
    made(SampleBookings, BookingStore, CentreStore),
    made(OnBooking, BookingStore, SampleBookings, StaffNameStore),
    made(FreezeStep, BookingStore, PlanStore),
    made(ExpireHolds, BookingStore, EndBooking),
    made(WaitForSlot, WaitlistStore, MakeAgreement),
    made(OfferSlots, Db, WaitlistStore, QuoteSample, BookSample),
    made(CalendarFeeds, FeedStore, BookingStore, CentreStore, ResourceStore, IcsWriter),
    made(WorkOnStep, BookingStore, RoundStore, FileStore, PlanStore),
    made(LookAfterSample, CentreStore, BookingStore, MaterialStore, RoundStore, FileStore),
    made(ShowNextSteps, CentreStore, ResourceStore, PlanStore, BookingStore, MaterialStore),
    made(JudgeSample, BookingStore, RoundStore, PlanStore, FindSlot, TakeSlot),
    made(HandOver, BookingStore, MaterialStore, FileStore, CentreStore),
    made(KeepFiles, FileStore),
    made(KeepStanding, StandingStore),
    made(CreditSamples, BookingStore),
    SamplingSweepers,
    NewsListeners,
  ],
})
export class SamplingModule {}

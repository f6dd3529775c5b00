import { anyone, asMember, command, Empty, pageOf, query } from '../declare/index.js';
import {
  BookingRef,
  BookingSummary,
  BookingView,
  BookSample,
  CancelBooking,
  ChangeBooking,
  FindBookings,
  FindCentreBookings,
  RecordDeposit,
} from './bookings.js';
import { CalendarText, FeedOpened, FeedRef, FeedToken, OpenFeed } from './feeds.js';
import {
  JoinWaitlist,
  QuoteRef,
  QuoteSample,
  QuoteView,
  Waitlist,
  WaitlistRef,
  WaitlistView,
} from './quotes.js';

export const quoteSample = command({
  subject: 'sampling.quote.make.v1',
  summary: { en: 'Price and promised date, with alternatives', zh: '报价与交期（含备选方案）' },
  http: 'POST /v1/sample-quotes',
  access: asMember('samples.book'),
  input: QuoteSample,
  output: QuoteView,
  errors: [
    'CENTRE_CLOSED',
    'SERVICE_NOT_BOOKABLE',
    'STEP_IMPOSSIBLE',
    'NO_SLOT',
    'CALENDAR_YEAR_UNKNOWN',
    'TRANSITION_REFUSED',
  ],
  status: 201,
});

export const getQuote = query({
  subject: 'sampling.quote.get.v1',
  summary: { en: 'A quote', zh: '报价' },
  http: 'GET /v1/sample-quotes/:quoteId',
  access: asMember('samples.book'),
  input: QuoteRef,
  output: QuoteView,
});

export const bookSample = command({
  subject: 'sampling.booking.book.v1',
  summary: { en: 'Book a sample', zh: '预约打样' },
  http: 'POST /v1/sample-bookings',
  access: asMember('samples.book'),
  input: BookSample,
  output: BookingView,
  errors: ['QUOTE_EXPIRED', 'SLOT_TAKEN', 'FAIR_SHARE_REACHED', 'CENTRE_CLOSED'],
  status: 201,
});

export const confirmBooking = command({
  subject: 'sampling.booking.confirm.v1',
  summary: { en: 'Confirm a booking', zh: '确认预约' },
  http: 'POST /v1/sample-bookings/:bookingId/confirm',
  access: asMember('samples.book'),
  input: BookingRef,
  output: BookingView,
  errors: [
    'QUOTE_EXPIRED',
    'SLOT_TAKEN',
    'FAIR_SHARE_REACHED',
    'CENTRE_CLOSED',
    'HOLD_EXPIRED',
    'DEPOSIT_MISSING',
    'TRANSITION_REFUSED',
  ],
});

export const changeBooking = command({
  subject: 'sampling.booking.change.v1',
  summary: { en: 'Change a booking to another quote', zh: '变更预约' },
  http: 'PUT /v1/sample-bookings/:bookingId',
  access: asMember('samples.book'),
  input: ChangeBooking,
  output: BookingView,
  errors: ['QUOTE_EXPIRED', 'SLOT_TAKEN', 'FAIR_SHARE_REACHED', 'CENTRE_CLOSED', 'TRANSITION_REFUSED'],
  ifMatch: true,
});

export const cancelBooking = command({
  subject: 'sampling.booking.cancel.v1',
  summary: { en: 'Cancel a booking; the fee depends on how late it is', zh: '取消预约（按时间阶梯收费）' },
  http: 'POST /v1/sample-bookings/:bookingId/cancel',
  access: asMember('samples.read'),
  input: CancelBooking,
  output: BookingView,
  errors: ['TRANSITION_REFUSED'],
});

export const recordDeposit = command({
  subject: 'sampling.booking.record-deposit.v1',
  summary: { en: 'Record a deposit', zh: '登记定金' },
  http: 'POST /v1/sample-bookings/:bookingId/deposit',
  access: asMember('sampling.staff'),
  input: RecordDeposit,
  output: BookingView,
  errors: ['TRANSITION_REFUSED'],
});

export const markNoShow = command({
  subject: 'sampling.booking.mark-no-show.v1',
  summary: { en: 'Nobody came and no material: no-show', zh: '标记未到' },
  http: 'POST /v1/sample-bookings/:bookingId/no-show',
  access: asMember('sampling.staff'),
  input: BookingRef,
  output: BookingView,
  errors: ['TRANSITION_REFUSED'],
});

export const findBookings = query({
  subject: 'sampling.booking.find.v1',
  summary: { en: 'Our sample bookings, newest first', zh: '本企业打样预约' },
  http: 'GET /v1/sample-bookings',
  access: asMember('samples.read'),
  input: FindBookings,
  output: pageOf(BookingSummary),
});

export const findCentreBookings = query({
  subject: 'sampling.booking.find-at-centre.v1',
  summary: { en: 'Bookings of a centre, newest first', zh: '中心的预约' },
  http: 'GET /v1/centres/:centreId/bookings',
  access: asMember('sampling.staff'),
  input: FindCentreBookings,
  output: pageOf(BookingSummary),
});

export const getBooking = query({
  subject: 'sampling.booking.get.v1',
  summary: { en: 'One sample booking', zh: '打样预约详情' },
  http: 'GET /v1/sample-bookings/:bookingId',
  access: asMember('samples.read'),
  input: BookingRef,
  output: BookingView,
});

export const joinWaitlist = command({
  subject: 'sampling.waitlist.join.v1',
  summary: { en: 'Wait for a slot; an offer is held for you', zh: '加入候补（有空档时自动占位）' },
  http: 'POST /v1/sample-waitlist',
  access: asMember('samples.book'),
  input: JoinWaitlist,
  output: WaitlistView,
  errors: ['CENTRE_CLOSED', 'SERVICE_NOT_BOOKABLE', 'STEP_IMPOSSIBLE'],
  status: 201,
});

export const leaveWaitlist = command({
  subject: 'sampling.waitlist.leave.v1',
  summary: { en: 'Leave the waiting list', zh: '退出候补' },
  http: 'DELETE /v1/sample-waitlist/:waitlistId',
  access: asMember('samples.book'),
  input: WaitlistRef,
  output: WaitlistView,
  errors: ['TRANSITION_REFUSED'],
});

export const findWaitlist = query({
  subject: 'sampling.waitlist.find.v1',
  summary: { en: 'Our places on waiting lists', zh: '我的候补' },
  http: 'GET /v1/sample-waitlist',
  access: asMember('samples.book'),
  input: Empty,
  output: Waitlist,
});

export const openFeed = command({
  subject: 'sampling.feed.open.v1',
  summary: { en: 'A calendar to subscribe to', zh: '订阅日历' },
  http: 'POST /v1/sample-feeds',
  access: asMember('samples.read'),
  input: OpenFeed,
  output: FeedOpened,
  status: 201,
});

export const closeFeed = command({
  subject: 'sampling.feed.close.v1',
  summary: { en: 'Close a calendar feed', zh: '关闭订阅日历' },
  http: 'DELETE /v1/sample-feeds/:feedId',
  access: asMember('samples.read'),
  input: FeedRef,
  output: Empty,
});

/** The gateway answers it as `text/calendar` at `GET /v1/sample-feeds/TOKEN.ics`: a calendar program has no sign-in. */
export const readFeed = query({
  subject: 'sampling.feed.read.v1',
  summary: { en: 'A subscribed calendar', zh: '订阅日历内容' },
  access: anyone(),
  input: FeedToken,
  output: CalendarText,
});

/** The gateway answers it as `text/calendar` at `GET /v1/sample-bookings/ID/calendar.ics`. */
export const getBookingCalendar = query({
  subject: 'sampling.booking.calendar.v1',
  summary: { en: 'A booking as a calendar entry', zh: '预约日历文件' },
  access: asMember('samples.read'),
  input: BookingRef,
  output: CalendarText,
});

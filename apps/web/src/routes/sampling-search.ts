import type { BookingState, ProductCategory, SampleType } from '@tianfu/sdk';
import { CATEGORIES, date, many, one, set, text, type Raw } from './search.js';

/** What the pages of the sample-making centre keep in their address. */

// Said once more here: the vocabulary with its names comes with the pages, not with the app.
/** The states worth a chip of their own; the rest is behind “all”. */
export const BOOKING_FILTERS = [
  'held',
  'confirmed',
  'in-progress',
  'ready',
  'collected',
  'shipped',
  'cancelled',
] as const satisfies readonly BookingState[];
const TYPES = [
  'proto',
  'fit',
  'pre-production',
  'size-set',
  'pattern-only',
  'grading',
  'marker',
] as const satisfies readonly SampleType[];

export interface BookingsSearch {
  state?: BookingState[] | undefined;
  q?: string | undefined;
}
export const bookingsSearch = ({ state, q }: Raw): BookingsSearch =>
  set({ state: many<BookingState>(state, BOOKING_FILTERS), q: text(q) });

export interface CentreBookingsSearch extends BookingsSearch {
  late?: 'true' | undefined;
}
export const centreBookingsSearch = (raw: Raw): CentreBookingsSearch =>
  set({ ...bookingsSearch(raw), late: raw.late === 'true' ? 'true' : undefined });

export interface CentresSearch {
  q?: string | undefined;
}
export const centresSearch = ({ q }: Raw): CentresSearch => set({ q: text(q) });

export interface CentrePageSearch {
  sampleType?: SampleType | undefined;
  /** The order a sample is wanted for: it stays with whoever chooses a service. */
  order?: string | undefined;
}
export const centrePageSearch = ({ sampleType, order }: Raw): CentrePageSearch =>
  set({ sampleType: one<SampleType>(sampleType, TYPES), order: text(order) });

export interface QuoteSearch {
  centre?: string | undefined;
  service?: string | undefined;
  sampleType?: SampleType | undefined;
  category?: ProductCategory | undefined;
  /** The order it belongs to. */
  order?: string | undefined;
  /** The booking to change. */
  booking?: string | undefined;
  quote?: string | undefined;
}
export const quoteSearch = (raw: Raw): QuoteSearch =>
  set({
    centre: text(raw.centre),
    service: text(raw.service),
    sampleType: one(raw.sampleType, TYPES),
    category: one(raw.category, CATEGORIES),
    order: text(raw.order),
    booking: text(raw.booking),
    quote: text(raw.quote),
  });

const BOOKING_TABS = ['progress', 'rounds', 'goods', 'terms', 'history'] as const;
export type BookingTab = (typeof BOOKING_TABS)[number];
export interface BookingPageSearch {
  tab?: BookingTab | undefined;
}
export const bookingPageSearch = ({ tab }: Raw): BookingPageSearch => set({ tab: one(tab, BOOKING_TABS) });

export interface NextSearch {
  /** Whose steps: a person, machine or table of the centre. */
  resource?: string | undefined;
}
export const nextSearch = ({ resource }: Raw): NextSearch => set({ resource: text(resource) });

const SCHEDULE_SPANS = ['day', 'week'] as const;
const SCHEDULE_VIEWS = ['timeline', 'table'] as const;
export type ScheduleSpan = (typeof SCHEDULE_SPANS)[number];
export interface ScheduleSearch {
  /** First day shown, Asia/Shanghai. */
  from?: string | undefined;
  span?: ScheduleSpan | undefined;
  view?: (typeof SCHEDULE_VIEWS)[number] | undefined;
}
export const scheduleSearch = ({ from, span, view }: Raw): ScheduleSearch =>
  set({ from: date(from), span: one(span, SCHEDULE_SPANS), view: one(view, SCHEDULE_VIEWS) });

const SET_UP_TABS = ['resources', 'calendar', 'services', 'rules'] as const;
export type SetUpTab = (typeof SET_UP_TABS)[number];
export interface SetUpSearch {
  tab?: SetUpTab | undefined;
  /** The resource open in the drawer; `new` for one to add. */
  resource?: string | undefined;
}
export const setUpSearch = ({ tab, resource }: Raw): SetUpSearch =>
  set({ tab: one(tab, SET_UP_TABS), resource: text(resource) });

const FIGURE_SPANS = ['7', '30', '90'] as const;
export interface FiguresSearch {
  days?: (typeof FIGURE_SPANS)[number] | undefined;
}
export const figuresSearch = ({ days }: Raw): FiguresSearch => set({ days: one(days, FIGURE_SPANS) });

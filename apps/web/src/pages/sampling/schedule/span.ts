import { addDays, shanghaiDate } from '@tianfu/kernel';
import { serverNowMs } from '../../../live/server-clock.js';
import type { ScheduleSearch, ScheduleSpan } from '../../../routes/sampling-search.js';

const DAYS: Readonly<Record<ScheduleSpan, number>> = { day: 1, week: 7 };

export interface SpanShown {
  readonly span: ScheduleSpan;
  /** Days shown, `2026-11-22`. */
  readonly days: readonly string[];
  /** First and last instant. */
  readonly from: string;
  readonly until: string;
}

/** Midnight in Beijing as an instant. */
export const midnight = (date: string): string => new Date(`${date}T00:00:00+08:00`).toISOString();

/** What the schedule shows: today or seven days from today on unless the address says otherwise. */
export function spanShown({ from, span = 'day' }: ScheduleSearch): SpanShown {
  const first = from ?? shanghaiDate(new Date(serverNowMs()));
  const days = Array.from({ length: DAYS[span] }, (_, index) => addDays(first, index));
  return { span, days, from: midnight(first), until: midnight(addDays(first, days.length)) };
}

export const stepsDays = (span: ScheduleSpan): number => DAYS[span];

import { formatShanghai, parseInstant } from '@tianfu/kernel';
import type { Translate } from '../i18n/translate.js';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** `2026-11-22 16:05`, the time in Beijing; the text as it came when it is no instant. */
export function beijing(instant: string): string {
  const parsed = parseInstant(instant);
  return parsed === undefined ? instant : formatShanghai(parsed);
}

/**
 * The same to the second, where a deadline decides: what is sealed at 16:05:31 comes too late for 16:05:30. A whole
 * minute stands without its seconds, as in the fields such times are entered in.
 */
export function beijingExact(instant: string): string {
  const seconds = parseInstant(instant)?.getUTCSeconds() ?? 0;
  return seconds === 0 ? beijing(instant) : `${beijing(instant)}:${String(seconds).padStart(2, '0')}`;
}

export const beijingExactNamed = (instant: string, t: Translate): string =>
  `${beijingExact(instant)} ${t('common.beijingTime')}`;

/** With the zone said, for places where it matters. */
export const beijingNamed = (instant: string, t: Translate): string =>
  `${beijing(instant)} ${t('common.beijingTime')}`;

/** A length of time in its two largest units: `2 天 3 小时`, `4 分 05 秒`. */
export function duration(ms: number, t: Translate): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  if (ms >= DAY_MS) {
    return t('common.duration.days', {
      days: Math.floor(ms / DAY_MS),
      hours: Math.floor((ms % DAY_MS) / HOUR_MS),
    });
  }
  if (ms >= HOUR_MS) {
    return t('common.duration.hours', {
      hours: Math.floor(ms / HOUR_MS),
      minutes: two((ms % HOUR_MS) / MINUTE_MS),
    });
  }
  if (ms >= MINUTE_MS) {
    return t('common.duration.minutes', {
      minutes: Math.floor(ms / MINUTE_MS),
      seconds: two((ms % MINUTE_MS) / SECOND_MS),
    });
  }
  if (ms < SECOND_MS) return t('common.sameMoment');
  return t('common.duration.seconds', { seconds: Math.floor(ms / SECOND_MS) });
}

/** How long ago, in one unit. */
export function ago(instant: string, nowMs: number, t: Translate): string {
  const ms = nowMs - Date.parse(instant);
  if (ms >= DAY_MS) return t('common.ago.days', { count: Math.floor(ms / DAY_MS) });
  if (ms >= HOUR_MS) return t('common.ago.hours', { count: Math.floor(ms / HOUR_MS) });
  if (ms >= MINUTE_MS) return t('common.ago.minutes', { count: Math.floor(ms / MINUTE_MS) });
  return t('common.ago.now');
}

/** How close a deadline is: what colour and order it gets. */
export type Urgency = 'past' | 'soon' | 'today' | 'later';

export function urgencyOf(leftMs: number): Urgency {
  if (leftMs <= 0) return 'past';
  if (leftMs < HOUR_MS) return 'soon';
  return leftMs < DAY_MS ? 'today' : 'later';
}

/** An end in Beijing time, its day said only when it is another than the beginning's. */
export function beijingUntil(from: string, until: string): string {
  const end = beijing(until);
  return beijing(from).slice(0, 10) === end.slice(0, 10) ? end.slice(11) : end;
}

/** From one instant to another in Beijing; the day is said once when it is the same. */
export const beijingSpan = (from: string, until: string): string =>
  `${beijing(from)} – ${beijingUntil(from, until)}`;

import type { Translate } from '../i18n/translate.js';

const HOUR = 60;
const DAY = 24 * HOUR;

/** A length of time in at most two units: `3 天 4 小时`, `2 小时 30 分`, `45 分钟`. */
export function lengthText(minutes: number, t: Translate): string {
  const whole = Math.round(Math.abs(minutes));
  if (whole >= DAY) {
    const days = Math.floor(whole / DAY);
    const hours = Math.floor((whole % DAY) / HOUR);
    return hours === 0 ? t('sampling.nav.days', { days }) : t('sampling.nav.daysHours', { days, hours });
  }
  if (whole >= HOUR) {
    const hours = Math.floor(whole / HOUR);
    const rest = whole % HOUR;
    return rest === 0
      ? t('sampling.nav.hours', { hours })
      : t('sampling.nav.hoursMinutes', { hours, minutes: rest });
  }
  return t('sampling.nav.minutes', { minutes: whole });
}

/** Hours of a week's work: never in days of twenty-four hours. */
export const weekText = (minutes: number, t: Translate): string =>
  minutes % HOUR === 0
    ? t('sampling.nav.hours', { hours: minutes / HOUR })
    : t('sampling.nav.hoursMinutes', { hours: Math.floor(minutes / HOUR), minutes: minutes % HOUR });

/** How long samples took. */
export const turnaroundText = (hours: number, t: Translate): string =>
  hours < 1 ? t('sampling.figures.underHour') : lengthText(hours * HOUR, t);

/** Below so much to spare a promise is at risk. */
export const TIGHT_MINUTES = 4 * HOUR;

export type Slack = 'late' | 'exact' | 'tight' | 'fine';

/** How a plan stands to its promise. */
export function slackOf(slackMinutes: number): Slack {
  if (slackMinutes < 0) return 'late';
  if (slackMinutes === 0) return 'exact';
  return slackMinutes < TIGHT_MINUTES ? 'tight' : 'fine';
}

export const slackText = (slackMinutes: number, t: Translate): string =>
  t(`sampling.nav.slack.${slackOf(slackMinutes)}`, { left: lengthText(slackMinutes, t) });

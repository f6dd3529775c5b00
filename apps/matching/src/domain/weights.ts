import { SCORE_PARTS, type ScorePartName } from '@tianfu/contracts';

/** Grows with every change of a weight or of a part's meaning; stored beside each score. */
export const SCORE_VERSION = 1;

/**
 * Shares of the whole in percent, together 100. Capacity leads, because an order that fits the line is what a
 * factory lacks and a buyer waits for; then what shows that the factory makes such goods (category, machine,
 * process, fabric), time and distance; standing and record say least, so that newcomers are seen too.
 */
export const WEIGHT_PERCENT: Readonly<Record<ScorePartName, number>> = {
  category: 14,
  process: 10,
  fabric: 10,
  machine: 12,
  capacity: 18,
  leadTime: 12,
  distance: 12,
  level: 6,
  record: 6,
};

/** A part's value is kept to four decimals: the score is exactly what its shown parts add up to. */
const VALUE_STEPS = 10_000;

/** A value from 0 to 1 in steps of a ten-thousandth, as a whole number. */
export const stepsOf = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * VALUE_STEPS);

export const valueOf = (steps: number): number => steps / VALUE_STEPS;

/** What one part adds, in points: whole numbers, so that every way of adding them up gives the same. */
export const pointsOf = (part: ScorePartName, value: number): number => WEIGHT_PERCENT[part] * stepsOf(value);

export const MAX_POINTS = 100 * VALUE_STEPS;

/** Points as the score people read: 0 to 100 with two decimals. */
export const scoreOf = (points: number): number => Math.round((points / MAX_POINTS) * 10_000) / 100;

export const weightOf = (part: ScorePartName): number => WEIGHT_PERCENT[part] / 100;

export const PARTS: readonly ScorePartName[] = SCORE_PARTS;

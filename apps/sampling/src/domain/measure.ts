import type { MeasuredPoint, MeasurementLine } from '@tianfu/contracts';

/** Hundredths of a centimetre: 0.1 + 0.2 is 0.3 here. */
const hundredths = (cm: number): number => Math.round(cm * 100);

/** A point against its tolerance; on the edge is within. */
export function measured(point: MeasuredPoint): MeasurementLine {
  const deviation = hundredths(point.measuredCm) - hundredths(point.targetCm);
  const within =
    deviation <= hundredths(point.tolerancePlusCm) && -deviation <= hundredths(point.toleranceMinusCm);
  return { ...point, deviationCm: deviation / 100, within };
}

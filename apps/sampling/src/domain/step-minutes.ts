import type { ServiceStep } from '@tianfu/contracts';

export interface Making {
  readonly category: string;
  readonly difficulty: string;
  readonly pieces: number;
}

/** The factor that says most about what is made: category and difficulty, then either, then everything. */
function percentOf(step: Pick<ServiceStep, 'factors'>, { category, difficulty }: Making): number {
  const fitting = step.factors.filter(
    (factor) =>
      (factor.category === undefined || factor.category === category) &&
      (factor.difficulty === undefined || factor.difficulty === difficulty),
  );
  const said = (factor: (typeof fitting)[number]): number =>
    (factor.category === undefined ? 0 : 2) + (factor.difficulty === undefined ? 0 : 1);
  return fitting.toSorted((a, b) => said(b) - said(a))[0]?.percent ?? 100;
}

/** Working minutes of a step for what is made, whole and at least one. */
export function minutesFor(
  step: Pick<ServiceStep, 'minutes' | 'minutesPerExtraPiece' | 'factors'>,
  making: Making,
): number {
  const plain = step.minutes + step.minutesPerExtraPiece * (making.pieces - 1);
  return Math.max(1, Math.ceil((plain * percentOf(step, making)) / 100));
}

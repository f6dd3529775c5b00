import { addDays, shanghaiDate } from '@tianfu/kernel';
import { serverNowMs } from '../../../live/server-clock.js';
import type { FiguresSearch } from '../../../routes/sampling-search.js';

export const DEFAULT_FIGURE_DAYS = '30';

/** The days counted, today included. */
export function figureSpan({ days = DEFAULT_FIGURE_DAYS }: FiguresSearch): {
  readonly from: string;
  readonly until: string;
} {
  const until = shanghaiDate(new Date(serverNowMs()));
  return { from: addDays(until, 1 - Number(days)), until };
}

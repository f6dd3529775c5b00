/** How long bidding may run, for the presets of the form. */
export const DEADLINES_MS = {
  m2: 2 * 60_000,
  h1: 60 * 60_000,
  d1: 24 * 60 * 60_000,
  d3: 3 * 24 * 60 * 60_000,
  d7: 7 * 24 * 60 * 60_000,
} as const;

export type DeadlineName = keyof typeof DEADLINES_MS;
export const DEADLINE_NAMES = ['m2', 'h1', 'd1', 'd3', 'd7'] as const satisfies readonly DeadlineName[];

/** The instant bidding closes when it starts now, by the platform's clock. */
export const deadlineFrom = (nowMs: number, name: DeadlineName): string =>
  new Date(nowMs + DEADLINES_MS[name]).toISOString();

import type { Stage } from './stage.js';

/** What a figure should reach: its value or its ratio to the baseline, at least or at most so much. */
export interface Target {
  readonly of: 'value' | 'ratio';
  readonly bound: 'at least' | 'at most';
  readonly limit: number;
}

/** One measured number, as it is printed. */
export interface Reading {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The same of the bare server, measured in turns with ours; the ratio follows from both. */
  readonly baseline?: number;
  readonly target?: Target;
  /** What else a reader wants to know: rounds, spreads, sizes. */
  readonly details?: Readonly<Record<string, number | string>>;
}

/** A figure of the platform: what it says in one line, and how it is measured. */
export interface Figure {
  readonly name: string;
  readonly about: string;
  /** @throws Error when it could not be measured */
  measure(stage: Stage): Promise<readonly Reading[]>;
}

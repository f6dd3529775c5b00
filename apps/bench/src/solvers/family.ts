import type { SearchOptions } from '@tianfu/solvers';

/** What a search found on one instance, judged by a verifier that shares no code with it. */
export interface Outcome {
  readonly objective: number;
  /** Everything the verifier found wrong; empty for a sound answer. */
  readonly faults: readonly string[];
  /** What else a reader wants to know: bound, vehicles, density. */
  readonly details?: Readonly<Record<string, number | string>>;
}

/** A published problem, read and ready to be solved. */
export interface Instance {
  readonly bestKnown?: number;
  solve(options: SearchOptions): Outcome | Promise<Outcome>;
}

/** A file of the folder, not yet read: one that cannot be read spoils only its own line. */
export interface InstanceFile {
  readonly name: string;
  /** @throws Error that says what is wrong with the file, and where */
  read(): Promise<Instance>;
}

/** A kind of benchmark: knows its files, its solver and its verifier. */
export interface Family {
  readonly name: string;
  readonly about: string;
  /** Default: `minimise`. Says which way round the gap is taken. */
  readonly direction?: 'minimise' | 'maximise';
  /**
   * The instances of a folder, sorted by name.
   * @throws Error when the folder or its table of best known values cannot be read
   */
  instancesIn(folder: string): Promise<readonly InstanceFile[]>;
}

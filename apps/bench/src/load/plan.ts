/** What the load process is told to do. Travels over IPC: plain data only. */
export interface LoadPlan {
  readonly port: number;
  readonly seconds: number;
  readonly connections: number;
  /** Requests a second over all connections; as fast as answers come when left out. */
  readonly perSecond?: number;
  /** Taken in turn. */
  readonly requests: readonly LoadRequest[];
  readonly headers: Readonly<Record<string, string>>;
  /** Sends a new `Idempotency-Key` with every request. */
  readonly freshKeys: boolean;
  readonly expectedStatus: number;
}

export interface LoadRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** JSON text. */
  readonly body?: string;
}

export interface LoadResult {
  readonly answered: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** The first answer with another status, and how many there were. */
  readonly wrong: { readonly count: number; readonly first: string } | undefined;
}

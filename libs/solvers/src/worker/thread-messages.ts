import type { Progress, SearchOptions, SearchResult } from '../search/search-options.js';

/** What a thread is started with. */
export interface ThreadTask {
  readonly solver: string;
  readonly problem: unknown;
  /** With whatever else the solver of that name takes and a structured clone can carry. */
  readonly options: Pick<SearchOptions, 'seed' | 'timeMs'>;
  /** One 32-bit integer: 0, or 1 once the caller gave up. A busy thread sees no messages, but this it sees. */
  readonly abortFlag: SharedArrayBuffer;
}

/** What a thread tells: `started`, any number of `progress`, then one of the others. */
export type ThreadMessage =
  | { readonly kind: 'started' }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'result'; readonly result: SearchResult<unknown> }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string };

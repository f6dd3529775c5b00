/** How one call is made, apart from its input. */
export interface CallOptions {
  /** Cancels the call: it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Names the wish behind the call, so that repeating it has no second effect. Made anew for every call when
   * left out; keep your own when you repeat a call after reloading the page.
   */
  readonly idempotencyKey?: string | undefined;
}

/** For operations that several people may do at once: `version` of what the caller saw. */
export interface VersionedCallOptions extends CallOptions {
  readonly ifMatch: number;
}

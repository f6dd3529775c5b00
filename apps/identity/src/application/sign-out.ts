import { Empty } from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import type { Caller, Tx } from '@tianfu/service';
import { requirePersonSignedIn } from './callers.js';
import type { SessionStore } from './ports.js';
import { tellEnded } from './sessions-ended.js';

/** Ends the caller's own session. Ending it twice is the same as ending it once. */
export class SignOut {
  constructor(private readonly sessions: SessionStore) {}

  async run(tx: Tx, caller: Caller): Promise<Empty> {
    requirePersonSignedIn(caller);
    assert(caller.sessionId !== undefined, "a person's caller token names its session");
    tellEnded(tx, await this.sessions.end(tx, caller.sessionId));
    return new Empty();
  }
}

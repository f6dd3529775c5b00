import type { Caller } from '@tianfu/service';
import type { Actor } from '../../domain/dossier.js';

const actorOf = (by: Actor['by'], { personId }: Caller): Actor =>
  personId === undefined ? { by } : { by, personId };

/** Somebody who acts for the enterprise itself, in person or by an API key. */
export const memberOf = (caller: Caller): Actor => actorOf('member', caller);

export const operatorOf = (caller: Caller): Actor => actorOf('operator', caller);

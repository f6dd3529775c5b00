import type { SessionOpened } from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import type { Tx } from '@tianfu/service';
import { randomBytes } from 'node:crypto';
import { activeMembership } from '../domain/active-enterprise.js';
import { hashOf, newSessionToken } from './secrets.js';
import { describeMe } from './describe-me.js';
import type { MembershipStore, Person, SessionStore } from './ports.js';
import { tellEnded } from './sessions-ended.js';

/** Sessions one person has at once; the oldest makes room. */
const MAX_SESSIONS = 50;

/** Opens a session for somebody who has proved who it is. The token is told once and stored as a hash. */
export class OpenSession {
  constructor(
    private readonly sessions: SessionStore,
    private readonly memberships: MembershipStore,
  ) {}

  async run(tx: Tx, person: Person): Promise<SessionOpened> {
    tellEnded(tx, await this.sessions.endOldest(tx, person.personId, MAX_SESSIONS - 1));
    const token = newSessionToken(randomBytes);
    const expiresAt = await this.sessions.open(tx, {
      sessionId: newId(),
      personId: person.personId,
      tokenHash: hashOf(token),
    });
    const memberships = await this.memberships.of(tx, person.personId);
    const active = activeMembership(memberships, undefined, person.lastEnterpriseId);
    return {
      expiresAt: expiresAt.toISOString(),
      token,
      me: describeMe(person, memberships, active.ok ? active.value : undefined),
    };
  }
}

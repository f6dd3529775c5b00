import { Refusal, type CallerToken, type ResolveSession as ResolveSessionInput } from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import type { Caller, Tx } from '@tianfu/service';
import { activeMembership } from '../domain/active-enterprise.js';
import { hashOf, isSessionToken } from './secrets.js';
import type { CallerTokens, MembershipStore, PeopleStore, SessionStore } from './ports.js';

/** Turns a session's token into a caller token for one enterprise, and remembers that enterprise. */
export class ResolveSession {
  constructor(
    private readonly sessions: SessionStore,
    private readonly people: PeopleStore,
    private readonly memberships: MembershipStore,
    private readonly tokens: CallerTokens,
  ) {}

  async run(tx: Tx, { token, enterpriseId }: ResolveSessionInput): Promise<CallerToken> {
    if (!isSessionToken(token)) throw new Refusal('SESSION_EXPIRED');
    const session = await this.sessions.live(tx, hashOf(token));
    if (session === undefined) throw new Refusal('SESSION_EXPIRED');
    const person = await this.people.get(tx, session.personId);
    assert(person !== undefined, 'a session belongs to a person');

    const memberships = await this.memberships.of(tx, person.personId);
    const active = activeMembership(memberships, enterpriseId, person.lastEnterpriseId);
    if (!active.ok) throw new Refusal('FORBIDDEN');
    if (active.value !== undefined && active.value.enterpriseId !== person.lastEnterpriseId) {
      await this.people.rememberEnterprise(tx, person.personId, active.value.enterpriseId);
    }
    if (session.isStale) await this.sessions.touch(tx, session.sessionId);

    const caller: Caller = {
      kind: 'session',
      sessionId: session.sessionId,
      personId: person.personId,
      enterpriseId: active.value?.enterpriseId,
      roles: active.value?.roles ?? [],
      isOperator: person.isOperator,
      scopes: undefined,
    };
    const minted = this.tokens.mint(caller, session.expiresAt);
    return {
      token: minted.token,
      expiresAt: minted.expiresAt.toISOString(),
      sessionId: session.sessionId,
    };
  }
}

import {
  permissionsOf,
  Refusal,
  type CallerToken,
  type ResolveApiKey as ResolveApiKeyInput,
} from '@tianfu/contracts';
import type { Caller, Tx } from '@tianfu/service';
import { hashOf, isApiKey } from './secrets.js';
import type { ApiKeyStore, CallerTokens } from './ports.js';

/**
 * Turns an API key into a caller token. The key acts for its creator in its one enterprise, never as an
 * operator, and loses what its creator has lost since.
 */
export class ResolveApiKey {
  constructor(
    private readonly apiKeys: ApiKeyStore,
    private readonly tokens: CallerTokens,
  ) {}

  async run(tx: Tx, { key }: ResolveApiKeyInput): Promise<CallerToken> {
    if (!isApiKey(key)) throw new Refusal('SESSION_EXPIRED');
    const live = await this.apiKeys.live(tx, hashOf(key));
    if (live === undefined) throw new Refusal('SESSION_EXPIRED');
    if (live.isStale) await this.apiKeys.touch(tx, live);

    const allowed: ReadonlySet<string> = permissionsOf(live.roles);
    const caller: Caller = {
      kind: 'key',
      sessionId: live.apiKeyId,
      personId: live.personId,
      enterpriseId: live.enterpriseId,
      roles: live.roles,
      isOperator: false,
      scopes: live.scopes.filter((scope) => allowed.has(scope)),
    };
    const minted = this.tokens.mint(caller, live.expiresAt);
    return { token: minted.token, expiresAt: minted.expiresAt.toISOString(), sessionId: live.apiKeyId };
  }
}

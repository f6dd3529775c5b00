import { Refusal, type ApiKeyRef, type ApiKeyView } from '@tianfu/contracts';
import { requireEnterprise, type Caller, type Tx } from '@tianfu/service';
import { apiKeyView } from './api-key-view.js';
import type { ApiKeyStore } from './ports.js';
import { tellEnded } from './sessions-ended.js';

/** Ends a key for good. Revoking it twice is the same as revoking it once. */
export class RevokeApiKey {
  constructor(private readonly apiKeys: ApiKeyStore) {}

  async run(tx: Tx, caller: Caller, { apiKeyId }: ApiKeyRef): Promise<ApiKeyView> {
    const enterpriseId = requireEnterprise(caller);
    tellEnded(tx, await this.apiKeys.revoke(tx, enterpriseId, apiKeyId));
    const key = await this.apiKeys.get(tx, enterpriseId, apiKeyId);
    if (key === undefined) throw new Refusal('NOT_FOUND');
    return apiKeyView(key);
  }
}

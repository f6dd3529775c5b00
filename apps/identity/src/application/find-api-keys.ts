import type { ApiKeyList } from '@tianfu/contracts';
import { requireEnterprise, type Caller, type ReadTx } from '@tianfu/service';
import { apiKeyView } from './api-key-view.js';
import { MAX_LISTED_API_KEYS } from './limits.js';
import type { ApiKeyStore } from './ports.js';

export class FindApiKeys {
  constructor(private readonly apiKeys: ApiKeyStore) {}

  async run(tx: ReadTx, caller: Caller): Promise<ApiKeyList> {
    const keys = await this.apiKeys.list(tx, requireEnterprise(caller), MAX_LISTED_API_KEYS);
    return { data: keys.map(apiKeyView) };
  }
}

import { Controller } from '@nestjs/common';
import * as contracts from '@tianfu/contracts';
import { Handles, type Call } from '@tianfu/service';
import { CreateApiKey } from '../../application/create-api-key.js';
import { FindApiKeys } from '../../application/find-api-keys.js';
import { RevokeApiKey } from '../../application/revoke-api-key.js';

@Controller()
export class ApiKeysHandlers {
  constructor(
    private readonly createApiKey: CreateApiKey,
    private readonly findApiKeys: FindApiKeys,
    private readonly revokeApiKey: RevokeApiKey,
  ) {}

  @Handles(contracts.createApiKey)
  createsApiKey(input: contracts.CreateApiKey, call: Call): Promise<contracts.ApiKeyCreated> {
    return call.transaction((tx) => this.createApiKey.run(tx, call.caller, input));
  }

  @Handles(contracts.findApiKeys)
  findsApiKeys(_input: contracts.Empty, call: Call): Promise<contracts.ApiKeyList> {
    return call.read((tx) => this.findApiKeys.run(tx, call.caller));
  }

  @Handles(contracts.revokeApiKey)
  revokesApiKey(input: contracts.ApiKeyRef, call: Call): Promise<contracts.ApiKeyView> {
    return call.transaction((tx) => this.revokeApiKey.run(tx, call.caller, input));
  }
}

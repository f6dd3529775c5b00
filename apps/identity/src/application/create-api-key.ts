import {
  permissionsOf,
  refuseField,
  type ApiKeyCreated,
  type CreateApiKey as CreateApiKeyInput,
} from '@tianfu/contracts';
import { newId, parseInstant } from '@tianfu/kernel';
import { requireEnterprise, requirePerson, type Caller, type Tx } from '@tianfu/service';
import { randomBytes } from 'node:crypto';
import { hashOf, newApiKey, shownPrefix } from './secrets.js';
import { apiKeyView } from './api-key-view.js';
import { MAX_LIVE_API_KEYS, refuseBeyond } from './limits.js';
import type { LockForMember } from './lock-for-member.js';
import type { ApiKeyStore } from './ports.js';

/** Makes a key that may do at most what its creator may. It is told once and stored as a hash. */
export class CreateApiKey {
  constructor(
    private readonly lockForMember: LockForMember,
    private readonly apiKeys: ApiKeyStore,
  ) {}

  async run(tx: Tx, caller: Caller, input: CreateApiKeyInput): Promise<ApiKeyCreated> {
    const enterpriseId = requireEnterprise(caller);
    const expiresAt = input.expiresAt === undefined ? undefined : parseInstant(input.expiresAt);
    if (expiresAt !== undefined && expiresAt <= (await tx.now()))
      throw refuseField('/expiresAt', 'inThePast');

    refuseScopesBeyond(await this.lockForMember.run(tx, caller, 'api-keys.manage'), input.scopes);
    refuseBeyond(await this.apiKeys.countLive(tx, enterpriseId), MAX_LIVE_API_KEYS);
    const key = newApiKey(randomBytes);
    const created = await this.apiKeys.add(tx, {
      enterpriseId,
      apiKeyId: newId(),
      name: input.name,
      prefix: shownPrefix(key),
      keyHash: hashOf(key),
      scopes: input.scopes,
      createdBy: requirePerson(caller),
      expiresAt,
    });
    return { ...apiKeyView(created), key };
  }
}

function refuseScopesBeyond(caller: Caller, wanted: readonly string[]): void {
  const ofRoles: ReadonlySet<string> = permissionsOf(caller.roles);
  // A key that makes keys hands on no more than it has.
  const mayGive = (scope: string): boolean =>
    ofRoles.has(scope) && (caller.scopes === undefined || caller.scopes.includes(scope));
  if (!wanted.every(mayGive)) throw refuseField('/scopes', 'beyondYourRights');
}

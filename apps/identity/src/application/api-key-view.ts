import type { ApiKeyView } from '@tianfu/contracts';
import type { ApiKey } from './ports.js';

export const apiKeyView = (key: ApiKey): ApiKeyView => ({
  apiKeyId: key.apiKeyId,
  name: key.name,
  prefix: key.prefix,
  scopes: [...key.scopes],
  createdAt: key.createdAt.toISOString(),
  ...(key.expiresAt === undefined ? {} : { expiresAt: key.expiresAt.toISOString() }),
  ...(key.lastUsedAt === undefined ? {} : { lastUsedAt: key.lastUsedAt.toISOString() }),
  ...(key.revokedAt === undefined ? {} : { revokedAt: key.revokedAt.toISOString() }),
});

import type { EnterpriseView } from '@tianfu/contracts';
import type { Enterprise } from './ports.js';

/** An enterprise's public card. */
export const enterpriseView = (enterprise: Enterprise): EnterpriseView => ({
  enterpriseId: enterprise.enterpriseId,
  name: enterprise.name,
  uscc: enterprise.uscc,
  ...(enterprise.address === undefined ? {} : { address: enterprise.address }),
  createdAt: enterprise.createdAt.toISOString(),
});

import { makeUscc } from '@tianfu/kernel';
import type { createClient } from '@tianfu/sdk';

type Client = ReturnType<typeof createClient>;

const usd = (amount: string): { amount: string; currency: 'USD' } => ({ amount, currency: 'USD' });

/** A warehouse abroad whose fees are known; made through the public API. */
export async function createDemoWarehouse(operator: Client, owner: Client): Promise<void> {
  const { enterpriseId } = await owner.createEnterprise({
    name: '示例海外仓 Demo Warehouse',
    uscc: makeUscc('429006', 'MADEM0B6'),
    purposes: ['supplier'],
  });
  const { warehouseId } = await operator.registerWarehouse({
    enterpriseId,
    name: '洛杉矶示例仓',
    country: 'US',
    place: { address: '100 Example Ave, Los Angeles', position: { lat: 34.05, lng: -118.24 } },
    currency: 'USD',
  });
  await owner.publishFeeRule({
    warehouseId,
    validFrom: new Date().toISOString().slice(0, 10),
    tiers: [
      { fromDay: 0 },
      { fromDay: 31, perM3Day: usd('0.5000') },
      { fromDay: 91, perM3Day: usd('1.2000') },
    ],
    receivingPerPiece: usd('0.0500'),
    shippingPerOrder: usd('1.0000'),
    shippingPerPiece: usd('0.1000'),
    returnPerPiece: usd('0.2000'),
    disposalPerPiece: usd('0.1000'),
  });
}

import type { ConsignmentView } from '@tianfu/sdk';
import pg from 'pg';
import { aFactory, operator } from './cast.js';
import { aParty, dayIn, PENGSHI, signedIn, type Party } from './yard.js';

const usd = (amount: string): { amount: string; currency: 'USD' } => ({ amount, currency: 'USD' });

/** A warehouse abroad with who runs it; its fees are known. */
export async function aWarehouse(
  baseUrl: string,
): Promise<Party & { readonly name: string; readonly warehouseId: string }> {
  const runner = await aParty(baseUrl, '罗经理', aFactory('远洋海外仓'), 'supplier');
  const desk = await signedIn(baseUrl, operator());
  const name = `洛杉矶 ${runner.firm.name}`;
  const { warehouseId } = await desk.registerWarehouse({
    enterpriseId: runner.enterpriseId,
    name,
    country: 'US',
    place: { address: '1200 Example Ave, Los Angeles' },
    currency: 'USD',
  });
  await runner.client.publishFeeRule({
    warehouseId,
    validFrom: dayIn(-60),
    tiers: [{ fromDay: 0 }, { fromDay: 31, perM3Day: usd('0.5000') }],
    receivingPerPiece: usd('0.0500'),
    shippingPerOrder: usd('1.0000'),
    shippingPerPiece: usd('0.1000'),
    returnPerPiece: usd('0.2000'),
  });
  return { ...runner, name, warehouseId };
}

/** A factory whose goods are packed for a warehouse abroad. */
export async function anExporter(
  baseUrl: string,
): Promise<Party & { readonly consignment: ConsignmentView }> {
  const shipper = await aParty(baseUrl, '孙厂长', aFactory('天门锦程服饰'), 'supplier');
  const carton = { weightGrams: 12_000, lengthMm: 600, widthMm: 400, heightMm: 400 };
  const consignment = await shipper.client.createConsignment({
    title: '雪纺连衣裙 300 件 发洛杉矶',
    pickUp: PENGSHI,
    destination: { address: '1200 Example Ave, Los Angeles' },
    incoterm: 'FOB',
    value: usd('2850.00'),
    cartons: [
      { ...carton, count: 12, contents: [{ colour: '藏青', size: 'M', quantityPieces: 15 }] },
      { ...carton, count: 8, contents: [{ colour: '藏青', size: 'L', quantityPieces: 15 }] },
    ],
  });
  return { ...shipper, consignment };
}

/**
 * As if everything in a warehouse had happened so many days ago. Goods are received on the day they are counted, and a
 * day is charged when it is over: a statement with lines would have to be waited for until tomorrow. The rows of
 * ledger and batches are moved back instead, as the service's own tests do; what is charged is worked out of them anew.
 */
export async function agedBy(days: number, warehouseId: string): Promise<void> {
  const connectionString = process.env.DATABASE_URL;
  if (connectionString === undefined) throw new Error('DATABASE_URL names the database of the platform');
  const admin = new pg.Client({ connectionString });
  await admin.connect();
  try {
    await admin.query(
      'UPDATE logistics.stock_batch SET received_on = received_on - $2::int WHERE warehouse_id = $1',
      [warehouseId, days],
    );
    await admin.query(
      "UPDATE logistics.stock_move SET at = at - $2::int * interval '24 hours' WHERE warehouse_id = $1",
      [warehouseId, days],
    );
  } finally {
    await admin.end();
  }
}

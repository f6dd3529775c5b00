import { aCertifiedSupplier, aDressOrder, aParty, type Party } from './main-job.js';
import { startPlatform, type PlatformProcess } from './platform-process.js';
import { sampleOf } from './schema-sample.js';
import { logisticsThings } from './support/logistics-things.js';
import { samplingThings } from './support/sampling-things.js';
import { apiDocument, type Operation, operations } from './support/operations.js';

/**
 * Generated from the OpenAPI document: every operation that takes an id is called by somebody of another tenant
 * with ids that exist. Nothing may be answered but 404, or 403 where the role alone forbids it.
 */

/**
 * Public by the rules of the market: an enterprise's card and certificate, what an invitation code is for, where
 * goods are, for whoever has their token, and what a warehouse charges.
 */
const PUBLIC = [
  'getEnterprise',
  'getCertificationCard',
  'previewInvitation',
  'getPublicTracking',
  'findFeeRules',
  // What a centre offers, and when it works.
  'getCentre',
  'getCentreCalendar',
  'findServices',
  'getService',
];

const withIds = operations.filter(
  ({ path, operationId }) => path.includes('{') && !PUBLIC.includes(operationId),
);

/** What a query must say, said. */
function queryOf({ parameters }: Operation): string {
  const wanted = parameters.filter((parameter) => parameter.in === 'query' && parameter.required);
  const query = new URLSearchParams(
    wanted.map(({ name, schema }): [string, string] => [
      name,
      String(sampleOf(schema, apiDocument.components.schemas)),
    ]),
  );
  return wanted.length === 0 ? '' : `?${query.toString()}`;
}

describe('the API towards another tenant', () => {
  let platform: PlatformProcess;
  let stranger: Party;
  let ids: Record<string, string>;

  beforeAll(async () => {
    platform = await startPlatform();
    const operator = await platform.as('operator');
    const supplier = await aCertifiedSupplier(platform.url, operator, '隔离供应商 (generated)');
    const buyer = await aParty(platform.url, 'buyer', '隔离采购 (generated)');
    stranger = await aParty(platform.url, 'buyer', '外人 (generated)');
    const { orderId } = await buyer.client.postOrder(aDressOrder());
    const open = await buyer.client.postOrder(
      aDressOrder({ biddingDeadline: new Date(Date.now() + 3_600_000).toISOString() }),
    );
    const { bidId } = await supplier.client.placeBid({
      orderId: open.orderId,
      unitPrice: { amount: '20.0000', currency: 'CNY' },
      leadTimeDays: 9,
      quantityPieces: 600,
    });
    const { dossierId } = await supplier.client.getOwnDossier();
    const { apiKeyId } = await buyer.client.createApiKey({ name: 'key', scopes: ['orders.read'] });
    const { invitationId } = await buyer.client.invite({ invitee: '某人', roles: ['buyer'] });
    const { personId } = await buyer.client.getMe();
    ids = {
      ...(await logisticsThings(operator, supplier, platform.url)),
      ...(await samplingThings(await platform.as('sample centre'), buyer.client)),
      orderId,
      bidId,
      dossierId,
      apiKeyId,
      invitationId,
      personId,
      factoryId: supplier.enterpriseId,
      contractId: crypto.randomUUID(),
      deadLetterId: crypto.randomUUID(),
    };
  });
  afterAll(() => platform.stop());

  async function send(
    operation: Operation,
    headers: Record<string, string>,
  ): Promise<{ status: number; text: string }> {
    const path = operation.path.replaceAll(
      /\{(\w+)\}/g,
      (_whole, name: string) => ids[name] ?? `no id for ${name}`,
    );
    const body =
      operation.body === undefined
        ? undefined
        : JSON.stringify(sampleOf(operation.body, apiDocument.components.schemas));
    const required = operation.parameters.flatMap((parameter) =>
      parameter.required ? [parameter.name] : [],
    );
    const response = await fetch(platform.url + path + queryOf(operation), {
      method: operation.method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(required.includes('Idempotency-Key') ? { 'idempotency-key': crypto.randomUUID() } : {}),
        ...(required.includes('If-Match') ? { 'if-match': '"0"' } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    });
    return { status: response.status, text: await response.text() };
  }

  it('covers every operation that takes an id', () => {
    expect(withIds.length).toBeGreaterThan(25);
  });

  it.each(withIds.map((operation) => [operation.operationId, operation] as const))(
    '%s answers nothing',
    async (_name, operation) => {
      const { status, text } = await send(operation, { authorization: `Bearer ${stranger.token}` });
      // An operator's operation is refused by the role; everything else is as if it were not there.
      expect({ status, text }).toEqual({
        status: operation.access === 'operator' ? 403 : 404,
        text: expect.anything(),
      });
    },
  );

  it.each(
    operations
      .filter(({ access }) => access !== 'anyone')
      .map((operation) => [operation.operationId, operation] as const),
  )('%s wants somebody signed in', async (_name, operation) => {
    expect((await send(operation, {})).status).toBe(401);
    expect((await send(operation, { authorization: 'Bearer tfs_expired' })).status).toBe(401);
  });

  it('lets nobody act for an enterprise they do not belong to', async () => {
    const response = await fetch(`${platform.url}/v1/orders`, {
      headers: { authorization: `Bearer ${stranger.token}`, 'x-enterprise': ids.factoryId ?? '' },
    });
    expect([401, 403, 404]).toContain(response.status);
  });
});

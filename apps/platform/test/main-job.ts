import { addDays, makeUscc, shanghaiDate } from '@tianfu/kernel';
import { type Client, type ContractView, createClient, type OpenedBid, type PostOrder } from '@tianfu/sdk';
import { eventually } from '@tianfu/testing';

const BIDDING_MS = 6_000;

let serial = 0;
const nextSerial = (): string => String((serial += 1) + (process.pid % 1000) * 10_000).padStart(8, '0');

export interface Party {
  readonly token: string;
  readonly client: Client;
  readonly enterpriseId: string;
  readonly name: string;
}

/** Somebody new with an enterprise of their own. */
export async function aParty(url: string, purpose: 'buyer' | 'supplier', name: string): Promise<Party> {
  const number = nextSerial();
  const { token } = await createClient({ baseUrl: url }).signUp({
    name,
    contact: `party-${number}@example.test`,
    password: `password-${number}`,
    transport: 'token',
  });
  if (token === undefined) throw new Error('a session was opened without a token');
  const client = createClient({ baseUrl: url, token, language: 'en' });
  const { enterpriseId } = await client.createEnterprise({
    name,
    uscc: makeUscc('429006', number),
    purposes: [purpose],
  });
  return { token, client, enterpriseId, name };
}

/** A supplier of dresses near Tianmen, certified by the operator. */
export async function aCertifiedSupplier(url: string, operator: Client, name: string): Promise<Party> {
  const party = await aParty(url, 'supplier', name);
  const { version } = await party.client.getOwnDossier();
  await party.client.describeCapability(
    {
      categories: ['dress', 'skirt'],
      fabrics: ['viscose', 'cotton'],
      processes: ['cutting', 'sewing', 'ironing'],
      modes: ['cmt', 'fob'],
      machines: [{ machine: 'lockstitch', count: 40 }],
      moqPieces: 50,
      workers: 80,
      minutesPerDay: 540,
      efficiencyPercent: 70,
      leadTimeDays: 3,
      position: { lat: 30.66, lng: 113.17 },
    },
    { ifMatch: version },
  );
  const { dossierId } = await party.client.submitDossier();
  await operator.certify({
    dossierId,
    level: 'AA',
    scope: ['dress', 'skirt'],
    validUntil: addDays(shanghaiDate(new Date()), 300),
  });
  return party;
}

export const aDressOrder = (given: Partial<PostOrder> = {}): PostOrder => ({
  title: '雪纺连衣裙 Chiffon dress',
  category: 'dress',
  fabrics: ['viscose'],
  processes: ['cutting', 'sewing'],
  matrix: [
    { colour: '红', size: 'M', quantityPieces: 400 },
    { colour: '红', size: 'L', quantityPieces: 200 },
  ],
  quantityPieces: 600,
  smvMinutes: 25,
  deliveryDate: addDays(shanghaiDate(new Date()), 30),
  destination: { address: '武汉市', position: { lat: 30.59, lng: 114.3 } },
  mode: 'cmt',
  ...given,
});

export interface MainJob {
  readonly orderId: string;
  readonly buyer: Party;
  readonly suppliers: readonly Party[];
  readonly matchedNames: readonly string[];
  readonly opened: readonly OpenedBid[];
  readonly contract: ContractView;
}

/** The main job from sign-up to contract, through the public API. */
export async function runMainJob(url: string, operator: Client): Promise<MainJob> {
  const suppliers = [
    await aCertifiedSupplier(url, operator, '竟陵制衣 (generated)'),
    await aCertifiedSupplier(url, operator, '岳口服饰 (generated)'),
  ];
  const buyer = await aParty(url, 'buyer', '武汉采购 (generated)');
  const biddingDeadline = new Date(Date.now() + BIDDING_MS).toISOString();
  const { orderId } = await buyer.client.postOrder(aDressOrder({ biddingDeadline }));

  const matched = await eventually(async () => {
    const { data } = await buyer.client.findMatches({ orderId, limit: 100 });
    const ids = data.map(({ factoryId }) => factoryId);
    return suppliers.every(({ enterpriseId }) => ids.includes(enterpriseId)) && data;
  });
  for (const [at, supplier] of suppliers.entries()) {
    await eventually(async () =>
      (await supplier.client.findFeed({})).data.some(({ order }) => order.orderId === orderId),
    );
    await supplier.client.placeBid({
      orderId,
      unitPrice: { amount: at === 0 ? '31.2500' : '29.9000', currency: 'CNY' },
      leadTimeDays: 10 + at,
      quantityPieces: 600,
    });
  }
  await eventually(async () => (await buyer.client.getOrder({ orderId })).state === 'closed', {
    timeoutMs: 20_000,
  });
  const opened = (await buyer.client.compareBids({ orderId })).data;
  const best = opened.find(({ lowestPrice }) => lowestPrice);
  if (best === undefined) throw new Error('no bid was opened');
  const { contractId } = await buyer.client.awardOrder({ orderId, bidId: best.bidId });
  if (contractId === undefined) throw new Error('the award recorded no contract');
  const contract = await buyer.client.getContract({ contractId });
  return { orderId, buyer, suppliers, matchedNames: matched.map(({ name }) => name), opened, contract };
}

import { namedContracts } from '@tianfu/contracts';
import { seededRandom } from '@tianfu/kernel';
import { eventually } from '@tianfu/testing';
import { aCertifiedSupplier, aDressOrder, aParty, type Party } from './main-job.js';
import { type DemoRole, startPlatform, type PlatformProcess } from './platform-process.js';
import { complaintsOf } from './support/answer-oracle.js';
import { DatabaseLook } from './support/database-look.js';
import { type FuzzRequest, FuzzRequests } from './support/fuzz-requests.js';
import type { IdPool } from './support/fuzz-values.js';
import { samplingStages } from './support/sampling-stages.js';
import { samplingThings } from './support/sampling-things.js';
import { sendTo } from './support/http.js';
import { logisticsStages } from './support/logistics-stages.js';
import { logisticsThings } from './support/logistics-things.js';
import { type Operation, operations } from './support/operations.js';

/**
 * Every operation of the OpenAPI document with inputs made from its own schemas: as declared, at the edges, and
 * broken. FUZZ_CASES: cases an operation; FUZZ_SEED repeats a run.
 */
const CASES = Number(process.env.FUZZ_CASES ?? 40);
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000_007);
const AT_ONCE = 6;
const BIDDING_MS = 2_500;
const ROLES = ['buyer', 'supplier', 'operator', 'centre', 'nobody'] as const;
type Role = (typeof ROLES)[number];

interface Things {
  /** What any operation may be about. */
  readonly pool: IdPool;
  /** What one operation is about before that. */
  readonly own: Readonly<Record<string, IdPool>>;
}

interface Caller {
  token: string | undefined;
  readonly enterpriseId?: string;
}

const reads = operations.filter(({ method }) => method === 'GET');
/** What ends something comes after what needs it; without a session nothing goes. */
const ENDS = [/^(cancel|award|withdraw|reject|revoke|remove)/, /^signOut$/];
const endOf = ({ operationId }: Operation): number => ENDS.findIndex((pattern) => pattern.test(operationId));
const writes = operations
  .filter(({ method }) => method !== 'GET')
  .toSorted((left, right) => endOf(left) - endOf(right));
const named = (list: readonly Operation[]) =>
  list.map((operation) => [operation.operationId, operation] as const);

describe(`the API under fuzz (FUZZ_SEED=${String(SEED)})`, () => {
  let platform: PlatformProcess;
  let database: DatabaseLook;
  let callers: Record<Role, Caller>;
  let requests: FuzzRequests;
  const random = seededRandom(SEED);
  const statuses = new Map<string, Set<number>>();

  beforeAll(async () => {
    console.info(`FUZZ_SEED=${String(SEED)} FUZZ_CASES=${String(CASES)}`);
    platform = await startPlatform({ env: { LOG_LEVEL: 'error' } });
    database = await DatabaseLook.open(platform);
    const operator = await platform.as('operator');
    const supplier = await aCertifiedSupplier(platform.url, operator, '模糊供应商 (generated)');
    const buyer = await aParty(platform.url, 'buyer', '模糊采购 (generated)');
    callers = {
      buyer,
      supplier,
      operator: { token: await platform.tokenOf('operator') },
      centre: await theCentre(),
      nobody: { token: undefined },
    };
    const centre = await platform.as('sample centre');
    const moving = await thingsThatMove(supplier);
    const traded = await somethingOfEach(buyer, supplier);
    requests = new FuzzRequests(random, together(traded.pool, moving, await aCentreOfItsOwn(buyer)), {
      ...traded.own,
      ...(await samplingStages(platform.url, operator, centre, buyer)),
      ...(await logisticsStages(supplier, String(moving.warehouseId?.[0]))),
    });
  });
  afterAll(async () => {
    await database.close();
    await platform.stop();
    expect(platform.output()).not.toMatch(/a handler failed|a request failed unexpectedly/);
  });

  /** Always for its own enterprise: among the generated calls it may join others. */
  async function theCentre(): Promise<Caller> {
    const { data } = await (await platform.as('sample centre')).findCentres({ own: true });
    return { token: await platform.tokenOf('sample centre'), enterpriseId: String(data[0]?.enterpriseId) };
  }

  /** Ids of things that are there, so that answers are more than "not found". */
  async function somethingOfEach(buyer: Party, supplier: Party): Promise<Things> {
    const soon = new Date(Date.now() + BIDDING_MS).toISOString();
    const unitPrice = { amount: '20.0000', currency: 'CNY' } as const;
    const post = (biddingDeadline?: string) =>
      buyer.client.postOrder(aDressOrder(biddingDeadline === undefined ? {} : { biddingDeadline }));
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    const drafts = [await post(), await post(), await post(), await post()];
    const [open, bidOn] = [await post(tomorrow), await post(tomorrow)];
    const [closed, awarded] = [await post(soon), await post(soon)];
    const bid = (orderId: string) =>
      supplier.client.placeBid({ orderId, unitPrice, leadTimeDays: 9, quantityPieces: 600 });
    const bids = [await bid(closed.orderId), await bid(awarded.orderId), await bid(bidOn.orderId)];
    const certified = await (await platform.as('supplier')).getOwnDossier();
    const applicant = await aParty(platform.url, 'supplier', '模糊申请人 (generated)');
    const { capability } = certified;
    if (capability === undefined) throw new Error('the demo supplier has no capability');
    await applicant.client.describeCapability(capability, { ifMatch: 0 });
    const submitted = await applicant.client.submitDossier();
    const { apiKeyId } = await buyer.client.createApiKey({ name: 'key', scopes: ['orders.read'] });
    const { invitationId, code } = await buyer.client.invite({ invitee: '某人', roles: ['buyer'] });
    for (const { orderId } of [closed, awarded])
      await eventually(async () => (await buyer.client.getOrder({ orderId })).state === 'closed');
    const { contractId = '' } = await buyer.client.awardOrder({
      orderId: awarded.orderId,
      bidId: bids[1]?.bidId ?? '',
    });
    const pool = {
      orderId: [...drafts, open, bidOn, closed, awarded].map(({ orderId }) => orderId),
      bidId: bids.map(({ bidId }) => bidId),
      dossierId: [certified.dossierId, submitted.dossierId],
      apiKeyId: [apiKeyId],
      invitationId: [invitationId],
      code: [code],
      contractId: [contractId],
      enterpriseId: [buyer.enterpriseId, supplier.enterpriseId],
      factoryId: [supplier.enterpriseId],
      personId: [(await buyer.client.getMe()).personId],
    };
    const own = {
      compareBids: { orderId: [closed.orderId] },
      awardOrder: { orderId: [closed.orderId], bidId: [bids[0]?.bidId] },
      publishOrder: { orderId: drafts.map(({ orderId }) => orderId), 'If-Match': [1] },
      amendOrder: { orderId: [bidOn.orderId], 'If-Match': [bidOn.version] },
      startProduction: { orderId: [awarded.orderId] },
    };
    return { pool, own };
  }

  /** Goods, a fleet, a trip, a warehouse: all of the supplier, who is shipper, hub and carrier at once. */
  async function thingsThatMove(supplier: Party): Promise<IdPool> {
    const things = await logisticsThings(await platform.as('operator'), supplier, platform.url);
    return Object.fromEntries(Object.entries(things).map(([name, id]) => [name, [id]]));
  }

  async function aCentreOfItsOwn(buyer: Party): Promise<IdPool> {
    const things = await samplingThings(await platform.as('sample centre'), buyer.client);
    return Object.fromEntries(Object.entries(things).map(([name, id]) => [name, [id]]));
  }

  async function tried(operation: Operation, role: Role, request: FuzzRequest): Promise<string[]> {
    const { token, enterpriseId } = callers[role];
    const { method, path, sent } = request;
    const headers = {
      ...(enterpriseId === undefined ? {} : { 'x-enterprise': enterpriseId }),
      ...sent.headers,
    };
    const answer = await sendTo(platform.url, method, path, { ...sent, token, headers });
    statuses.set(
      operation.operationId,
      (statuses.get(operation.operationId) ?? new Set()).add(answer.status),
    );
    return complaintsOf(operation, answer).map(
      (complaint) =>
        `${complaint} | ${role} ${method} ${path.slice(0, 200)} ${JSON.stringify(sent).slice(0, 600)} → ` +
        `${String(answer.status)} ${answer.text.slice(0, 600)}`,
    );
  }

  async function fuzz(operation: Operation): Promise<void> {
    const cases = Array.from({ length: CASES }, (_, at) => {
      // The callers an operation is not for are refused before their input is looked at: a few are enough.
      const role = at % 8 === 0 ? random.pick(ROLES) : likelyCaller(operation, at);
      // Success is no matter of luck: some cases are right in everything but the operation's own refusals.
      return { role, request: at % 8 === 1 ? requests.plain(operation) : requests.next(operation) };
    });
    const complaints: string[] = [];
    for (let from = 0; from < cases.length; from += AT_ONCE) {
      const batch = cases.slice(from, from + AT_ONCE);
      const found = await Promise.all(batch.map(({ role, request }) => tried(operation, role, request)));
      complaints.push(...found.flat());
      if (operation.operationId === 'signOut') await signInAgain();
    }
    expect(complaints).toEqual([]);
  }

  /** Whoever signed out comes back. */
  async function signInAgain(): Promise<void> {
    const roles: DemoRole[] = ['buyer', 'supplier', 'operator'];
    for (const role of roles) {
      const { status } = await sendTo(platform.url, 'GET', '/v1/me', { token: callers[role].token });
      if (status === 401) callers[role] = { token: await platform.tokenOf(role) };
    }
    const { status } = await sendTo(platform.url, 'GET', '/v1/me', { token: callers.centre.token });
    if (status === 401) callers.centre.token = await platform.tokenOf('sample centre');
  }

  it.each(named(reads))('%s keeps its word and changes nothing', async (_id, operation) => {
    const before = await database.still();
    await fuzz(operation);
    expect(await database.digests()).toEqual(before);
  });

  it.each(named(writes))('%s keeps its word', async (_id, operation) => {
    await fuzz(operation);
  });

  it('has met success and refusal nearly everywhere', () => {
    const met = (good: boolean) =>
      [...statuses]
        .filter(([, seen]) => [...seen].some((status) => status < 400 === good))
        .map(([operationId]) => operationId);
    expect(statuses.size).toBe(operations.length);
    expect(met(false)).toHaveLength(operations.length);
    const share = (of: readonly string[]) => met(true).filter((id) => of.includes(id)).length / of.length;
    const sampling = idsOf((owner) => owner === 'sampling');
    const logistics = idsOf((owner) => owner === 'logistics');
    const ground = idsOf((owner) => owner !== 'sampling' && owner !== 'logistics');
    expect(share(ground)).toBeGreaterThan(0.67);
    expect(share(logistics)).toBeGreaterThan(0.6);
    expect(share(sampling)).toBeGreaterThan(0.6);
  });
});

/** Of ids of different things with one name each has its turn. */
function together(...pools: readonly IdPool[]): IdPool {
  const all = new Map<string, unknown[]>();
  for (const [name, values] of pools.flatMap((pool) => Object.entries(pool)))
    all.set(name, [...(all.get(name) ?? []), ...values]);
  return Object.fromEntries(all);
}

const ownerOf = new Map(namedContracts.map(({ name, contract }) => [name, contract.owner]));
const permissionOf = new Map(
  namedContracts.map(({ name, contract: { access } }) => [
    name,
    'permission' in access ? access.permission : '',
  ]),
);

const idsOf = (wanted: (owner: string) => boolean): string[] =>
  operations.map(({ operationId }) => operationId).filter((id) => wanted(ownerOf.get(id) ?? ''));

/** Who may send an operation at all. */
function likelyCaller({ access, path, operationId }: Operation, at: number): Role {
  if (access === 'operator') return 'operator';
  if (access === 'anyone') return 'nobody';
  if (ownerOf.get(operationId) === 'logistics' && at % 4 !== 0) return 'supplier';
  const permission = permissionOf.get(operationId) ?? '';
  // Who works at the centre, not its customers; who makes an order, not who placed it.
  if (permission.startsWith('sampling.') && at % 3 !== 0) return 'centre';
  if (permission === 'orders.make' && at % 3 !== 0) return 'supplier';
  if (/dossier|feed|bids/.test(path) && at % 3 !== 0) return 'supplier';
  return 'buyer';
}

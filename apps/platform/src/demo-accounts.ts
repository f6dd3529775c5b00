import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeUscc } from '@tianfu/kernel';
import { createClient } from '@tianfu/sdk';
import { createDemoCentre } from './demo-centre.js';
import { createDemoCarrier, createDemoHub } from './demo-hub.js';
import { createDemoWarehouse } from './demo-warehouse.js';
import type { CallerSource } from './operator.js';
import { appointOperator } from './operator.js';

export interface DemoAccount {
  readonly role: string;
  readonly contact: string;
  readonly password: string;
}

const FILE = 'demo-accounts.json';

/** Accounts made by an earlier start. */
export function knownDemoAccounts(dataDir: string): DemoAccount[] | undefined {
  const path = join(dataDir, FILE);
  if (!existsSync(path)) return undefined;
  // Written by this module alone, below in this file.
  return JSON.parse(readFileSync(path, 'utf8')) as DemoAccount[];
}

const TIANMEN = { lat: 30.66, lng: 113.17 };
const password = (): string => `demo-${randomBytes(6).toString('base64url')}`;

/** One account for each role, with generated names, made through the public API. */
export async function createDemoAccounts(
  url: string,
  caller: CallerSource,
  dataDir: string,
): Promise<DemoAccount[]> {
  const operator = { role: '平台运营 operator', contact: 'operator@demo.tianfu.test', password: password() };
  const buyer = { role: '采购商 buyer', contact: 'buyer@demo.tianfu.test', password: password() };
  const supplier = { role: '供应商 supplier', contact: 'supplier@demo.tianfu.test', password: password() };
  await appointOperator(caller, { name: '示例运营', contact: operator.contact, password: operator.password });

  const buyerClient = await signedUp(url, buyer, '示例采购');
  await buyerClient.createEnterprise({
    name: '示例采购商 Demo Buyer',
    uscc: makeUscc('420106', 'MADEM0B1'),
    purposes: ['buyer'],
  });

  const supplierClient = await signedUp(url, supplier, '示例厂长');
  await supplierClient.createEnterprise({
    name: '示例制衣厂 Demo Garment',
    uscc: makeUscc('429006', 'MADEM0B2'),
    purposes: ['supplier'],
  });
  await supplierClient.describeCapability(
    {
      categories: ['dress', 'shirt', 'blouse', 'skirt'],
      fabrics: ['cotton', 'linen', 'chiffon', 'polyester'],
      processes: ['cutting', 'sewing', 'overlocking', 'ironing', 'packing', 'finishing'],
      modes: ['cmt', 'fob'],
      machines: [
        { machine: 'lockstitch', count: 40 },
        { machine: 'overlock', count: 12 },
      ],
      moqPieces: 50,
      workers: 60,
      minutesPerDay: 540,
      efficiencyPercent: 65,
      leadTimeDays: 5,
      position: TIANMEN,
      place: '天门（示例位置）',
    },
    { ifMatch: 0 },
  );
  const dossier = await supplierClient.submitDossier({});
  const operatorClient = await signedIn(url, operator);
  await operatorClient.certify({
    dossierId: dossier.dossierId,
    level: 'AA',
    scope: ['dress', 'shirt', 'blouse', 'skirt'],
    validUntil: oneYearFromToday(),
  });

  const centre = { role: '打样中心 sample centre', contact: 'centre@demo.tianfu.test', password: password() };
  const sampler = {
    role: '打样员工 sample centre staff',
    contact: 'sampler@demo.tianfu.test',
    password: password(),
  };
  await createDemoCentre(
    operatorClient,
    await signedUp(url, centre, '示例中心主任'),
    await signedUp(url, sampler, '示例打样员工'),
  );

  const hub = { role: '集散中心 hub', contact: 'hub@demo.tianfu.test', password: password() };
  const dispatcher = {
    role: '物流调度 dispatcher',
    contact: 'dispatcher@demo.tianfu.test',
    password: password(),
  };
  await createDemoHub(
    operatorClient,
    await signedUp(url, hub, '示例中心经理'),
    await signedUp(url, dispatcher, '示例调度'),
  );
  const carrier = { role: '承运商 carrier', contact: 'carrier@demo.tianfu.test', password: password() };
  const driver = { role: '司机 driver', contact: 'driver@demo.tianfu.test', password: password() };
  await createDemoCarrier(
    operatorClient,
    await signedUp(url, carrier, '示例物流经理'),
    await signedUp(url, driver, '示例司机'),
    oneYearFromToday(),
  );

  const warehouse = {
    role: '海外仓 warehouse abroad',
    contact: 'warehouse@demo.tianfu.test',
    password: password(),
  };
  await createDemoWarehouse(operatorClient, await signedUp(url, warehouse, '示例仓库经理'));

  const accounts = [operator, buyer, supplier, centre, sampler, hub, dispatcher, carrier, driver, warehouse];
  writeFileSync(join(dataDir, FILE), JSON.stringify(accounts, null, 2), { mode: 0o600 });
  return accounts;
}

async function signedUp(
  url: string,
  account: DemoAccount,
  name: string,
): Promise<ReturnType<typeof createClient>> {
  const opened = await createClient({ baseUrl: url }).signUp({
    name,
    contact: account.contact,
    password: account.password,
    transport: 'token',
  });
  return clientWith(url, opened.token);
}

async function signedIn(url: string, account: DemoAccount): Promise<ReturnType<typeof createClient>> {
  const opened = await createClient({ baseUrl: url }).signIn({
    contact: account.contact,
    password: account.password,
    transport: 'token',
  });
  return clientWith(url, opened.token);
}

function clientWith(url: string, token: string | undefined): ReturnType<typeof createClient> {
  if (token === undefined) throw new Error('the platform opened a session without a token');
  return createClient({ baseUrl: url, token });
}

const oneYearFromToday = (): string => new Date(Date.now() + 364 * 86_400_000).toISOString().slice(0, 10);

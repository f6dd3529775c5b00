/** The generated people and enterprises of one run: buyers, and a supplier for every placed facility. */
import { makeUscc, type SeededRandom } from '@tianfu/kernel';
import { createClient } from '@tianfu/sdk';
import type { CsvRow } from '../import/csv-rows.js';
import { type Client, clientWith } from '../session/clients.js';
import { deriveSupplier, type SupplierPlan } from './derive-suppliers.js';
import { inParallel } from './in-parallel.js';

/** One person holds several enterprises, so that the run does not spend its time hashing passwords. */
const ENTERPRISES_PER_PERSON = 50;
const BUYERS = 4;
const WIDTH = 8;

export interface Buyer {
  readonly client: Client;
  readonly enterpriseId: string;
}

export interface Supplier extends Buyer {
  readonly plan: SupplierPlan;
}

/** A person with a generated name; answers their session. */
export async function person(url: string, contact: string): Promise<string> {
  const { token } = await createClient({ baseUrl: url }).signUp({
    name: '示例人员 (demo)',
    contact,
    password: `demo-${crypto.randomUUID()}`,
    transport: 'token',
  });
  if (token === undefined) throw new Error('the platform opened a session without a token');
  return token;
}

export async function makeBuyers(url: string, run: number): Promise<Buyer[]> {
  const token = await person(url, `buyers-${String(run)}@demo.tianfu.test`);
  const client = clientWith(url, token);
  const buyers: Buyer[] = [];
  for (let at = 0; at < BUYERS; at += 1) {
    const { enterpriseId } = await client.createEnterprise({
      name: `示例采购商 Demo Buyer ${String(at + 1)} · ${String(run)}`,
      uscc: makeUscc('420106', `B${run.toString().padStart(5, '0')}${at.toString().padStart(2, '0')}`),
      purposes: ['buyer'],
    });
    buyers.push({ enterpriseId, client: clientWith(url, token, enterpriseId) });
  }
  return buyers;
}

/** Suppliers stand where facilities are published to stand; rows without a position get none. */
export async function makeSuppliers(
  url: string,
  rows: readonly CsvRow[],
  run: number,
  random: SeededRandom,
): Promise<Supplier[]> {
  const plans = rows.flatMap(({ cells }, at) => {
    const position = { lat: Number(cells.lat), lng: Number(cells.lng) };
    if (!Number.isFinite(position.lat) || !Number.isFinite(position.lng) || cells.lat === '') return [];
    return [deriveSupplier(position, (cells.country ?? '').trim(), at, run, random)];
  });
  const groups = Array.from({ length: Math.ceil(plans.length / ENTERPRISES_PER_PERSON) }, (_, at) =>
    plans.slice(at * ENTERPRISES_PER_PERSON, (at + 1) * ENTERPRISES_PER_PERSON),
  );
  const made = await inParallel(groups, 4, async (group, at) => {
    const token = await person(url, `suppliers-${String(run)}-${String(at)}@demo.tianfu.test`);
    return inParallel(group, 2, (plan) => makeSupplier(url, token, plan));
  });
  return made.flat();
}

async function makeSupplier(url: string, token: string, plan: SupplierPlan): Promise<Supplier> {
  const { enterpriseId } = await clientWith(url, token).createEnterprise({
    name: plan.name,
    uscc: plan.uscc,
    purposes: ['supplier'],
  });
  const client = clientWith(url, token, enterpriseId);
  const { version } = await client.getOwnDossier({});
  await client.describeCapability(plan.capability, { ifMatch: version });
  await client.submitDossier({});
  return { client, enterpriseId, plan };
}

/** The operator works through the review queue until it has certified every one of these suppliers. */
export async function certifyAll(
  operator: Client,
  suppliers: readonly Supplier[],
  validUntil: string,
): Promise<number> {
  const waiting = new Map(suppliers.map((supplier) => [supplier.enterpriseId, supplier]));
  let certified = 0;
  let cursor: string | undefined;
  do {
    const { data, page } = await operator.findDossiers({
      state: ['submitted'],
      limit: 100,
      ...(cursor === undefined ? {} : { cursor }),
    });
    const ours = data.flatMap((dossier) => {
      const supplier = waiting.get(dossier.enterpriseId);
      return supplier === undefined ? [] : [{ dossier, supplier }];
    });
    await inParallel(ours, WIDTH, async ({ dossier, supplier }) => {
      await operator.certify({
        dossierId: dossier.dossierId,
        level: supplier.plan.level,
        scope: supplier.plan.capability.categories,
        validUntil,
      });
      certified += 1;
    });
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return certified;
}

/** Who ships the goods of one run: a hub that plans, and a certified carrier with its fleet. */
import { addDays, makeUscc, shanghaiDate } from '@tianfu/kernel';
import type { VehicleContent } from '@tianfu/sdk';
import { type Client, clientWith } from '../session/clients.js';
import { person } from './participants.js';

const CERTIFICATE_DAYS = 365;
const VEHICLES = 16;
const POLL_MS = 200;
const CERTIFICATE_TIMEOUT_MS = 20_000;

export const HUB_PLACE = {
  address: '天门市侨乡街道物流园（示例位置）',
  position: { lat: 30.66, lng: 113.17 },
};

const yuan = (amount: string): { amount: string; currency: 'CNY' } => ({ amount, currency: 'CNY' });

/** Lorries of 7.6 metres: capacity as such vehicles have it, tariff generated. */
const lorry = (at: number): VehicleContent => ({
  plate: `鄂R示${String(at + 1).padStart(3, '0')}`,
  capacityKg: 9_000,
  capacityM3: 45,
  capacityCartons: 900,
  depot: HUB_PLACE,
  shifts: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], startsAt: '05:00', endsAt: '23:00' }],
  tariff: { fixed: yuan('350.00'), perKm: yuan('4.2000') },
});

export interface ShippingYard {
  readonly url: string;
  readonly hub: { readonly client: Client; readonly hubId: string };
  readonly carrier: Client;
  readonly vehicleIds: readonly string[];
}

export async function setUpYard(url: string, operator: Client, run: number): Promise<ShippingYard> {
  const token = await person(url, `yard-${String(run)}@demo.tianfu.test`);
  const enterprise = async (name: string, letter: string): Promise<string> => {
    const { enterpriseId } = await clientWith(url, token).createEnterprise({
      name: `${name} · ${String(run)}`,
      uscc: makeUscc('429006', `${letter}${run.toString().padStart(7, '0')}`),
      purposes: ['supplier'],
    });
    return enterpriseId;
  };
  const hubId = await enterprise('示例集散中心 Demo Hub', 'H');
  const carrierId = await enterprise('示例承运商 Demo Carrier', 'T');
  await operator.registerHub({
    enterpriseId: hubId,
    name: `示例集散中心 · ${String(run)}`,
    place: HUB_PLACE,
  });
  const carrier = clientWith(url, token, carrierId);
  await certifyCarrier(operator, carrier);
  await carrier.describeCarrier({
    name: `示例承运商 · ${String(run)}`,
    dispatchPhone: '0728-5220000',
  });
  const vehicleIds: string[] = [];
  for (let at = 0; at < VEHICLES; at += 1) vehicleIds.push((await carrier.addVehicle(lorry(at))).vehicleId);
  await awaitCertificate(carrier);
  return { url, hub: { client: clientWith(url, token, hubId), hubId }, carrier, vehicleIds };
}

async function certifyCarrier(operator: Client, carrier: Client): Promise<void> {
  const { version } = await carrier.getOwnDossier({});
  const validUntil = addDays(shanghaiDate(new Date()), CERTIFICATE_DAYS);
  await carrier.describeCarriage(
    {
      services: ['part-load'],
      permitNumber: '生成的许可证 429006000001',
      permitValidUntil: validUntil,
      vehicles: VEHICLES,
      area: '天门及周边',
      position: HUB_PLACE.position,
    },
    { ifMatch: version },
  );
  const { dossierId } = await carrier.submitDossier({});
  await operator.certify({
    dossierId,
    level: 'A',
    scope: [],
    validUntil,
  });
}

/** Logistics hears of the certificate by an event. */
async function awaitCertificate(carrier: Client): Promise<void> {
  const giveUpAt = Date.now() + CERTIFICATE_TIMEOUT_MS;
  while (!(await carrier.getOwnCarrier({})).certified) {
    if (Date.now() > giveUpAt) throw new Error('logistics has not heard of the carrier’s certificate');
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

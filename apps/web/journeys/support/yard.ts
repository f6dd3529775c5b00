import { randomInt } from 'node:crypto';
import { createClient, type Client, type ConsignmentView, type CreateConsignmentInput } from '@tianfu/sdk';
import { aFactory, operator, somebody, type Firm, type Person } from './cast.js';

const DAY_MS = 86_400_000;
const BEIJING_MS = 8 * 3_600_000;

/** A day in Beijing, counted from today. */
export const dayIn = (days: number): string =>
  new Date(Date.now() + BEIJING_MS + days * DAY_MS).toISOString().slice(0, 10);
/** A time of day of tomorrow in Beijing. */
export const tomorrowAt = (time: string): string => new Date(`${dayIn(1)}T${time}:00+08:00`).toISOString();
const yuan = (amount: string): { amount: string; currency: 'CNY' } => ({ amount, currency: 'CNY' });
const place = (address: string, lat: number, lng: number) => ({ address, position: { lat, lng } });

/** Positions are a town's centre. */
const HUB = place('天门市侨乡街道物流园（生成）', 30.66, 113.17);
export const PENGSHI = place('天门市彭市镇服饰园（生成）', 30.55, 113.25);
export const WUHAN = place('武汉市汉正街（生成）', 30.571, 114.274);

export async function signedIn(baseUrl: string, { contact, password }: Person): Promise<Client> {
  const { token } = await createClient({ baseUrl }).signIn({ contact, password, transport: 'token' });
  return createClient({ baseUrl, token });
}

export interface Party {
  readonly person: Person;
  readonly firm: Firm;
  readonly client: Client;
  readonly enterpriseId: string;
}

export async function aParty(
  baseUrl: string,
  name: string,
  firm: Firm,
  purpose: 'supplier' | 'carrier',
): Promise<Party> {
  const person = somebody(name);
  const { token } = await createClient({ baseUrl }).signUp({ ...person, transport: 'token' });
  const client = createClient({ baseUrl, token });
  const { enterpriseId } = await client.createEnterprise({
    name: firm.name,
    uscc: firm.uscc,
    purposes: [purpose],
  });
  return { person, firm, client, enterpriseId };
}

/** A colleague with a role of their own. */
export async function aColleague(
  baseUrl: string,
  { client }: Party,
  name: string,
  role: 'dispatcher' | 'driver',
): Promise<Person> {
  const person = somebody(name);
  const { code } = await client.invite({ invitee: name, roles: [role] });
  const { token } = await createClient({ baseUrl }).signUp({ ...person, transport: 'token' });
  await createClient({ baseUrl, token }).acceptInvitation({ code });
  return person;
}

/** A hub with its dispatcher. */
export async function aHub(baseUrl: string): Promise<Party & { readonly dispatcher: Person }> {
  const hub = await aParty(baseUrl, '卢主任', aFactory('天门集散中心'), 'supplier');
  const desk = await signedIn(baseUrl, operator());
  await desk.registerHub({ enterpriseId: hub.enterpriseId, name: hub.firm.name, place: HUB });
  return { ...hub, dispatcher: await aColleague(baseUrl, hub, '韩调度', 'dispatcher') };
}

export interface Carrier extends Party {
  readonly plate: string;
  readonly vehicleId: string;
  readonly driver: Person;
}

/** The cheapest of the platform, so that a plan chooses it among the vehicles of other carriers. */
const CHEAPEST = '150.00';

/** A certified carrier with a van, a rate card and a driver. */
export async function aCarrier(baseUrl: string, fixed = CHEAPEST): Promise<Carrier> {
  const carrier = await aParty(baseUrl, '彭经理', aFactory('天门捷运物流'), 'carrier');
  const { client } = carrier;
  const { version, dossierId } = await client.getOwnDossier();
  await client.describeCarriage(
    {
      services: ['part-load'],
      permitNumber: '鄂交运管许可天字 429006000001',
      permitValidUntil: dayIn(400),
      vehicles: 1,
      area: '天门、武汉',
      position: HUB.position,
      place: HUB.address,
    },
    { ifMatch: version },
  );
  await client.submitDossier();
  const desk = await signedIn(baseUrl, operator());
  await desk.startReview({ dossierId });
  await desk.certify({ dossierId, level: 'A', scope: [], validUntil: dayIn(300) });
  await client.describeCarrier({ name: carrier.firm.name, dispatchPhone: '0728-5220000' });
  const plate = `鄂R${String(randomInt(100_000)).padStart(5, '0')}`;
  const { vehicleId } = await client.addVehicle({
    plate,
    capacityKg: 3_000,
    capacityM3: 15,
    capacityCartons: 300,
    depot: HUB,
    shifts: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], startsAt: '06:00', endsAt: '22:00' }],
    tariff: { fixed: yuan(fixed), perKm: yuan('2.5000') },
  });
  await client.publishRateCard({
    name: '天门—武汉零担',
    currency: 'CNY',
    collects: [{ centre: HUB.position, radiusKm: 60 }],
    volumetricDivisor: 6_000,
    minimum: yuan('30.00'),
    fuelPercent: 10,
    urgentPercent: 50,
    zones: [
      {
        name: '武汉',
        areas: [{ centre: WUHAN.position, radiusKm: 60 }],
        breaks: [{ fromGrams: 0, flat: yuan('10.00'), perKg: yuan('2.0000') }],
        transitDays: 1,
      },
    ],
    validFrom: dayIn(-1),
    validUntil: dayIn(300),
  });
  return { ...carrier, plate, vehicleId, driver: await aColleague(baseUrl, carrier, '周师傅', 'driver') };
}

/** Another shipper whose goods are booked already: without them nothing is shared. */
export async function aSecondShipper(
  baseUrl: string,
  hubId: string,
): Promise<Party & { readonly consignment: ConsignmentView }> {
  const shipper = await aParty(baseUrl, '钱厂长', aFactory('天门彭市服饰'), 'supplier');
  const draft: CreateConsignmentInput = {
    title: '针织卫衣 12 箱',
    pickUp: { ...PENGSHI, contactName: '钱厂长', contactPhone: '13900000002' },
    pickUpWindow: { opensAt: tomorrowAt('08:00'), closesAt: tomorrowAt('16:00') },
    destination: WUHAN,
    deliveryWindow: { opensAt: tomorrowAt('09:00'), closesAt: tomorrowAt('21:00') },
    incoterm: 'DAP',
    value: yuan('36000.00'),
    cartons: [
      {
        count: 12,
        weightGrams: 14_000,
        lengthMm: 600,
        widthMm: 400,
        heightMm: 400,
        contents: [{ colour: '灰', size: 'L', quantityPieces: 20 }],
      },
    ],
  };
  const { consignmentId } = await shipper.client.createConsignment(draft);
  return { ...shipper, consignment: await shipper.client.bookConsignment({ consignmentId, hubId }) };
}

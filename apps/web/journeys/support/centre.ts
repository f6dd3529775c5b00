import { createClient, type Client, type ResourceKind, type ServiceStep } from '@tianfu/sdk';
import { aBrand, aFactory, operator, somebody, type Firm, type Person } from './cast.js';

const asSomebody = (baseUrl: string, token: string | undefined): Client => createClient({ baseUrl, token });

async function signedIn(baseUrl: string, { contact, password }: Person): Promise<Client> {
  const { token } = await createClient({ baseUrl }).signIn({ contact, password, transport: 'token' });
  return asSomebody(baseUrl, token);
}

/** A firm with its owner, made through the API. */
async function aMember(
  baseUrl: string,
  name: string,
  firm: Firm,
  purpose: 'buyer' | 'supplier',
): Promise<{ person: Person; client: Client; enterpriseId: string }> {
  const person = somebody(name);
  const { token } = await createClient({ baseUrl }).signUp({ ...person, transport: 'token' });
  const client = asSomebody(baseUrl, token);
  const { enterpriseId } = await client.createEnterprise({
    name: firm.name,
    uscc: firm.uscc,
    purposes: [purpose],
  });
  return { person, client, enterpriseId };
}

export interface Centre {
  readonly owner: Person;
  /** Who makes samples; the pattern maker's account. */
  readonly staff: Person;
  readonly client: Client;
  readonly name: string;
  readonly centreId: string;
  readonly serviceId: string;
  /** By name. */
  readonly resourceIds: ReadonlyMap<string, string>;
}

/** Round the clock and on holidays: a journey is made at any hour of any day. */
const ALWAYS = Array.from({ length: 7 }, (_, index) => ({
  weekday: index + 1,
  from: '00:00',
  until: '24:00',
}));
const RESOURCES: readonly (readonly [ResourceKind, string, number])[] = [
  ['pattern-maker', '王版师', 1],
  ['cutter', '李裁剪', 1],
  ['sewer', '张样衣', 1],
  ['presser', '周整烫', 1],
  ['lockstitch', '平缝机', 3],
  ['cutting-table', '裁剪台', 1],
  ['laser', '激光机', 1],
];
const yuan = (amount: string): { amount: string; currency: 'CNY' } => ({ amount, currency: 'CNY' });

const aStep = (
  step: number,
  kind: ServiceStep['kind'],
  minutes: number,
  price: string,
  ...kinds: ResourceKind[]
): ServiceStep => ({
  step,
  kind,
  minutes,
  minutesPerExtraPiece: Math.round(minutes / 2),
  factors: [{ difficulty: 'hard', percent: 150 }],
  requires: kinds.map((each) => ({ anyOf: [each], skills: [], units: 1 })),
  after: step === 1 ? [] : [{ step: step - 1, minLagMinutes: 0 }],
  interruptible: true,
  inRevision: kind === 'sew' || kind === 'press',
  price: yuan(price),
  pricePerExtraPiece: yuan('20.00'),
});

/** A centre that takes bookings, with one of each trade so that whoever is ill is missed. */
export async function aCentre(baseUrl: string): Promise<Centre> {
  const firm = aFactory('天门共享打样');
  const { person, client, enterpriseId } = await aMember(baseUrl, '田主任', firm, 'supplier');
  const desk = await signedIn(baseUrl, operator());
  const { centreId } = await desk.registerCentre({
    enterpriseId,
    name: firm.name,
    place: '天门市侨乡街道（生成）',
    position: { lat: 30.66, lng: 113.17 },
  });
  const staff = somebody('王版师');
  const { token, me } = await createClient({ baseUrl }).signUp({ ...staff, transport: 'token' });
  const { code } = await client.invite({ invitee: staff.name, roles: ['sampler'] });
  await asSomebody(baseUrl, token).acceptInvitation({ code });
  const resourceIds = new Map<string, string>();
  for (const [kind, name, capacity] of RESOURCES) {
    const { resourceId } = await client.addResource({
      centreId,
      ...(name === staff.name ? { personId: me.personId } : {}),
      kind,
      name,
      capacity,
      skills: [],
      setupMinutes: 0,
      cleanupMinutes: 5,
      shifts: ALWAYS,
      keepsHolidays: false,
      active: true,
    });
    resourceIds.set(name, resourceId);
  }
  const { serviceId } = await client.publishService({
    centreId,
    sampleType: 'proto',
    name: '连衣裙初样',
    categories: ['dress', 'shirt'],
    steps: [
      aStep(1, 'pattern', 120, '150.00', 'pattern-maker'),
      aStep(2, 'cut', 45, '40.00', 'cutter', 'cutting-table'),
      aStep(3, 'sew', 180, '160.00', 'sewer', 'lockstitch'),
      aStep(4, 'press', 30, '10.00', 'presser'),
    ],
    materials: [{ material: '雪纺里布', unit: '米', price: yuan('12.00') }],
    urgentPercent: 30,
    relaxedPercent: 20,
    relaxedDays: 2,
    revisionsIncluded: 1,
    revisionFee: yuan('80.00'),
    maxPieces: 5,
    active: true,
  });
  const { name, place, position, policy, version } = await client.getCentre({ centreId });
  await client.changeCentre(
    {
      centreId,
      name,
      place,
      position,
      open: true,
      policy: { ...policy, depositPercent: 30, normalLeadHours: 2, frozenMinutes: 0 },
    },
    { ifMatch: version },
  );
  return { owner: person, staff, client, name: firm.name, centreId, serviceId, resourceIds };
}

export interface Customer {
  readonly person: Person;
  readonly client: Client;
  readonly orderId: string;
  readonly orderTitle: string;
}

/** A brand with an order it wants a sample for. */
export async function aCustomer(baseUrl: string): Promise<Customer> {
  const { person, client } = await aMember(baseUrl, '林掌柜', aBrand('武汉云裳打样客户'), 'buyer');
  const orderTitle = `雪纺连衣裙 ${String(Date.now() % 100_000)}`;
  const { orderId } = await client.postOrder({
    title: orderTitle,
    category: 'dress',
    fabrics: ['chiffon'],
    processes: ['cutting', 'sewing'],
    mode: 'cmt',
    matrix: [{ colour: '藏青', size: 'M', quantityPieces: 500 }],
    quantityPieces: 500,
    deliveryDate: '2027-03-01',
    destination: { address: '武汉市江汉区汉正街（生成）', position: { lat: 30.57, lng: 114.28 } },
  });
  return { person, client, orderId, orderTitle };
}

/** A sample booked and confirmed through the API. */
export async function aSample(
  { client, orderId }: Pick<Customer, 'client'> & { orderId?: string },
  centre: Centre,
  title: string,
): Promise<string> {
  const { quoteId } = await client.quoteSample({
    centreId: centre.centreId,
    serviceId: centre.serviceId,
    category: 'dress',
    difficulty: 'normal',
    pieces: 1,
    urgency: 'normal',
    materials: [],
    fileIds: [],
    ...(orderId === undefined ? {} : { orderId }),
  });
  const { bookingId, price } = await client.bookSample({ quoteId, title });
  await centre.client.recordDeposit({ bookingId, amount: price.deposit, reference: '收 2026-0001' });
  await client.confirmBooking({ bookingId });
  return bookingId;
}

/** Every step of its present round made, through the API. */
export async function makeSample({ client }: Centre, bookingId: string): Promise<void> {
  const { stepList } = await client.getBooking({ bookingId });
  for (const { step } of stepList.filter(({ state }) => state !== 'done')) {
    await client.startStep({ bookingId, step });
    await client.finishStep({ bookingId, step, fileIds: [] });
  }
}

/** Days of work and no room for as many again: whoever comes next finds no slot until it is cancelled. */
const LONG_MINUTES = 4_800;
const HORIZON_DAYS = 5;

export async function aBusyLaser(
  centre: Centre,
  { client: customer }: Customer,
): Promise<{ serviceId: string; free: () => Promise<void> }> {
  const { client, centreId } = centre;
  const { serviceId } = await client.publishService({
    centreId,
    sampleType: 'fit',
    name: '激光切割试身样',
    categories: ['dress'],
    steps: [aStep(1, 'cut', LONG_MINUTES, '90.00', 'laser')],
    materials: [],
    urgentPercent: 30,
    relaxedPercent: 0,
    relaxedDays: 2,
    revisionsIncluded: 0,
    revisionFee: yuan('80.00'),
    maxPieces: 5,
    active: true,
  });
  const { name, place, position, policy, open, version } = await client.getCentre({ centreId });
  await client.changeCentre(
    { centreId, name, place, position, open, policy: { ...policy, horizonDays: HORIZON_DAYS } },
    { ifMatch: version },
  );
  const bookingId = await aSample({ client: customer }, { ...centre, serviceId }, '激光大活');
  return {
    serviceId,
    free: async () => {
      await customer.cancelBooking({ bookingId, reason: '不做了' });
    },
  };
}

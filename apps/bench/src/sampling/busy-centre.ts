import { makeUscc, type SeededRandom } from '@tianfu/kernel';
import {
  createClient,
  type Client,
  type QuoteSampleInput,
  type ResourceContent,
  type ServiceStep,
} from '@tianfu/sdk';
import type { PlatformUnderTest } from '../platform-under-test.js';

type Kind = ResourceContent['kind'];

/** Sixty people, machines and tables. */
const POSTS: readonly (readonly [kind: Kind, count: number])[] = [
  ['pattern-maker', 8],
  ['cutter', 5],
  ['sewer', 16],
  ['finisher', 4],
  ['presser', 3],
  ['fitter', 3],
  ['lockstitch', 10],
  ['overlock', 3],
  ['cutting-table', 4],
  ['pressing-table', 2],
  ['fitting-room', 2],
];
const SIX_DAYS = [1, 2, 3, 4, 5, 6].flatMap((weekday) => [
  { weekday, from: '08:00', until: '12:00' },
  { weekday, from: '13:30', until: '17:30' },
]);
/** Six steps each: 402 open steps. */
export const BOOKINGS = 67;
const STEPS_EACH = 6;
const HORIZON_DAYS = 30;

const yuan = (amount: string): { amount: string; currency: 'CNY' } => ({ amount, currency: 'CNY' });

const step = (
  number: number,
  kind: ServiceStep['kind'],
  minutes: number,
  ...together: Kind[]
): ServiceStep => ({
  step: number,
  kind,
  minutes,
  minutesPerExtraPiece: Math.round(minutes / 3),
  factors: [
    { difficulty: 'easy', percent: 70 },
    { difficulty: 'hard', percent: 150 },
  ],
  requires: together.map((one) => ({ anyOf: [one], skills: [], units: 1 })),
  after: number === 1 ? [] : [{ step: number - 1, minLagMinutes: number === 3 ? 60 : 0 }],
  interruptible: minutes > 120,
  inRevision: number > 1,
  price: yuan('80.00'),
  pricePerExtraPiece: yuan('20.00'),
});

const STEPS = [
  step(1, 'pattern', 240, 'pattern-maker'),
  step(2, 'cut', 60, 'cutter', 'cutting-table'),
  step(3, 'sew', 300, 'sewer', 'lockstitch'),
  step(4, 'finish', 45, 'finisher'),
  step(5, 'press', 30, 'presser', 'pressing-table'),
  step(6, 'fit', 40, 'fitter', 'fitting-room'),
];

/** A centre in the middle of its work, made through the public API of a running platform. */
export interface BusyCentre {
  readonly owner: Client;
  readonly customer: Client;
  readonly centreId: string;
  readonly serviceId: string;
  /** Who can fall ill. */
  readonly people: readonly string[];
}

export async function busyCentre(platform: PlatformUnderTest, random: SeededRandom): Promise<BusyCentre> {
  const operator = await signedIn(platform, 'operator');
  const customer = await signedIn(platform, 'buyer');
  const { token } = await createClient({ baseUrl: platform.url }).signUp({
    name: '示例主任 (bench)',
    contact: 'centre@bench.tianfu.test',
    password: crypto.randomUUID(),
    transport: 'token',
  });
  if (token === undefined) throw new Error('the platform opened a session without a token');
  const owner = createClient({ baseUrl: platform.url, token });
  const { enterpriseId } = await owner.createEnterprise({
    name: '示例打样中心 (bench)',
    uscc: makeUscc('429006', 'BENCH001'),
    purposes: ['supplier'],
  });
  const registered = await operator.registerCentre({
    enterpriseId,
    name: '示例打样中心 (bench)',
    place: '天门（示例位置）',
    position: { lat: 30.66, lng: 113.17 },
  });
  const { centreId, name, place, position, policy, version } = registered;
  const rules = { ...policy, fairShareBookings: 1_000, normalLeadHours: 0, horizonDays: HORIZON_DAYS };
  await owner.changeCentre(
    { centreId, name, place, position, open: true, policy: rules },
    { ifMatch: version },
  );
  await owner.importResources({ centreId, rows: resources() });
  const { serviceId } = await owner.publishService({
    centreId,
    sampleType: 'size-set',
    name: '齐码样 (bench)',
    categories: ['dress'],
    steps: STEPS,
    materials: [],
    urgentPercent: 50,
    relaxedPercent: 20,
    relaxedDays: 2,
    revisionsIncluded: 1,
    revisionFee: yuan('80.00'),
    maxPieces: 5,
    active: true,
  });
  for (let count = 0; count < BOOKINGS; count += 1) {
    const { quoteId } = await customer.quoteSample(needs({ centreId, serviceId }, random));
    const { bookingId } = await customer.bookSample({ quoteId, title: `样衣 ${String(count + 1)}` });
    await customer.confirmBooking({ bookingId });
  }
  const { data } = await owner.findResources({ centreId, limit: 100 });
  const people = data.filter(({ kind }) => kind === 'sewer' || kind === 'pattern-maker');
  return { owner, customer, centreId, serviceId, people: people.map(({ resourceId }) => resourceId) };
}

/** One customer's wish more. */
export const needs = (
  { centreId, serviceId }: Pick<BusyCentre, 'centreId' | 'serviceId'>,
  random: SeededRandom,
): QuoteSampleInput => ({
  centreId,
  serviceId,
  category: 'dress',
  difficulty: random.pick(['easy', 'normal', 'normal', 'hard'] as const),
  pieces: random.integer(1, 4),
  urgency: 'normal',
  materials: [],
  fileIds: [],
});

/** Steps the schedule has a place for. */
export async function openSteps({ owner, centreId }: BusyCentre): Promise<number> {
  const { data } = await owner.findCentreBookings({ centreId, limit: 100, state: ['confirmed'] });
  const steps = data.reduce((sum, { steps: of, stepsDone }) => sum + of - stepsDone, 0);
  if (steps < BOOKINGS * STEPS_EACH) throw new Error(`the centre has ${String(steps)} open steps only`);
  return steps;
}

const resources = (): ResourceContent[] =>
  POSTS.flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, index) => ({
      kind,
      name: `示例 ${kind} ${String(index + 1)}`,
      skills: [],
      capacity: 1,
      setupMinutes: 0,
      cleanupMinutes: kind === 'fitting-room' ? 10 : 0,
      shifts: SIX_DAYS,
      keepsHolidays: true,
      active: true,
    })),
  );

async function signedIn(platform: PlatformUnderTest, role: 'operator' | 'buyer'): Promise<Client> {
  const { token } = await platform.signIn(role);
  return createClient({ baseUrl: platform.url, token });
}

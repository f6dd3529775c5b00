/** The generated sample-making centre of one run. It works day and night, so that a run at any hour can plan. */
import { makeUscc } from '@tianfu/kernel';
import type { ProductCategory, PublishServiceInput, ResourceContent, ServiceStep } from '@tianfu/sdk';
import { type Client, clientWith } from '../session/clients.js';
import { person } from './participants.js';

/** The samples of a run come from a few buyers: the ordinary fair share would turn most of them away. */
const FAIR_SHARE = 100;
const DEPOSIT_PERCENT = 30;
const SHIFTS = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', until: '24:00' }));
const CATEGORIES: ProductCategory[] = ['t-shirt', 'skirt', 'shirt', 'dress', 'jacket', 'coat'];

const yuan = (amount: string): { amount: string; currency: 'CNY' } => ({ amount, currency: 'CNY' });

const RESOURCES: readonly (Pick<ResourceContent, 'kind' | 'name'> & Partial<ResourceContent>)[] = [
  { kind: 'pattern-maker', name: '示例制版 甲' },
  { kind: 'pattern-maker', name: '示例制版 乙' },
  { kind: 'cutter', name: '示例裁剪 甲' },
  { kind: 'sewer', name: '示例车工 甲' },
  { kind: 'sewer', name: '示例车工 乙' },
  { kind: 'sewer', name: '示例车工 丙' },
  { kind: 'fitter', name: '示例审样 甲' },
  { kind: 'lockstitch', name: '平缝机', capacity: 3 },
  { kind: 'cutting-table', name: '裁剪台', setupMinutes: 10 },
  { kind: 'fitting-room', name: '试衣间', cleanupMinutes: 10 },
];

const step = (
  number: number,
  kind: ServiceStep['kind'],
  minutes: number,
  price: string,
  ...together: ResourceContent['kind'][]
): ServiceStep => ({
  step: number,
  kind,
  minutes,
  minutesPerExtraPiece: Math.round(minutes / 2),
  factors: [{ difficulty: 'hard', percent: 140 }],
  requires: together.map((one) => ({ anyOf: [one], skills: [], units: 1 })),
  after: number === 1 ? [] : [{ step: number - 1, minLagMinutes: 0 }],
  interruptible: false,
  inRevision: number > 1,
  price: yuan(price),
  pricePerExtraPiece: yuan('40.00'),
});

/** How many resources each step takes together. */
export const SAMPLE_STEPS = [
  step(1, 'pattern', 120, '220.00', 'pattern-maker'),
  step(2, 'cut', 45, '60.00', 'cutter', 'cutting-table'),
  step(3, 'sew', 180, '260.00', 'sewer', 'lockstitch'),
  step(4, 'fit', 30, '30.00', 'fitter', 'fitting-room'),
];

const SERVICE: Omit<PublishServiceInput, 'centreId'> = {
  sampleType: 'proto',
  name: '初样（示例）',
  categories: CATEGORIES,
  steps: SAMPLE_STEPS,
  materials: [{ material: '白坯布', unit: 'm', price: yuan('9.80') }],
  urgentPercent: 50,
  relaxedPercent: 15,
  relaxedDays: 2,
  revisionsIncluded: 1,
  revisionFee: yuan('150.00'),
  maxPieces: 6,
  active: true,
};

export interface SampleCentre {
  readonly client: Client;
  readonly centreId: string;
  readonly serviceId: string;
  /** A sewer, for the illness of the run. */
  readonly sewerId: string;
}

export async function setUpCentre(url: string, operator: Client, run: number): Promise<SampleCentre> {
  const token = await person(url, `centre-${String(run)}@demo.tianfu.test`);
  const { enterpriseId } = await clientWith(url, token).createEnterprise({
    name: `示例打样中心 Demo Sample Centre · ${String(run)}`,
    uscc: makeUscc('429006', `C${run.toString().padStart(7, '0')}`),
    purposes: ['supplier'],
  });
  const client = clientWith(url, token, enterpriseId);
  const registered = await operator.registerCentre({
    enterpriseId,
    name: `共享打样中心（示例）· ${String(run)}`,
    place: '天门（示例位置）',
    position: { lat: 30.66, lng: 113.17 },
  });
  const { centreId, name, place, position, policy, version } = registered;
  const rules = {
    ...policy,
    fairShareBookings: FAIR_SHARE,
    depositPercent: DEPOSIT_PERCENT,
    normalLeadHours: 0,
  };
  await client.changeCentre(
    { centreId, name, place, position, open: true, policy: rules },
    { ifMatch: version },
  );
  let sewerId = '';
  for (const given of RESOURCES) {
    const { resourceId, kind } = await client.addResource({ centreId, ...resource(given) });
    if (kind === 'sewer') sewerId = resourceId;
  }
  const { serviceId } = await client.publishService({ centreId, ...SERVICE });
  return { client, centreId, serviceId, sewerId };
}

const resource = (given: (typeof RESOURCES)[number]): ResourceContent => ({
  skills: [],
  capacity: 1,
  setupMinutes: 0,
  cleanupMinutes: 0,
  shifts: SHIFTS,
  keepsHolidays: false,
  active: true,
  ...given,
});

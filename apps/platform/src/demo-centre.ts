import { makeUscc } from '@tianfu/kernel';
import type { createClient, ResourceContent, ServiceStep } from '@tianfu/sdk';

type Client = ReturnType<typeof createClient>;

const WORKDAYS = [1, 2, 3, 4, 5];
const SHIFTS = WORKDAYS.flatMap((weekday) => [
  { weekday, from: '08:30', until: '12:00' },
  { weekday, from: '13:00', until: '18:00' },
]);
const yuan = (amount: string): { amount: string; currency: 'CNY' } => ({ amount, currency: 'CNY' });

type Given = Pick<ResourceContent, 'kind' | 'name'> & Partial<ResourceContent>;
const resource = (given: Given): ResourceContent => ({
  skills: [],
  capacity: 1,
  setupMinutes: 0,
  cleanupMinutes: 0,
  shifts: SHIFTS,
  keepsHolidays: true,
  active: true,
  ...given,
});

/** People with generated names, and the machines they share. */
const RESOURCES: readonly Given[] = [
  { kind: 'pattern-maker', name: '示例制版 周师傅' },
  { kind: 'pattern-maker', name: '示例制版 吴师傅' },
  { kind: 'cutter', name: '示例裁剪 郑师傅' },
  { kind: 'sewer', name: '示例车工 冯师傅', skills: ['knit'] },
  { kind: 'sewer', name: '示例车工 陈师傅' },
  { kind: 'sewer', name: '示例车工 褚师傅' },
  { kind: 'presser', name: '示例整烫 卫师傅' },
  { kind: 'fitter', name: '示例审样 蒋师傅' },
  { kind: 'lockstitch', name: '平缝机', capacity: 3 },
  { kind: 'cutting-table', name: '裁剪台', setupMinutes: 10 },
  { kind: 'pressing-table', name: '烫台' },
  { kind: 'fitting-room', name: '试衣间', cleanupMinutes: 10 },
];

const step = (
  number: number,
  kind: ServiceStep['kind'],
  minutes: number,
  price: string,
  ...anyOf: ServiceStep['requires'][number]['anyOf']
): ServiceStep => ({
  step: number,
  kind,
  minutes,
  minutesPerExtraPiece: Math.round(minutes / 2),
  factors: [
    { difficulty: 'easy', percent: 80 },
    { difficulty: 'hard', percent: 140 },
    { difficulty: 'expert', percent: 200 },
  ],
  requires: anyOf.map((one) => ({ anyOf: [one], skills: [], units: 1 })),
  after: number === 1 ? [] : [{ step: number - 1, minLagMinutes: 0 }],
  interruptible: true,
  inRevision: number > 1,
  price: yuan(price),
  pricePerExtraPiece: yuan('40.00'),
});

const STEPS = [
  step(1, 'pattern', 180, '220.00', 'pattern-maker'),
  step(2, 'cut', 60, '60.00', 'cutter', 'cutting-table'),
  step(3, 'sew', 240, '260.00', 'sewer', 'lockstitch'),
  step(4, 'press', 30, '30.00', 'presser', 'pressing-table'),
  step(5, 'fit', 30, '30.00', 'fitter', 'fitting-room'),
];

/** A shared sample-making centre with people, machines and a catalogue; made through the public API. */
export async function createDemoCentre(operator: Client, owner: Client, staff: Client): Promise<void> {
  const enterprise = await owner.createEnterprise({
    name: '示例共享打样中心 Demo Sample Centre',
    uscc: makeUscc('429006', 'MADEM0B3'),
    purposes: ['supplier'],
  });
  const { code } = await owner.invite({ invitee: '示例打样员工', roles: ['sampler'] });
  await staff.acceptInvitation({ code });
  const { personId } = await staff.getMe({});
  const { centreId } = await operator.registerCentre({
    enterpriseId: enterprise.enterpriseId,
    name: '天门共享打样中心（示例）',
    place: '天门（示例位置）',
    position: { lat: 30.66, lng: 113.17 },
  });
  for (const [index, given] of RESOURCES.entries()) {
    // The member of staff of the demo accounts is the first pattern maker.
    const who = index === 0 ? { personId } : {};
    await owner.addResource({ centreId, ...resource({ ...given, ...who }) });
  }
  const service = {
    centreId,
    categories: ['dress', 'shirt', 'blouse', 'skirt', 't-shirt', 'trousers', 'jacket', 'coat'] as const,
    materials: [{ material: '白坯布', unit: 'm', price: yuan('9.80') }],
    urgentPercent: 50,
    relaxedPercent: 15,
    relaxedDays: 2,
    revisionsIncluded: 1,
    revisionFee: yuan('150.00'),
    maxPieces: 6,
    active: true,
  };
  const offers = [
    { sampleType: 'proto', name: '初样（制版到审样）', steps: STEPS },
    { sampleType: 'pattern-only', name: '仅制版', steps: STEPS.slice(0, 1) },
  ] as const;
  for (const offer of offers)
    await owner.publishService({
      ...service,
      ...offer,
      categories: [...service.categories],
      steps: [...offer.steps],
    });
}

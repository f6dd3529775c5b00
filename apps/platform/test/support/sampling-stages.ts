import { addDays, shanghaiDate } from '@tianfu/kernel';
import type {
  CentreView,
  Client,
  ResourceContent,
  ResourceView,
  ServiceStep,
  ServiceView,
} from '@tianfu/sdk';
import type { Party } from '../main-job.js';
import type { IdPool } from './fuzz-values.js';
import { sendTo } from './http.js';

const PICTURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const yuan = (amount: string) => ({ amount, currency: 'CNY' as const });
/** All day, every day: a test runs at any hour. */
const SHIFTS = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', until: '24:00' }));
const SEWERS: ResourceContent = {
  kind: 'sewer',
  name: '李车工',
  skills: [],
  capacity: 40,
  setupMinutes: 0,
  cleanupMinutes: 0,
  shifts: SHIFTS,
  keepsHolidays: false,
  active: true,
};
const STEP: ServiceStep = {
  step: 1,
  kind: 'sew',
  minutes: 30,
  minutesPerExtraPiece: 0,
  factors: [],
  requires: [{ anyOf: ['sewer'], skills: [], units: 1 }],
  after: [],
  interruptible: true,
  inRevision: true,
  price: yuan('100.00'),
  pricePerExtraPiece: yuan('0.00'),
};
const SERVICE = {
  sampleType: 'proto' as const,
  name: '连衣裙初样',
  categories: ['dress' as const],
  steps: [STEP],
  materials: [],
  urgentPercent: 0,
  relaxedPercent: 0,
  relaxedDays: 2,
  revisionsIncluded: 9,
  revisionFee: yuan('80.00'),
  maxPieces: 10,
  active: true,
};

interface SetUp {
  readonly centre: CentreView;
  readonly resource: ResourceView;
  readonly service: ServiceView;
}

/** A centre whose every sample is one short step, with room for dozens at once. */
async function aCentre(operator: Client, owner: Client): Promise<SetUp> {
  const known = (await owner.findCentres({ own: true })).data[0];
  const { centreId, version, name, place, position, policy } = await operator.registerCentre({
    enterpriseId: String(known?.enterpriseId),
    name: '试制中心 (generated)',
    place: '天门（示例位置）',
    position: { lat: 30.66, lng: 113.17 },
  });
  const generous = {
    ...policy,
    depositPercent: 0,
    fairShareBookings: 1_000,
    normalLeadHours: 0,
    frozenMinutes: 0,
  };
  const centre = await owner.changeCentre(
    { centreId, name, place, position, open: true, policy: generous },
    { ifMatch: version },
  );
  const resource = await owner.addResource({ centreId, ...SEWERS });
  const service = await owner.publishService({ centreId, ...SERVICE });
  return { centre, resource, service };
}

/** For each operation of sampling that wants things in one state: such ones, which no other operation brings out of it. */
export async function samplingStages(
  url: string,
  operator: Client,
  owner: Client,
  { client, token }: Party,
): Promise<Record<string, IdPool>> {
  const {
    centre: { centreId },
    service: { serviceId },
  } = await aCentre(operator, owner);
  const needs = {
    centreId,
    serviceId,
    category: 'dress' as const,
    difficulty: 'normal' as const,
    urgency: 'normal' as const,
    pieces: 1,
    materials: [],
    fileIds: [],
  };
  const step = 1;
  const quoted = async (): Promise<string> => (await client.quoteSample(needs)).quoteId;
  const held = async (): Promise<string> =>
    (await client.bookSample({ quoteId: await quoted(), title: '样衣' })).bookingId;
  const confirmed = async (): Promise<string> => {
    const bookingId = await held();
    await client.confirmBooking({ bookingId });
    return bookingId;
  };
  const running = async (): Promise<string> => {
    const bookingId = await confirmed();
    await owner.startStep({ bookingId, step });
    return bookingId;
  };
  const ready = async (): Promise<string> => {
    const bookingId = await running();
    await owner.finishStep({ bookingId, step, fileIds: [] });
    return bookingId;
  };
  const collected = async (): Promise<string> => {
    const bookingId = await ready();
    await owner.collectSample({ bookingId, receiver: '本人', fileIds: [] });
    return bookingId;
  };
  /** The fields of a call about this booking and no files. */
  const of = (bookingId: string): IdPool => ({
    bookingId: [bookingId],
    step: [step],
    round: [1],
    fileIds: [[]],
  });
  const changing = await client.getBooking({ bookingId: await confirmed() });
  const changedQuote = await client.quoteSample({ ...needs, bookingId: changing.bookingId });
  const judged = of(await ready());
  const planned = of(await confirmed());
  const asked = { ...Object.fromEntries(Object.entries(needs).map(([name, value]) => [name, [value]])) };
  const ground = { materialsReadyOn: [shanghaiDate(new Date())], orderId: [crypto.randomUUID()] };
  const headers = { 'content-type': 'image/png' };
  const stored = await sendTo(url, 'POST', '/v1/files?name=a.png', { token, headers, body: PICTURE });
  return {
    ...(await setUpStages(operator, owner)),
    quoteSample: { ...asked, ...ground, bookingId: [changing.bookingId] },
    joinWaitlist: { ...asked, ...ground, wantedBy: [addDays(shanghaiDate(new Date()), 30)] },
    getQuote: { quoteId: [await quoted()] },
    bookSample: { quoteId: [await quoted(), await quoted()] },
    changeBooking: {
      bookingId: [changing.bookingId],
      quoteId: [changedQuote.quoteId],
      'If-Match': [changing.version],
    },
    confirmBooking: of(await held()),
    recordDeposit: { ...of(await held()), currency: ['CNY'] },
    markNoShow: of(await confirmed()),
    cancelBooking: of(await confirmed()),
    startStep: of(await confirmed()),
    pauseStep: of(await running()),
    finishStep: of(await running()),
    reportProblem: of(await running()),
    freezeStep: { ...planned, centreId: [centreId] },
    checkInMaterial: planned,
    addPhotos: planned,
    recordCustody: { ...of(changing.bookingId), label: [changing.number] },
    recordMeasurements: judged,
    commentRound: judged,
    approveSample: judged,
    reviseSample: of(await ready()),
    collectSample: of(await ready()),
    shipSample: of(await ready()),
    closeBooking: of(await collected()),
    getFile: { fileId: [stored.json.fileId] },
  };
}

/** A centre with nothing to plan, so that changing its set-up spoils no sample and costs no search. */
async function setUpStages(operator: Client, owner: Client): Promise<Record<string, IdPool>> {
  const { centre, resource, service } = await aCentre(operator, owner);
  const { centreId, policy } = centre;
  const { resourceId } = resource;
  const here = { centreId: [centreId], resourceId: [resourceId] };
  const { absenceId } = (
    await owner.reportAbsence({
      centreId,
      resourceId,
      kind: 'illness',
      from: new Date(Date.now() + 86_400_000).toISOString(),
      until: new Date(Date.now() + 90_000_000).toISOString(),
    })
  ).absence;
  const { content } = await owner.exportResourceSheet({ centreId });
  const shifts = [SHIFTS];
  const offer = { ...here, steps: [[STEP]], materials: [[]] };
  return {
    findAbsences: here,
    reportAbsence: here,
    withdrawAbsence: { ...here, absenceId: [absenceId] },
    setCentreDay: here,
    clearCentreDay: here,
    replanCentre: { ...here, budgetMs: [100] },
    changeCentre: { ...here, policy: [policy], 'If-Match': [centre.version] },
    addResource: { ...here, shifts },
    changeResource: { ...here, shifts, kind: ['sewer'], 'If-Match': [resource.version] },
    importResources: { ...here, shifts },
    importResourceSheet: { ...here, content: [content] },
    publishService: offer,
    changeService: { ...offer, serviceId: [service.serviceId], 'If-Match': [service.version] },
  };
}

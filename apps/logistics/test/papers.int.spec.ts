import {
  type CustomsPapers,
  checkCustoms,
  type CreateConsignment,
  declareCustoms,
  getCustoms,
  getPaperPart,
  type PapersPrinted,
  printPapers,
  updateConsignment,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { refusalOf } from '@tianfu/testing';
import { aConsignment } from './support/builders.js';
import { type Party, Yard } from './support/yard.js';

let yard: Yard;
let shipper: Party;
let consignee: Party;
let stranger: Party;

beforeAll(async () => {
  yard = await Yard.open();
  shipper = await yard.shipper();
  consignee = await yard.party('武汉收货方（示例）');
  stranger = await yard.party('别家服饰（示例）');
});
afterAll(() => yard.close());

const fetched = async ({ client }: Party, { printId, parts }: PapersPrinted): Promise<Buffer> => {
  const read: Buffer[] = [];
  for (let part = 0; part < parts; part += 1) {
    read.push(Buffer.from((await client.call(getPaperPart, { printId, part })).content, 'base64'));
  }
  return Buffer.concat(read);
};
/** Forty labels on a busy machine. */
const slow = (): { deadlineMs: number } => ({ deadlineMs: Date.now() + 30_000 });
const pagesOf = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(/\/Type \/Page\b/g)].length;

/** What the 20 cartons of the yard's consignment are to customs. */
const aDeclaration = (given: Partial<CustomsPapers> = {}): CustomsPapers => ({
  invoiceNumber: 'INV-2026-0042',
  invoiceDate: '2026-11-22',
  exporter: { name: '天门锦绣制衣厂（示例）', address: '天门市岳口镇', country: 'CN' },
  importer: { name: 'Example Dress Inc.', address: 'Los Angeles', country: 'US' },
  incoterm: 'DAP',
  incotermPlace: 'Los Angeles',
  currency: 'USD',
  total: { amount: '2550.00', currency: 'USD' },
  lines: [
    {
      description: "Women's dress, woven, of synthetic fibres",
      descriptionZh: '女式合成纤维制机织连衣裙',
      category: 'dress',
      fabrics: ['chiffon'],
      composition: [{ fibre: 'polyester', percent: 100 }],
      hsCode: '620443',
      origin: 'CN',
      quantityPieces: 300,
      unitPrice: { amount: '8.5000', currency: 'USD' },
      netGrams: 200_000,
      grossGrams: 240_000,
      cartonCount: 20,
    },
  ],
  ...given,
});

describe('papers', () => {
  it('are printed singly and in bulk, and fetched in parts', async () => {
    const one = await yard.draft(shipper);
    const two = await yard.draft(shipper);
    const consignmentIds = [one.consignmentId, two.consignmentId];
    const labels = await shipper.client.call(printPapers, { paper: 'labels', consignmentIds }, slow());
    expect(labels.name).toBe(`${one.number}+1-labels.pdf`);
    const pdf = await fetched(shipper, labels);
    expect(pdf).toHaveLength(labels.bytes);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pagesOf(pdf)).toBe(40);
    for (const paper of ['packing-list', 'waybill']) {
      const printed = await shipper.client.call(printPapers, { paper, consignmentIds: [two.consignmentId] });
      expect(printed.name).toBe(`${two.number}-${paper}.pdf`);
      expect(pagesOf(await fetched(shipper, printed))).toBe(1);
    }
  });

  it('are for those who may see the consignment', async () => {
    const { consignmentId } = await yard.draft(shipper, { consigneeId: consignee.enterpriseId });
    const wanted = { paper: 'waybill', consignmentIds: [consignmentId] };
    const printed = await consignee.client.call(printPapers, wanted);
    expect(await refusalOf(stranger.client.call(printPapers, wanted))).toBe('NOT_FOUND');
    const own = await yard.draft(stranger);
    const mixed = { paper: 'waybill', consignmentIds: [own.consignmentId, consignmentId] };
    expect(await refusalOf(stranger.client.call(printPapers, mixed))).toBe('NOT_FOUND');
    const pried = shipper.client.call(getPaperPart, { printId: printed.printId, part: 0 });
    expect(await refusalOf(pried)).toBe('NOT_FOUND');
    const beyond = consignee.client.call(getPaperPart, { printId: printed.printId, part: 9 });
    expect(await refusalOf(beyond)).toBe('NOT_FOUND');
  });

  it('are refused where there is nothing on them, or too much', async () => {
    const empty = await yard.draft(shipper, { cartons: [] });
    const nothing = { paper: 'labels', consignmentIds: [empty.consignmentId] };
    expect(await refusalOf(shipper.client.call(printPapers, nothing))).toBe('NOTHING_TO_PRINT');
    const carton = { weightGrams: 9_000, lengthMm: 600, widthMm: 400, heightMm: 300, contents: [] };
    const many = await yard.draft(shipper, { cartons: [{ ...carton, count: 301 }] });
    const labels = shipper.client.call(printPapers, {
      paper: 'labels',
      consignmentIds: [many.consignmentId],
    });
    await expect(labels).rejects.toMatchObject({
      code: 'TOO_MUCH_TO_PRINT',
      params: { limit: 300, actual: 301 },
    });
    const unknown = shipper.client.call(printPapers, { paper: 'waybill', consignmentIds: [newId()] });
    expect(await refusalOf(unknown)).toBe('NOT_FOUND');
  });
});

describe('labels', () => {
  it('stay true when something else of the draft is changed, and where a carton is not', async () => {
    const { consignmentId, version, cartons } = await yard.draft(shipper);
    const numbers = cartons.map(({ sscc }) => sscc);
    const [alike = { weightGrams: 0, lengthMm: 0, widthMm: 0, heightMm: 0, contents: [] }] =
      aConsignment().cartons;
    const change = async (ifMatch: number, given: Partial<CreateConsignment>) => {
      const changed = { consignmentId, ...aConsignment(given) };
      const after = await shipper.client.call(updateConsignment, changed, { ifMatch });
      return after.cartons.map(({ sscc }) => sscc);
    };
    expect(await change(version, { title: '碎花连衣裙 20 箱，加急' })).toEqual(numbers);
    const heavier = { ...alike, count: 1, weightGrams: 13_000 };
    const after = await change(version + 1, { cartons: [{ ...alike, count: 18 }, heavier] });
    expect(after.slice(0, 18)).toEqual(numbers.slice(0, 18));
    expect(numbers).not.toContain(after.at(18));
    expect(after).toHaveLength(19);
  });
});

describe('what is declared to customs', () => {
  it('is judged against itself and against the cartons, and printed when it holds', async () => {
    const { consignmentId } = await yard.draft(shipper, { consigneeId: consignee.enterpriseId });
    const print = { paper: 'commercial-invoice', consignmentIds: [consignmentId] };
    expect(await refusalOf(shipper.client.call(printPapers, print))).toBe('NOTHING_TO_PRINT');

    const [line] = aDeclaration().lines;
    const wrong = aDeclaration({
      lines:
        line === undefined ? [] : [{ ...line, hsCode: '610443', quantityPieces: 299, netGrams: 250_000 }],
    });
    const checked = await shipper.client.call(checkCustoms, wrong);
    expect(checked.findings.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/lines/0/hsCode hsConstruction',
      '/lines/0/netGrams netAboveGross',
      '/total/amount valueDiffers',
    ]);
    // Kept as work under way, with what the cartons say beside it.
    const kept = await shipper.client.call(declareCustoms, { consignmentId, ...wrong });
    expect(kept.findings.map(({ code }) => code)).toEqual([
      'hsConstruction',
      'netAboveGross',
      'valueDiffers',
      'piecesDiffer',
    ]);
    await expect(shipper.client.call(printPapers, print)).rejects.toMatchObject({
      code: 'CUSTOMS_INCOMPLETE',
      params: { errors: 4 },
    });

    await shipper.client.call(declareCustoms, { consignmentId, ...aDeclaration() });
    expect(await consignee.client.call(getCustoms, { consignmentId })).toMatchObject({
      findings: [],
      invoiceNumber: 'INV-2026-0042',
    });
    for (const paper of ['commercial-invoice', 'customs-packing-list']) {
      const printed = await shipper.client.call(printPapers, { ...print, paper });
      expect(pagesOf(await fetched(shipper, printed))).toBe(1);
    }
  });

  it('is the shipper’s to say, and another’s not even to see', async () => {
    const { consignmentId } = await yard.draft(shipper, { consigneeId: consignee.enterpriseId });
    for (const party of [consignee, stranger]) {
      const said = party.client.call(declareCustoms, { consignmentId, ...aDeclaration() });
      expect(await refusalOf(said)).toBe('NOT_FOUND');
    }
    await shipper.client.call(declareCustoms, { consignmentId, ...aDeclaration() });
    expect(await refusalOf(stranger.client.call(getCustoms, { consignmentId }))).toBe('NOT_FOUND');
  });
});

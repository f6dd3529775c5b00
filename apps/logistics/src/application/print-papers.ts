import {
  MAX_PAPER_BYTES,
  MAX_PRINTED_CARTONS,
  PAPER_PART_BYTES,
  type PaperPart,
  type PaperPartRef,
  type PapersPrinted,
  type PrintPapers as PrintInput,
  Refusal,
  type ShippingPaper,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { type Call, type ReadTx, required, requireEnterprise } from '@tianfu/service';
import { checkCustomsPapers, errorsOf } from '../domain/customs-checks.js';
import type { PaperConsignment, PaperPress } from './paper-contents.js';
import type { ConsignmentPapers, PrintStore } from './paper-ports.js';

const KEPT_MINUTES = 15;
const OF_CARTONS: readonly string[] = ['labels', 'packing-list'];
const OF_CUSTOMS: readonly string[] = ['commercial-invoice', 'customs-packing-list'];

/** Prints the papers of consignments for whoever may see them, and keeps the document until it is fetched. */
export class PrintPapers {
  constructor(
    private readonly consignments: ConsignmentPapers,
    private readonly press: PaperPress,
    private readonly prints: PrintStore,
  ) {}

  /** @throws Refusal `NOT_FOUND` when one cannot be seen, `NOTHING_TO_PRINT`, `TOO_MUCH_TO_PRINT`, `CUSTOMS_INCOMPLETE` */
  async run({ paper, consignmentIds }: PrintInput, call: Call): Promise<PapersPrinted> {
    const ids = [...new Set(consignmentIds)];
    const wanted = await call.read((tx) => this.#read(tx, ids, paper));
    // The contract takes no other papers.
    const bytes = await this.press.print(paper as ShippingPaper, wanted);
    if (bytes.length > MAX_PAPER_BYTES)
      throw new Refusal('TOO_MUCH_TO_PRINT', { limit: MAX_PRINTED_CARTONS, actual: cartonsIn(wanted) });
    const parts = partsOf(bytes);
    const printId = newId();
    const enterpriseId = requireEnterprise(call.caller);
    const keptUntil = await call.transaction((tx) =>
      this.prints.keep(tx, printId, enterpriseId, parts, KEPT_MINUTES),
    );
    return {
      printId,
      name: nameOf(paper, wanted),
      bytes: bytes.length,
      parts: parts.length,
      keptUntil: keptUntil.toISOString(),
    };
  }

  /** @throws Refusal `NOT_FOUND` for another's, or when its time is over */
  async part(tx: ReadTx, { printId, part }: PaperPartRef): Promise<PaperPart> {
    return { content: (await required(this.prints.part(tx, printId, part))).toString('base64') };
  }

  async #read(tx: ReadTx, ids: readonly string[], paper: string): Promise<PaperConsignment[]> {
    const cartons = await this.consignments.cartonsOf(tx, ids);
    if (cartons > MAX_PRINTED_CARTONS && paper === 'labels')
      throw new Refusal('TOO_MUCH_TO_PRINT', { limit: MAX_PRINTED_CARTONS, actual: cartons });
    const wanted = await this.consignments.papersOf(tx, ids);
    if (wanted.length < ids.length) throw new Refusal('NOT_FOUND');
    if (OF_CARTONS.includes(paper) && wanted.some(({ cartonCount }) => cartonCount === 0))
      throw new Refusal('NOTHING_TO_PRINT');
    if (OF_CUSTOMS.includes(paper)) wanted.forEach(refuseIncomplete);
    return wanted;
  }
}

/** Papers with errors would be held up with the goods. */
function refuseIncomplete({ customs, cartons, cartonCount, weightGrams }: PaperConsignment): void {
  if (customs === undefined) throw new Refusal('NOTHING_TO_PRINT');
  const pieces = cartons
    .flatMap(({ contents }) => contents)
    .reduce((sum, { quantityPieces }) => sum + quantityPieces, 0);
  const errors = errorsOf(checkCustomsPapers(customs, { cartonCount, weightGrams, pieces }));
  if (errors > 0) throw new Refusal('CUSTOMS_INCOMPLETE', { errors });
}

const cartonsIn = (wanted: readonly PaperConsignment[]): number =>
  wanted.reduce((sum, { cartonCount }) => sum + cartonCount, 0);

const nameOf = (paper: string, wanted: readonly PaperConsignment[]): string => {
  const [first, ...more] = wanted.map(({ number }) => number);
  return `${first ?? 'papers'}${more.length === 0 ? '' : `+${more.length}`}-${paper}.pdf`;
};

function partsOf(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let from = 0; from < bytes.length; from += PAPER_PART_BYTES) {
    parts.push(bytes.subarray(from, from + PAPER_PART_BYTES));
  }
  return parts;
}

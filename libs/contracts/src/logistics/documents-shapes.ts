import { Base64, Id, Ids, Instant, OneOf, Text, WholeNumber, type Bilingual } from '../declare/index.js';

/** Papers that go with the goods. */
export const SHIPPING_PAPERS = {
  labels: { en: 'Carton labels', zh: '箱唛标签' },
  'packing-list': { en: 'Packing list', zh: '装箱单' },
  waybill: { en: 'Waybill', zh: '运单' },
  'commercial-invoice': { en: 'Commercial invoice', zh: '商业发票' },
  'customs-packing-list': { en: 'Customs packing list', zh: '报关装箱单' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type ShippingPaper = keyof typeof SHIPPING_PAPERS;
// Object.keys of a constant record gives exactly its keys.
export const shippingPapers = Object.keys(SHIPPING_PAPERS) as readonly ShippingPaper[];

export const MAX_PRINTED_CONSIGNMENTS = 50;
/** Labels of one print; more are printed in several. */
export const MAX_PRINTED_CARTONS = 300;
export const MAX_PAPER_BYTES = 5_242_880;
/** One part of a document on its way over NATS, whose messages are at most one mebibyte. */
export const PAPER_PART_BYTES = 524_288;
export const MAX_PAPER_PARTS = MAX_PAPER_BYTES / PAPER_PART_BYTES;

/** Prints a paper of one consignment or of several in one document, in the order given. */
export class PrintPapers {
  @OneOf(shippingPapers)
  paper: string;

  @Ids({ min: 1, max: MAX_PRINTED_CONSIGNMENTS })
  consignmentIds: string[];
}

/** A document that was made, kept for some minutes to be fetched part by part. */
export class PapersPrinted {
  @Id()
  printId: string;

  /** What the file is called: `CS-2026-000123-labels.pdf`. */
  @Text({ max: 120 })
  name: string;

  @WholeNumber({ min: 1, max: MAX_PAPER_BYTES })
  bytes: number;

  @WholeNumber({ min: 1, max: MAX_PAPER_PARTS })
  parts: number;

  @Instant()
  keptUntil: string;
}

export class PaperPartRef {
  @Id()
  printId: string;

  @WholeNumber({ min: 0, max: MAX_PAPER_PARTS - 1 })
  part: number;
}

export class PaperPart {
  @Base64({ maxBytes: PAPER_PART_BYTES })
  content: string;
}

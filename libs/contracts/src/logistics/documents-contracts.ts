import { asMember, command, query } from '../declare/index.js';
import {
  CustomsChecked,
  CustomsPapers,
  CustomsPapersRef,
  CustomsPapersView,
  DeclareCustoms,
} from './documents-customs.js';
import { PaperPart, PaperPartRef, PapersPrinted, PrintPapers } from './documents-shapes.js';

/** Over HTTP: `GET /v1/consignments/:consignmentId/papers/:paper` and `GET /v1/papers/:paper?consignmentIds=…`. */
export const printPapers = command({
  subject: 'logistics.papers.print.v1',
  summary: { en: 'Make labels, packing lists or waybills as one PDF', zh: '打印箱唛、装箱单、运单（PDF）' },
  access: asMember('consignments.read'),
  input: PrintPapers,
  output: PapersPrinted,
  errors: ['NOTHING_TO_PRINT', 'TOO_MUCH_TO_PRINT', 'CUSTOMS_INCOMPLETE'],
});

export const getPaperPart = query({
  subject: 'logistics.papers.part.v1',
  summary: { en: 'A part of a printed document', zh: '读取打印文件的一部分' },
  access: asMember('consignments.read'),
  input: PaperPartRef,
  output: PaperPart,
});

/** Judges a declaration without keeping it: what customs would ask back. */
export const checkCustoms = command({
  subject: 'logistics.customs.check.v1',
  summary: { en: 'Check what would be declared to customs', zh: '报关资料检查' },
  http: 'POST /v1/customs-checks',
  access: asMember('consignments.edit'),
  input: CustomsPapers,
  output: CustomsChecked,
  idempotency: 'none',
});

export const declareCustoms = command({
  subject: 'logistics.customs.declare.v1',
  summary: { en: 'Keep what is declared to customs of a consignment', zh: '保存托运单报关资料' },
  http: 'PUT /v1/consignments/:consignmentId/customs',
  access: asMember('consignments.edit'),
  input: DeclareCustoms,
  output: CustomsPapersView,
  errors: ['TRANSITION_REFUSED'],
});

export const getCustoms = query({
  subject: 'logistics.customs.get.v1',
  summary: { en: 'What is declared to customs of a consignment', zh: '托运单报关资料' },
  http: 'GET /v1/consignments/:consignmentId/customs',
  access: asMember('consignments.read'),
  input: CustomsPapersRef,
  output: CustomsPapersView,
});

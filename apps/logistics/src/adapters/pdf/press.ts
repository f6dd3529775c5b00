import type { ShippingPaper } from '@tianfu/contracts';
import type { PaperConsignment, PaperPress } from '../../application/paper-contents.js';
import { printCustomsPapers } from './customs-papers.js';
import { printLabels } from './labels.js';
import { printPackingLists } from './packing-list.js';
import { printWaybills } from './waybill.js';

/** Papers as PDF, with the Chinese font inside. */
export class PdfPress implements PaperPress {
  print(paper: ShippingPaper, consignments: readonly PaperConsignment[]): Promise<Buffer> {
    switch (paper) {
      case 'labels':
        return printLabels(consignments);
      case 'packing-list':
        return printPackingLists(consignments);
      case 'waybill':
        return printWaybills(consignments);
      case 'commercial-invoice':
      case 'customs-packing-list':
        return printCustomsPapers(paper, consignments);
    }
  }
}

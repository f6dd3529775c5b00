import type {
  CustomsPapers,
  LogisticsPlace,
  LogisticsWindow,
  MoneyAmount,
  ShippingPaper,
} from '@tianfu/contracts';

/** A carton as its label and the lists show it. */
export interface PaperCarton {
  readonly sscc: string;
  readonly sequence: number;
  readonly weightGrams: number;
  readonly lengthMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly contents: readonly PaperCell[];
}

export interface PaperCell {
  readonly colour: string;
  readonly size: string;
  readonly quantityPieces: number;
}

/** Everything the papers of a consignment show. */
export interface PaperConsignment {
  readonly consignmentId: string;
  readonly number: string;
  readonly title: string;
  readonly shipperName: string;
  readonly pickUp: LogisticsPlace;
  readonly destination: LogisticsPlace;
  readonly pickUpWindow: LogisticsWindow | undefined;
  readonly deliveryWindow: LogisticsWindow | undefined;
  readonly incoterm: string;
  readonly value: MoneyAmount | undefined;
  /** The order's or booking's number for people. */
  readonly sourceNumber: string | undefined;
  readonly remark: string | undefined;
  readonly cartonCount: number;
  readonly weightGrams: number;
  readonly volumeCm3: number;
  readonly cartons: readonly PaperCarton[];
  /** What is declared to customs; only the customs papers need it. */
  readonly customs: CustomsPapers | undefined;
}

/** Makes a document of one or several consignments. */
export interface PaperPress {
  /** @returns the bytes of a PDF */
  print(paper: ShippingPaper, consignments: readonly PaperConsignment[]): Promise<Buffer>;
}

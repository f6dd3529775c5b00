import { Base64, Flag, Id, ListOf, OneOf, Optional, Text, WholeNumber } from '../declare/index.js';
import { sheetFaults } from './vocabulary.js';

/** Some thousand rows; small enough to go as one message and to be read in one go. */
export const MAX_SHEET_BYTES = 262_144;
export const MAX_SHEET_FAULTS = 200;

/**
 * A workbook with up to three sheets, each with Chinese or English names and heads: resources, their shifts, the
 * centre's own days. Resources are known by their name: known ones are changed, others added, those not named stay.
 */
export class ImportResourceSheet {
  @Id()
  centreId: string;

  /** An `.xlsx` file. */
  @Base64({ maxBytes: MAX_SHEET_BYTES })
  content: string;

  /** Only say what would be done. */
  @Optional()
  @Flag()
  dryRun?: boolean;
}

export class SheetFault {
  /** As the file calls it; empty for the whole file. */
  @Text({ min: 0, max: 60 })
  sheet: string;

  /** As a spreadsheet program counts: the head is row 1. */
  @WholeNumber({ min: 1, max: 1_048_576 })
  row: number;

  /** As its head calls it. */
  @Optional()
  @Text({ max: 60 })
  column?: string;

  @OneOf(sheetFaults)
  code: string;

  /** What the cell says. */
  @Optional()
  @Text({ min: 0, max: 120 })
  value?: string;
}

export class ResourceSheetReport {
  /** False for a dry run, and with any fault: then nothing was stored. */
  @Flag()
  stored: boolean;

  @WholeNumber({ min: 0, max: 10_000 })
  added: number;

  @WholeNumber({ min: 0, max: 10_000 })
  changed: number;

  @WholeNumber({ min: 0, max: 10_000 })
  unchanged: number;

  /** Days of the calendar that are said anew. */
  @WholeNumber({ min: 0, max: 10_000 })
  days: number;

  /** The first of them, in the order of the file. */
  @ListOf(() => SheetFault, { max: MAX_SHEET_FAULTS })
  faults: SheetFault[];

  /** How many there are in all. */
  @WholeNumber({ min: 0, max: 1_000_000 })
  faultCount: number;
}

/** A workbook that can be imported again; in the caller's language. */
export class ResourceSheet {
  @Text({ max: 200 })
  name: string;

  /** An `.xlsx` file. */
  @Base64({ maxBytes: MAX_SHEET_BYTES })
  content: string;
}

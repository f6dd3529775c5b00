import type { CustomsPapers } from '@tianfu/contracts';
import type { ReadTx, Tx } from '@tianfu/service';
import type { DeclaredGoods } from '../domain/customs-checks.js';
import type { TracedGoods } from '../domain/epcis-of-consignment.js';
import type { PaperConsignment } from './paper-contents.js';

/** What papers and events tell of consignments the transaction may see. */
export interface ConsignmentPapers {
  /** In the order of the ids; those that cannot be seen are left out. */
  papersOf(tx: ReadTx, consignmentIds: readonly string[]): Promise<PaperConsignment[]>;
  /** How many cartons there are to print, before they are read. */
  cartonsOf(tx: ReadTx, consignmentIds: readonly string[]): Promise<number>;
  traced(tx: ReadTx, consignmentId: string): Promise<TracedGoods | undefined>;
  shipperOf(tx: ReadTx, consignmentId: string): Promise<string | undefined>;
  stateOf(tx: ReadTx, consignmentId: string): Promise<string | undefined>;
  goodsOf(tx: ReadTx, consignmentId: string): Promise<DeclaredGoods>;
}

export interface CustomsStore {
  declare(tx: Tx, consignmentId: string, enterpriseId: string, papers: CustomsPapers): Promise<void>;
  declared(
    tx: ReadTx,
    consignmentId: string,
  ): Promise<{ papers: CustomsPapers; declaredAt: Date } | undefined>;
}

export interface PrintStore {
  keep(
    tx: Tx,
    printId: string,
    enterpriseId: string,
    parts: readonly Buffer[],
    keptMinutes: number,
  ): Promise<Date>;
  part(tx: ReadTx, printId: string, part: number): Promise<Buffer | undefined>;
  dropOld(tx: Tx): Promise<void>;
}

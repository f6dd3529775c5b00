import type {
  FeeRuleContent,
  FindInbound,
  FindOutbound,
  FindStock,
  FindStockMoves,
  InboundLine,
  InboundState,
  LogisticsPlace,
  OutboundState,
  RegisterWarehouse,
  StockBatch,
  StockMove,
} from '@tianfu/contracts';
import type { Currency } from '@tianfu/kernel';
import type { ReadTx, Slice, Tx } from '@tianfu/service';
import type { Counted, Move, Pick } from '../domain/stock-ledger.js';
import type { Handling, Holding } from '../domain/storage-fees.js';
import type { HistoryStep, StepBy } from './stored.js';

export interface StoredWarehouse extends Omit<RegisterWarehouse, 'enterpriseId' | 'currency'> {
  readonly warehouseId: string;
  readonly operatorId: string;
  readonly currency: Currency;
}

/** Whose goods, where, and who runs the place. */
export interface Parties {
  readonly warehouseId: string;
  readonly operatorId: string;
  readonly ownerId: string;
}

export interface StoredInbound extends Parties {
  readonly inboundId: string;
  readonly number: string;
  readonly state: InboundState;
  readonly warehouseName: string;
  readonly ownerName: string | undefined;
  readonly consignmentId: string | undefined;
  readonly expectedOn: string;
  readonly expectedPieces: number;
  readonly receivedPieces: number;
  readonly announcedAt: Date;
  readonly history: readonly HistoryStep[];
  readonly version: number;
}

export interface StoredInboundLine extends InboundLine {
  readonly line: number;
  readonly goodPieces: number;
  readonly damagedPieces: number;
}

export interface NewInbound extends Parties {
  readonly inboundId: string;
  readonly consignmentId: string | undefined;
  readonly expectedOn: string;
  readonly lines: readonly InboundLine[];
  readonly by: StepBy;
}

export interface StoredOutbound extends Parties {
  readonly outboundId: string;
  readonly number: string;
  readonly state: OutboundState;
  readonly warehouseName: string;
  readonly ownerName: string | undefined;
  readonly reference: string | undefined;
  readonly recipient: LogisticsPlace;
  readonly pieces: number;
  readonly carrierName: string | undefined;
  readonly waybillNumber: string | undefined;
  readonly requestedAt: Date;
  readonly history: readonly HistoryStep[];
  readonly version: number;
}

export interface StoredPick extends Pick {
  readonly styleCode: string;
  readonly colour: string;
  readonly size: string;
  readonly batch: string;
  readonly receivedOn: string;
  readonly returnedPieces: number;
}

export interface NewOutbound extends Parties {
  readonly outboundId: string;
  readonly reference: string | undefined;
  readonly recipient: LogisticsPlace;
  readonly picks: readonly Pick[];
  readonly by: StepBy;
}

export interface StoredOwner {
  readonly warehouseId: string;
  readonly ownerId: string;
  readonly ownerName: string | undefined;
}

export interface WarehouseStore {
  register(tx: Tx, warehouse: StoredWarehouse): Promise<void>;
  all(tx: ReadTx): Promise<StoredWarehouse[]>;
  /** Who has announced goods to the warehouses of this operator, by name. */
  owners(tx: ReadTx, operatorId: string): Promise<StoredOwner[]>;
  byId(tx: ReadTx, warehouseId: string): Promise<StoredWarehouse | undefined>;
  lock(tx: Tx, warehouseId: string): Promise<StoredWarehouse | undefined>;
}

export interface StoredFeeRule {
  readonly ruleId: string;
  readonly number: number;
  readonly content: FeeRuleContent;
  readonly publishedAt: Date;
}

export interface FeeStore {
  /** The day it is in Asia/Shanghai by the database's clock. */
  today(tx: ReadTx): Promise<string>;
  /** Under the lock of its warehouse: rules are numbered one after the other. @throws Refusal `FEE_RULE_EXISTS` */
  publish(tx: Tx, ruleId: string, warehouseId: string, content: FeeRuleContent): Promise<StoredFeeRule>;
  /** Newest first, as many as are shown. */
  rules(tx: ReadTx, warehouseId: string): Promise<StoredFeeRule[]>;
  /** All that were in force on one of these days. */
  rulesOf(tx: ReadTx, warehouseId: string, from: string, until: string): Promise<StoredFeeRule[]>;
  /** Whether anything of the owner has ever come to the warehouse. */
  knowsOwner(tx: ReadTx, of: Omit<Parties, 'operatorId'>): Promise<boolean>;
  holdings(tx: ReadTx, of: Omit<Parties, 'operatorId'>, from: string, until: string): Promise<Holding[]>;
  handlings(tx: ReadTx, of: Omit<Parties, 'operatorId'>, from: string, until: string): Promise<Handling[]>;
}

export interface InboundStore {
  insert(tx: Tx, inbound: NewInbound): Promise<void>;
  byId(tx: ReadTx, inboundId: string): Promise<StoredInbound | undefined>;
  lock(tx: Tx, inboundId: string): Promise<StoredInbound | undefined>;
  lines(tx: ReadTx, inboundId: string): Promise<StoredInboundLine[]>;
  /** Adds to what was counted of each line. */
  count(tx: Tx, inboundId: string, counted: readonly LineCount[]): Promise<void>;
  step(tx: Tx, inbound: StoredInbound, event: string, state: InboundState, by: StepBy): Promise<void>;
  find(tx: ReadTx, enterpriseId: string, asked: FindInbound): Promise<Slice<StoredInbound>>;
}

export interface LineCount {
  readonly line: number;
  readonly goodPieces: number;
  readonly damagedPieces: number;
}

export interface OutboundStore {
  insert(tx: Tx, outbound: NewOutbound): Promise<void>;
  byId(tx: ReadTx, outboundId: string): Promise<StoredOutbound | undefined>;
  lock(tx: Tx, outboundId: string): Promise<StoredOutbound | undefined>;
  picks(tx: ReadTx, outboundId: string): Promise<StoredPick[]>;
  step(tx: Tx, outbound: StoredOutbound, event: string, state: OutboundState, by: StepBy): Promise<void>;
  setWaybill(tx: Tx, outboundId: string, carrierName: string, waybillNumber: string): Promise<void>;
  addReturned(tx: Tx, outboundId: string, returned: readonly Counted[]): Promise<void>;
  find(tx: ReadTx, enterpriseId: string, asked: FindOutbound): Promise<Slice<StoredOutbound>>;
}

export interface StockLine {
  readonly styleCode: string;
  readonly colour: string;
  readonly size: string;
}

export interface LockedBatch extends StockLine {
  readonly batchId: string;
  readonly receivedOn: string;
  readonly onHandPieces: number;
}

export interface StockStore {
  /** What came of the lines today, one batch a line and day. @returns batch ids in the order of the lines */
  openBatches(
    tx: Tx,
    inbound: StoredInbound,
    lines: readonly StoredInboundLine[],
    day: string,
  ): Promise<string[]>;
  /** Batches with pieces on hand of these goods, locked in the order of their ids. */
  lockOnHand(tx: Tx, of: Omit<Parties, 'operatorId'>, goods: readonly StockLine[]): Promise<LockedBatch[]>;
  lockDamaged(
    tx: Tx,
    batchId: string,
  ): Promise<(Parties & StockLine & { damagedPieces: number }) | undefined>;
  post(tx: Tx, move: Move, of: Parties, about: { referenceId?: string; by: StepBy }): Promise<void>;
  batch(tx: ReadTx, batchId: string): Promise<StockBatch | undefined>;
  find(tx: ReadTx, enterpriseId: string, asked: FindStock): Promise<Slice<StockBatch>>;
  /** Pieces in store by days of age. */
  ages(
    tx: ReadTx,
    enterpriseId: string,
    asked: { warehouseId?: string; atOurWarehouse?: boolean },
  ): Promise<{ ageDays: number; pieces: number }[]>;
  moves(tx: ReadTx, asked: FindStockMoves): Promise<Slice<StockMove>>;
}

/** Who ships a consignment the transaction may see. */
export interface ConsignmentOwners {
  shipperOf(tx: ReadTx, consignmentId: string): Promise<string | undefined>;
}

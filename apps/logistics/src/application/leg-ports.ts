import type { ConsignmentState } from '@tianfu/contracts';
import type { ReadTx, Tx } from '@tianfu/service';
import type { WholeStep } from '../domain/leg-states.js';
import type { StepChange } from './ports.js';
import type { ConsignmentTerms, LegOf, StepBy, StoredConsignment } from './stored.js';

/** A leg of a consignment sent via the hub: booked, with no cartons of its own. */
export interface NewLeg {
  readonly consignmentId: string;
  readonly of: StoredConsignment;
  readonly legOf: LegOf;
  readonly terms: ConsignmentTerms;
  readonly handOverAt: Date;
  readonly deliveryCode: string;
  readonly pickUpFrom: Date;
  readonly deliverUntil: Date;
  readonly by: StepBy;
}

/** When goods can be loaded at the hub. */
export interface HandOverWindow {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** What only consignments sent via the hub need. */
export interface LegStore {
  insertLeg(tx: Tx, leg: NewLeg): Promise<void>;
  /** Of the consignments named, the first leg of each before its second. */
  legsOf(tx: ReadTx, parentIds: readonly string[]): Promise<StoredConsignment[]>;
  /** Sends it via the hub; undefined: directly again, and its legs are gone. */
  handOver(tx: Tx, consignmentId: string, at: Date | undefined, by: StepBy): Promise<void>;
  /** The second leg's window at the hub, and when its consignment is handed over. @returns the consignment */
  renewHandOver(
    tx: Tx,
    second: StoredConsignment,
    window: HandOverWindow,
    by: StepBy,
  ): Promise<StoredConsignment>;
  /** A consignment follows its legs, whatever state it was in. */
  follow(
    tx: Tx,
    consignmentId: string,
    step: WholeStep,
    to: ConsignmentState,
    by: StepBy,
    change?: StepChange,
  ): Promise<StoredConsignment>;
}

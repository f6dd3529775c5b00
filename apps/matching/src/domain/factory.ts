import type { Position } from '@tianfu/kernel';

/** What matching knows of a certificate: the state certification last told, with level, scope and last day. */
export const STANDING_STATES = ['certified', 'suspended', 'revoked', 'expired'] as const;
export type StandingState = (typeof STANDING_STATES)[number];

export interface Standing {
  readonly state: StandingState;
  /** A, AA or AAA. */
  readonly level: string;
  /** Product categories the certificate covers. */
  readonly scope: readonly string[];
  /** Last valid day in Asia/Shanghai, 'YYYY-MM-DD'. */
  readonly validUntil: string;
}

/** What a supplier says it can do, as certified. */
export interface Production {
  readonly categories: readonly string[];
  readonly fabrics: readonly string[];
  readonly processes: readonly string[];
  readonly modes: readonly string[];
  /** Kinds of machines it has at least one of. */
  readonly machines: readonly string[];
  readonly moqPieces: number;
  /** Standard minutes made on one working day by everybody together. */
  readonly standardMinutesPerDay: number;
  /** From contract to first pieces off the line, in working days. */
  readonly leadTimeDays: number;
}

/** Bids that were decided on the platform. */
export interface BidRecord {
  readonly won: number;
  readonly decided: number;
}

interface Place {
  readonly factoryId: string;
  readonly name: string;
  readonly place?: string;
}

/** An enterprise that holds or held a certificate. */
export interface Supplier extends Place {
  readonly kind: 'supplier';
  readonly standing: Standing;
  readonly production: Production;
  readonly position: Position;
  readonly record: BidRecord;
}

/** A factory of an imported list that nobody has claimed: nothing is known of what it can do. */
export interface Facility extends Place {
  readonly kind: 'facility';
  /** Absent when the list gives none, or only the centre of its country. */
  readonly position?: Position;
}

export type Factory = Supplier | Facility;

/** Standard minutes a working day gives: people × their minutes × line efficiency. */
export function standardMinutesPerDay(capability: {
  readonly workers: number;
  readonly minutesPerDay: number;
  readonly efficiencyPercent: number;
}): number {
  return (capability.workers * capability.minutesPerDay * capability.efficiencyPercent) / 100;
}

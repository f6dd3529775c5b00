import type { PageAfter } from './centre-ports.js';
import type { CentreFigures, WaitlistView } from '@tianfu/contracts';
import type { Call, ReadTx, Tx } from '@tianfu/service';
import type { Span } from '../domain/plan.js';

export interface WaitlistEntry extends Omit<WaitlistView, 'joinedAt' | 'position'> {
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly centreId: string;
  readonly centreEnterpriseId: string;
  readonly personId?: string;
  readonly joinedAt: Date;
  readonly position?: number;
}

export interface Queue {
  readonly centreId: string;
  readonly planVersion: number;
  /** The entry at its end. */
  readonly last: string;
}

export interface Waitlists {
  join(tx: Tx, entry: Omit<WaitlistEntry, 'joinedAt' | 'state' | 'centreName' | 'position'>): Promise<void>;
  get(tx: ReadTx, waitlistId: string): Promise<WaitlistEntry | undefined>;
  find(tx: ReadTx, enterpriseId: string): Promise<WaitlistEntry[]>;
  change(tx: Tx, waitlistId: string, state: WaitlistEntry['state'], bookingId?: string): Promise<boolean>;
  /** Centres at which somebody waits, and what decides whether trying them again may help. */
  queues(tx: ReadTx): Promise<Queue[]>;
  /** Who waits at a centre, longest first. */
  waiting(tx: ReadTx, centreId: string, page: PageAfter): Promise<WaitlistEntry[]>;
}

/** Whether an enterprise counts as a certified firm, by what certification told. */
export interface Standing {
  readonly enterpriseId: string;
  readonly enterpriseName?: string;
  readonly certified: boolean;
  readonly workers?: number;
  readonly validUntil?: string;
  readonly standingVersion: number;
}

export interface Standings {
  get(tx: ReadTx, enterpriseId: string): Promise<Standing | undefined>;
  keep(tx: Tx, standing: Standing): Promise<void>;
}

export interface Figures {
  made(
    tx: ReadTx,
    centreId: string,
    from: string,
    until: string,
  ): Promise<Omit<CentreFigures, 'resources' | 'bottleneck'>>;
  /** Work on each resource that touches the span. */
  planned(tx: ReadTx, centreId: string, from: string, until: string): Promise<Map<string, Span[]>>;
}

export interface Feeds {
  open(
    tx: Tx,
    feed: { feedId: string; enterpriseId: string; resourceId?: string; tokenHash: Buffer },
  ): Promise<void>;
  close(tx: Tx, enterpriseId: string, feedId: string): Promise<boolean>;
  byToken(tx: ReadTx, tokenHash: Buffer): Promise<{ enterpriseId: string; resourceId?: string } | undefined>;
  entries(
    tx: ReadTx,
    feed: { enterpriseId?: string; resourceId?: string; bookingId?: string },
  ): Promise<CalendarEntry[]>;
}

export interface CalendarEntry {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly kind: string;
  readonly place: string;
  readonly from: Date;
  readonly until: Date;
  readonly sequence: number;
}

/** Writes a calendar file. */
export interface CalendarWriter {
  write(name: string, entries: readonly CalendarEntry[]): string;
}

export interface EnterpriseNames {
  nameOf(enterpriseId: string, call: Call): Promise<string>;
}

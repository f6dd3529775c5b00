import type { ReadTx } from '@tianfu/service';
import type { Factory } from '../../domain/factory.js';
import {
  FACILITY_COLUMNS,
  facilityOf,
  FACTORY_COLUMNS,
  supplierOf,
  type FacilityRow,
  type FactoryRow,
} from './factory-rows.js';

/** Rows read at a time: a few megabytes. */
const BATCH = 5_000;

export interface FactoryChange {
  /** Grows in the order of the commits. */
  readonly number: number;
  readonly factory: Factory;
}

/** One of the two tables factories come from. */
export interface ChangeSource {
  /** The next changes after that number, in order; `more` when there may be further ones. */
  after(tx: ReadTx, number: number): Promise<{ changes: FactoryChange[]; more: boolean }>;
}

export const supplierChanges: ChangeSource = {
  async after(tx, number) {
    const rows = await tx.query<FactoryRow>(
      `SELECT ${FACTORY_COLUMNS} FROM factory WHERE changed_seq > $1 AND production IS NOT NULL
       ORDER BY changed_seq LIMIT ${String(BATCH)}`,
      [number],
    );
    const changes = rows.map((row) => ({ number: Number(row.changed_seq), factory: supplierOf(row) }));
    return { changes, more: rows.length === BATCH };
  },
};

export const facilityChanges: ChangeSource = {
  async after(tx, number) {
    const rows = await tx.query<FacilityRow>(
      `SELECT ${FACILITY_COLUMNS} FROM facility WHERE changed_seq > $1
       ORDER BY changed_seq LIMIT ${String(BATCH)}`,
      [number],
    );
    const changes = rows.map((row) => ({ number: Number(row.changed_seq), factory: facilityOf(row) }));
    return { changes, more: rows.length === BATCH };
  },
};

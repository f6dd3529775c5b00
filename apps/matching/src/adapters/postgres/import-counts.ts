import { assert } from '@tianfu/kernel';
import type { ImportCounts } from '../../application/ports.js';

export interface CountsRow {
  created: number;
  updated: number;
  given: number;
}

export function countsOf(row: CountsRow | undefined): ImportCounts {
  assert(row !== undefined, 'a count has one row');
  return { created: row.created, updated: row.updated, unchanged: row.given - row.created - row.updated };
}

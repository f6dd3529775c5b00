import { assert } from '@tianfu/kernel';
import { levelOf, type Standing, type StandingState } from '../../domain/standing.js';

/** A row of `standing`, all null where an outer join found none. */
export interface StandingRow {
  standing_enterprise_id: string | null;
  standing_certificate_id: string;
  standing_state: StandingState;
  standing_level: string | null;
  standing_scope: string[] | null;
  standing_valid_until: string | null;
  standing_version: number;
}

/** Columns of a `StandingRow` from `standing s`. */
export const STANDING_COLUMNS = `s.enterprise_id AS standing_enterprise_id,
  s.certificate_id AS standing_certificate_id, s.state AS standing_state, s.level AS standing_level,
  s.scope AS standing_scope, s.valid_until AS standing_valid_until, s.standing_version`;

export function standingOf(row: StandingRow): Standing | undefined {
  if (row.standing_enterprise_id === null) return undefined;
  const facts = {
    enterpriseId: row.standing_enterprise_id,
    certificateId: row.standing_certificate_id,
    standingVersion: row.standing_version,
  };
  const { standing_state: state, standing_scope: scope, standing_valid_until: validUntil } = row;
  if (state !== 'certified') return { ...facts, state };
  const level = levelOf(row.standing_level);
  assert(level !== undefined && scope !== null && validUntil !== null, 'a certified standing is complete');
  return { ...facts, state, level, scope, validUntil };
}

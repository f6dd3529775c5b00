import {
  cursorOf,
  type AuditEntry,
  type AuditVerdict,
  DEFAULT_PAGE_SIZE,
  type DeadLetterRef,
  type DeadLetterView,
  type Empty,
  type FindUpkeep,
  type OwningService,
  type PageOf,
  placeOf,
  upkeep,
} from '@tianfu/contracts';
import { isUuid, parseInstant } from '@tianfu/kernel';
import { Controller, type Type } from '@nestjs/common';
import type { Call } from '../calls/call.js';
import { Handles } from '../calls/handles.js';
import { verifyAudit } from '../data/audit.js';
import { type DeadLetter, DeadLetters } from '../events/dead-letters.js';

/** What every service answers about itself. */
export function upkeepHandlers(service: OwningService): Type {
  const { findDeadLetters, replayDeadLetter, findAudit, verifyAudit: verify } = upkeep[service];

  @Controller()
  class UpkeepHandlers {
    constructor(private readonly deadLetters: DeadLetters) {}

    @Handles(findDeadLetters)
    async findDeadLetters(input: FindUpkeep, call: Call): Promise<PageOf<DeadLetterView>> {
      const limit = input.limit ?? DEFAULT_PAGE_SIZE;
      const [failedAt, id] = input.cursor === undefined ? [] : placeOf(input.cursor, isLetterPlace);
      const before = failedAt === undefined || id === undefined ? undefined : { failedAt, id };
      const letters = await call.read((tx) => this.deadLetters.page(tx, limit + 1, before));
      return page(letters.slice(0, limit), letters.length > limit, viewOf, (last) => [
        last.failedAt.toISOString(),
        last.id,
      ]);
    }

    @Handles(replayDeadLetter)
    replay(input: DeadLetterRef, call: Call): Promise<Empty> {
      return call.transaction(
        async (tx) => {
          await this.deadLetters.replay(tx, input.deadLetterId);
          return {};
        },
        { scope: 'service' },
      );
    }

    @Handles(findAudit)
    async findAudit(input: FindUpkeep, call: Call): Promise<PageOf<AuditEntry>> {
      const limit = input.limit ?? DEFAULT_PAGE_SIZE;
      const [before] = input.cursor === undefined ? [] : placeOf(input.cursor, isAuditPlace);
      const rows = await call.read((tx) =>
        tx.query<AuditRow>(
          `SELECT seq::text, at, actor, subject, summary, encode(hash, 'hex') AS hash FROM audit
           WHERE $2::bigint IS NULL OR seq < $2 ORDER BY seq DESC LIMIT $1`,
          [limit + 1, before ?? null],
        ),
      );
      return page(rows.slice(0, limit), rows.length > limit, entryOf, (last) => [last.seq]);
    }

    @Handles(verify)
    async verifyAudit(_input: Empty, call: Call): Promise<AuditVerdict> {
      const { rows, broken } = await call.read((tx) => verifyAudit(tx));
      return {
        rows,
        intact: broken === undefined,
        ...(broken === undefined ? {} : { firstBrokenSequence: broken.sequence }),
      };
    }
  }
  return UpkeepHandlers;
}

interface AuditRow {
  seq: string;
  at: Date;
  actor: string | null;
  subject: string;
  summary: object;
  hash: string;
}

const entryOf = (row: AuditRow): AuditEntry => ({
  sequence: Number(row.seq),
  at: row.at.toISOString(),
  actorId: row.actor ?? '',
  subject: row.subject,
  input: row.summary,
  hash: row.hash,
});

const viewOf = ({
  id,
  subject,
  consumer,
  envelope,
  reason,
  failedAt,
  replayedAt,
}: DeadLetter): DeadLetterView => ({
  deadLetterId: id,
  subject,
  consumer,
  envelope,
  reason,
  failedAt: failedAt.toISOString(),
  ...(replayedAt === undefined ? {} : { replayedAt: replayedAt.toISOString() }),
});

function page<Row, View>(
  rows: readonly Row[],
  hasMore: boolean,
  view: (row: Row) => View,
  keysOf: (row: Row) => readonly string[],
): PageOf<View> {
  const last = rows.at(-1);
  const nextCursor = last === undefined ? undefined : cursorOf(keysOf(last));
  return {
    data: rows.map(view),
    page: { hasMore, ...(hasMore && nextCursor !== undefined ? { nextCursor } : {}) },
  };
}

const isLetterPlace = (parts: readonly unknown[]): parts is readonly [string, string] =>
  parts.length === 2 &&
  typeof parts[0] === 'string' &&
  parseInstant(parts[0])?.toISOString() === parts[0] &&
  isUuid(parts[1]);

const isAuditPlace = (parts: readonly unknown[]): parts is readonly [string] =>
  parts.length === 1 && typeof parts[0] === 'string' && /^[1-9]\d{0,17}$/.test(parts[0]);

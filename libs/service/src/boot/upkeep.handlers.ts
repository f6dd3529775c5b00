import {
  type AuditEntry,
  type AuditVerdict,
  DEFAULT_PAGE_SIZE,
  type DeadLetterRef,
  type DeadLetterView,
  type Empty,
  type FindUpkeep,
  type OwningService,
  type PageOf,
  refuseField,
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
      const [failedAt, id] = cursorParts(input.cursor, isInstant, isUuid);
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
      const [before] = cursorParts(input.cursor, isSequence);
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
  const nextCursor =
    last === undefined ? undefined : Buffer.from(JSON.stringify(keysOf(last))).toString('base64url');
  return {
    data: rows.map(view),
    page: { hasMore, ...(hasMore && nextCursor !== undefined ? { nextCursor } : {}) },
  };
}

type KeyForm = (key: string) => boolean;

const isInstant: KeyForm = (key) => parseInstant(key)?.toISOString() === key;
const isSequence: KeyForm = (key) => /^[1-9]\d{0,17}$/.test(key);

/** The sort keys in a cursor of ours, each of its form; none without a cursor. @throws Refusal for anything else */
function cursorParts(cursor: string | undefined, ...forms: readonly KeyForm[]): string[] {
  if (cursor === undefined) return [];
  let keys: unknown;
  try {
    keys = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw refuseField('/cursor', 'cursor');
  }
  const isOurs =
    Array.isArray(keys) &&
    keys.length === forms.length &&
    keys.every((key, at) => typeof key === 'string' && forms[at]?.(key) === true);
  if (!isOurs) throw refuseField('/cursor', 'cursor');
  // Checked in the line above.
  return keys as string[];
}

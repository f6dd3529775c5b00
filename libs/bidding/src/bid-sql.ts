import type { BidNames } from './bid-schema.js';

/** A column of the terms with the type it has in PostgreSQL. */
export interface TermsColumn {
  readonly name: string;
  readonly type: string;
}

export interface BidSqlOptions {
  /** Columns of a bid, alias `b`, that the lists of statements return. */
  readonly columns: string;
  readonly terms: readonly TermsColumn[];
  /** Columns a bid has beside the common ones, written when it is placed. */
  readonly placed: readonly string[];
  /** Those of them that are written again with each revision. */
  readonly revised: readonly string[];
  /** States of a bid nobody can read yet. */
  readonly sealed: readonly string[];
}

/** The statements sealed bids are placed, changed, opened and decided with; parameters beside each. */
export interface BidSql {
  /** $1 subject, $2 bidder → `all`, `own`: bids that stand. */
  readonly count: string;
  /**
   * $1 bid, $2 subject, $3 bidder, $4 asker, $5 deadline, $6 revision, $7 commitment, $8 certificate, $9 ciphertext,
   * $10 standing version, then `placed` → `sealed_at`; no row when the deadline has passed by PostgreSQL's clock.
   */
  readonly place: string;
  /** $1 bid, $2 revision, $3 commitment, $4 certificate, $5 ciphertext, $6 standing version, then `revised` → as `place`. */
  readonly revise: string;
  /** $1 bid; touches no row when the deadline has passed. */
  readonly withdraw: string;
  /** $1 bid, $2 bidder → the columns, locked. */
  readonly lockOwn: string;
  /** $1 subject → the columns, `commitment`, `ciphertext` of each submitted bid. */
  readonly sealedBids: string;
  /** $1 subject, $2 JSON of verdicts: `bid_id`, `state`, `reason`, the terms, `salt`, `price_rank`, `opened_bids`. */
  readonly open: string;
  /** $1 subject, $2 winner's bid → the columns of every bid that was decided. */
  readonly decide: string;
  /** $1 subject → `enterprise_id` of everybody whose bid is lost. */
  readonly lose: string;
}

const CLOCK = 'clock AS MATERIALIZED (SELECT clock_timestamp() AS now)';

/**
 * SQL over the tables of one market of sealed bids. What is bid for must be locked by whoever uses it.
 * The clock is asked in the statement, and what it says is when the bid was sealed.
 */
export function bidSql(names: BidNames, options: BidSqlOptions): BidSql {
  const { bid, bidId, revision, subjectId, asker, deadline } = names;
  const { columns, terms, placed, revised, sealed } = options;
  const sealedStates = sealed.map((state) => `'${state}'`).join(', ');
  const named = (list: readonly string[]): string => list.map((name) => `, ${name}`).join('');
  const params = (list: readonly string[], from: number): string =>
    list.map((_, index) => `, $${from + index}`).join('');
  const kept = `${bidId}, enterprise_id, revision, commitment, sealed_at, certificate_id`;
  const keep = (made: string, ciphertext: string, version: string): string =>
    `INSERT INTO ${revision} (${kept}, ciphertext, standing_version)
SELECT ${made}.*, ${ciphertext}, ${version} FROM ${made}
RETURNING sealed_at`;
  return {
    count: `SELECT count(*)::int AS all, count(*) FILTER (WHERE enterprise_id = $2)::int AS own
  FROM ${bid} WHERE ${subjectId} = $1 AND state <> 'withdrawn'`,
    place: `WITH ${CLOCK},
placed AS (
  INSERT INTO ${bid} (${bidId}, ${subjectId}, enterprise_id, ${asker}_id, ${deadline}, state, revision, commitment,
    placed_at, sealed_at, certificate_id, version${named(placed)})
  SELECT $1, $2, $3, $4, $5, 'submitted', $6, $7, date_trunc('milliseconds', now), now, $8, 1${params(placed, 11)}
  FROM clock WHERE now < $5
  RETURNING ${kept}
)
${keep('placed', '$9', '$10')}`,
    revise: `WITH ${CLOCK},
revised AS (
  UPDATE ${bid} SET revision = $2, commitment = $3, sealed_at = now, certificate_id = $4, version = version + 1,
    state = 'submitted'${revised.map((name, index) => `, ${name} = $${7 + index}`).join('')}
  FROM clock WHERE ${bidId} = $1 AND state IN (${sealedStates}) AND now < ${deadline}
  RETURNING ${kept}
)
${keep('revised', '$5', '$6')}`,
    withdraw: `UPDATE ${bid} SET state = 'withdrawn', version = version + 1
  WHERE ${bidId} = $1 AND state IN (${sealedStates}) AND clock_timestamp() < ${deadline}`,
    lockOwn: `SELECT ${columns} FROM ${bid} b WHERE b.${bidId} = $1 AND b.enterprise_id = $2 FOR UPDATE`,
    sealedBids: `SELECT ${columns}, b.commitment, r.ciphertext
  FROM ${bid} b JOIN ${revision} r ON r.${bidId} = b.${bidId} AND r.revision = b.revision
  WHERE b.${subjectId} = $1 AND b.state = 'submitted' ORDER BY b.${bidId}`,
    open: `UPDATE ${bid} b SET state = v.state, version = b.version + 1, disqualified_reason = v.reason,
    opened_at = CASE v.state WHEN 'opened' THEN clock_timestamp() END,
    ${terms.map(({ name }) => `${name} = v.${name}`).join(', ')}, salt = v.salt,
    price_rank = v.price_rank, opened_bids = v.opened_bids
  FROM jsonb_to_recordset($2::jsonb) AS v(bid_id uuid, state text, reason text,
    ${terms.map(({ name, type }) => `${name} ${type}`).join(', ')}, salt text, price_rank int, opened_bids int)
  WHERE b.${bidId} = v.bid_id AND b.${subjectId} = $1 AND b.state = 'submitted'`,
    decide: `UPDATE ${bid} b SET state = CASE ${bidId} WHEN $2 THEN 'won' ELSE 'lost' END, version = version + 1
  WHERE ${subjectId} = $1 AND state = 'opened' RETURNING ${columns}`,
    lose: `UPDATE ${bid} SET state = 'lost', version = version + 1
  WHERE ${subjectId} = $1 AND state IN (${sealedStates}, 'opened') RETURNING enterprise_id`,
  };
}

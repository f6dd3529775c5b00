/** The transaction's enterprise. After a transaction-local setting ends PostgreSQL leaves '' behind, not NULL. */
const ENTERPRISE = `(SELECT nullif(current_setting('app.enterprise_id', true), '')::uuid)`;

/** How a market calls its bids, what they are for and who asks for them. Plain lower-case SQL names. */
export interface BidNames {
  /** Table of the bids and their id: `bid`, `bid_id`. */
  readonly bid: string;
  readonly bidId: string;
  /** Table that keeps the ciphertext of every version: `bid_revision`. */
  readonly revision: string;
  /** Table of what is bid for, its id, and what a constraint calls it: `orders`, `order_id`, `order`. */
  readonly subject: string;
  readonly subjectId: string;
  readonly subjectWord: string;
  /** Whoever asks for the bids: `buyer` with the column `buyer_id`. */
  readonly asker: string;
  /** Column of the deadline: `bidding_deadline`. */
  readonly deadline: string;
}

/** The terms of a bid: columns of their own, empty until the deadline has passed. */
export interface TermsColumns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

const OPENED = ['price_rank', 'opened_bids'] as const;

/**
 * Constraints of a table of sealed bids: sealed before the deadline, opened after it, without terms until then and
 * whole from then on. The table has `state`, `sealed_at`, `opened_at`, `salt`, `price_rank` and `opened_bids`.
 * @returns lines for a CREATE TABLE
 */
export function bidChecks(names: BidNames, { required, optional }: TermsColumns): string {
  const { bid, bidId, subject, subjectId, subjectWord, deadline } = names;
  const secret = [...required, ...optional, 'salt', ...OPENED].join(', ');
  const whole = [...required, 'salt', ...OPENED].join(', ');
  return `CONSTRAINT ${bid}_pk PRIMARY KEY (${bidId}),
  CONSTRAINT ${bid}_${subjectWord} FOREIGN KEY (${subjectId}) REFERENCES ${subject} (${subjectId}),
  CONSTRAINT ${bid}_state CHECK (state IN ('submitted', 'withdrawn', 'opened', 'won', 'lost', 'disqualified')),
  CONSTRAINT ${bid}_sealed_in_time CHECK (sealed_at < ${deadline}),
  CONSTRAINT ${bid}_opened_in_time CHECK (opened_at >= ${deadline}),
  CONSTRAINT ${bid}_sealed CHECK (opened_at IS NOT NULL OR num_nonnulls(
    ${secret}) = 0),
  CONSTRAINT ${bid}_opened CHECK (opened_at IS NULL OR num_nulls(
    ${whole}) = 0),
  CONSTRAINT ${bid}_decided CHECK (state NOT IN ('opened', 'won') OR opened_at IS NOT NULL),
  CONSTRAINT ${bid}_unopened CHECK (state NOT IN ('submitted', 'withdrawn') OR opened_at IS NULL)`;
}

/** Whoever asked does not even see that a sealed bid is there; opened ones it reads and decides. */
export function askerPolicies({ bid, asker }: BidNames): string[] {
  const ofAsker = `(SELECT current_setting('app.scope', true) = 'tenant') AND ${asker}_id = ${ENTERPRISE}
  AND state <> 'submitted'`;
  return [
    `CREATE POLICY ${bid}_${asker}_read ON ${bid} FOR SELECT USING (${ofAsker})`,
    `CREATE POLICY ${bid}_${asker}_decide ON ${bid} FOR UPDATE USING (${ofAsker}) WITH CHECK (${ofAsker})`,
  ];
}

/** One bid a bidder stands for each subject; a withdrawn one makes room. The index is named `<bid>_one_active`. */
export const oneActiveBid = ({ bid, subjectId }: BidNames): string =>
  `CREATE UNIQUE INDEX ${bid}_one_active ON ${bid} (${subjectId}, enterprise_id) WHERE state <> 'withdrawn'`;

/** The table that keeps every version of a bid, sealed, with the certificate its bidder had then. */
export const revisionTable = ({ bid, bidId, revision }: BidNames): string => `CREATE TABLE ${revision} (
  ${bidId} uuid NOT NULL,
  revision integer NOT NULL,
  enterprise_id uuid NOT NULL,
  ciphertext bytea NOT NULL,
  commitment text NOT NULL,
  sealed_at timestamptz NOT NULL,
  certificate_id uuid NOT NULL,
  standing_version integer NOT NULL,
  CONSTRAINT ${revision}_pk PRIMARY KEY (${bidId}, revision),
  CONSTRAINT ${revision}_${bid} FOREIGN KEY (${bidId}) REFERENCES ${bid} (${bidId})
)`;

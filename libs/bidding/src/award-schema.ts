import type { BidNames } from './bid-schema.js';

/** How a market calls its awards. */
export interface AwardNames extends BidNames {
  /** Table of the awards and its id: `award`, `award_id`. */
  readonly award: string;
  readonly awardId: string;
  /** Column of whoever was chosen: `supplier_id`. */
  readonly winnerId: string;
  /** PostgreSQL schema the trigger looks in, whatever the search path of whoever inserts. */
  readonly schema: string;
}

/** The choice of a bid, with the certificate its bidder had then. */
export const awardTable = (names: AwardNames): string => {
  const { award, awardId, subject, subjectId, subjectWord, bid, bidId, winnerId } = names;
  return `CREATE TABLE ${award} (
  ${awardId} uuid NOT NULL,
  ${subjectId} uuid NOT NULL,
  ${bidId} uuid NOT NULL,
  enterprise_id uuid NOT NULL,
  ${winnerId} uuid NOT NULL,
  certificate_id uuid NOT NULL,
  standing_version integer NOT NULL,
  state text NOT NULL,
  reason text,
  person_id uuid,
  awarded_at timestamptz NOT NULL,
  CONSTRAINT ${award}_pk PRIMARY KEY (${awardId}),
  CONSTRAINT ${award}_${subjectWord} FOREIGN KEY (${subjectId}) REFERENCES ${subject} (${subjectId}),
  CONSTRAINT ${award}_bid FOREIGN KEY (${bidId}) REFERENCES ${bid} (${bidId}),
  CONSTRAINT ${award}_state CHECK (state IN ('active', 'cancelled'))
)`;
};

/**
 * Statements that keep rule 1 of the trade once more, whatever the program thinks: one active award a subject (index
 * `<award>_one_active`), for an opened bid sealed before the deadline (`<award>_bid_in_time`), to a bidder certified
 * now (`<award>_bidder_certified`). The subject has `state`, `closed` once its bids are opened; the schema has a table
 * `standing`.
 */
export function awardRules(names: AwardNames): string[] {
  const { award, subjectId, subject, subjectWord, bid, bidId, winnerId, deadline, schema } = names;
  return [
    `CREATE UNIQUE INDEX ${award}_one_active ON ${award} (${subjectId}) WHERE state = 'active'`,
    `CREATE FUNCTION check_${award}() RETURNS trigger LANGUAGE plpgsql
  SET search_path = ${schema}, pg_temp AS $$
  BEGIN
    PERFORM 1 FROM ${bid} b JOIN ${subject} o ON o.${subjectId} = b.${subjectId}
      WHERE b.${bidId} = NEW.${bidId} AND b.${subjectId} = NEW.${subjectId} AND b.enterprise_id = NEW.${winnerId}
        AND o.enterprise_id = NEW.enterprise_id AND b.state = 'opened' AND o.state = 'closed'
        AND b.sealed_at < o.${deadline} AND o.${deadline} <= clock_timestamp();
    IF NOT FOUND THEN
      RAISE EXCEPTION 'an award needs an opened bid of this ${subjectWord}, sealed before its deadline'
        USING ERRCODE = 'check_violation', CONSTRAINT = '${award}_bid_in_time';
    END IF;
    PERFORM 1 FROM standing s
      WHERE s.enterprise_id = NEW.${winnerId} AND s.certificate_id = NEW.certificate_id
        AND s.standing_version = NEW.standing_version AND s.state = 'certified'
        AND s.valid_until >= (clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date
      FOR SHARE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'an award needs a bidder certified now'
        USING ERRCODE = 'check_violation', CONSTRAINT = '${award}_bidder_certified';
    END IF;
    RETURN NEW;
  END $$`,
    `CREATE TRIGGER ${award}_rules BEFORE INSERT ON ${award} FOR EACH ROW EXECUTE FUNCTION check_${award}()`,
  ];
}

import type { Opened } from '@tianfu/bidding';
import {
  type CarriageQuoteTerms,
  type CarriageRequestState,
  type OwnCarriageQuote,
  Refusal,
} from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import { isUniqueViolation, type ReadTx, type Tx } from '@tianfu/service';
import type {
  CarrierStanding,
  NewCarriageAward,
  NewQuote,
  OpenedQuoteRow,
  QuoteStore,
  SealedQuote,
  StoredAward,
  StoredQuote,
  StoredRequest,
} from '../../application/quote-ports.js';
import { certifiedSql } from './party-store.js';
import {
  ownQuoteOf,
  QUOTE_COLUMNS,
  QUOTE_SQL,
  quoteOf,
  type QuoteRow,
  quoteTermsOf,
  WHOLE_COLUMNS,
  type WholeQuoteRow,
} from './quote-rows.js';
import { REQUEST_COLUMNS, requestOf, type RequestRow } from './request-rows.js';

// A row that does not match is not locked: late callers cannot keep the closing from its lock.
const LOCK_OPEN = `SELECT ${REQUEST_COLUMNS} FROM carriage_request r
  WHERE r.request_id = $1 AND r.state = 'open' AND r.deadline > clock_timestamp() AND EXISTS (
    SELECT FROM carriage_invitation i WHERE i.request_id = r.request_id AND i.carrier_id = $2)
  FOR SHARE OF r`;

const WHY_NOT = `SELECT r.state FROM carriage_request r
  JOIN carriage_invitation i ON i.request_id = r.request_id AND i.carrier_id = $2 WHERE r.request_id = $1`;

const OWN = `SELECT DISTINCT ON (b.request_id) ${WHOLE_COLUMNS} FROM carriage_quote b
  WHERE b.enterprise_id = $1 AND b.request_id = ANY($2)
  ORDER BY b.request_id, b.state = 'withdrawn', b.placed_at DESC, b.quote_id DESC`;

const OPENED = `SELECT ${WHOLE_COLUMNS}, c.name AS carrier_name, ${certifiedSql('b.enterprise_id')} AS certified
  FROM carriage_quote b JOIN carrier c ON c.carrier_id = b.enterprise_id
  WHERE b.request_id = $1 AND b.opened_at IS NOT NULL`;

const LOCK_STANDING = `SELECT certificate_id, standing_version FROM standing st
  WHERE st.enterprise_id = $1 AND st.state = 'certified'
    AND st.valid_until >= (clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date FOR SHARE`;

const INSERT_AWARD = `INSERT INTO carriage_award (award_id, request_id, quote_id, enterprise_id, carrier_id,
    certificate_id, standing_version, state, reason, person_id, awarded_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, 'active', $8, $9, clock_timestamp())`;

const CANCEL_AWARD = `UPDATE carriage_award SET state = 'cancelled' WHERE request_id = $1 AND state = 'active'`;

/** Those lost by cancelling were never opened. */
const RELEASE = `UPDATE carriage_quote b SET state = CASE b.state WHEN 'won' THEN $2 ELSE 'opened' END,
    version = b.version + 1
  WHERE b.request_id = $1 AND (b.state = 'won' OR (b.state = 'lost' AND b.opened_at IS NOT NULL))
  RETURNING ${QUOTE_COLUMNS}`;

const AWARD_OF = `SELECT ${WHOLE_COLUMNS}, c.name AS carrier_name, a.awarded_at
  FROM carriage_award a JOIN carriage_quote b ON b.quote_id = a.quote_id
  JOIN carrier c ON c.carrier_id = a.carrier_id WHERE a.request_id = $1 AND a.state = 'active'`;

interface OpenedRow extends WholeQuoteRow {
  carrier_name: string;
  certified: boolean;
}

/** Quotes of carriers. Every statement that concerns a carrier names it: the scope may be the service's. */
export class PostgresQuotes implements QuoteStore {
  async lockOpenRequest(tx: Tx, requestId: string, carrierId: string): Promise<StoredRequest> {
    const row = await tx.one<RequestRow>(LOCK_OPEN, [requestId, carrierId]);
    if (row !== undefined) return requestOf(row);
    const why = await tx.one<{ state: CarriageRequestState }>(WHY_NOT, [requestId, carrierId]);
    if (why === undefined) throw new Refusal('NOT_FOUND');
    if (why.state === 'cancelled') throw new Refusal('TRANSITION_REFUSED', { state: why.state });
    throw new Refusal('DEADLINE_PASSED');
  }

  async count(tx: Tx, requestId: string, carrierId: string): Promise<{ all: number; own: number }> {
    const row = await tx.one<{ all: number; own: number }>(QUOTE_SQL.count, [requestId, carrierId]);
    assert(row !== undefined, 'a count has one row');
    return row;
  }

  async place(tx: Tx, quote: NewQuote): Promise<Date | undefined> {
    const { request, standing } = quote;
    const params = [
      quote.quoteId,
      request.requestId,
      quote.carrierId,
      request.enterpriseId,
      request.deadline,
      quote.revision,
      quote.commitment,
      standing.certificateId,
      quote.ciphertext,
      standing.standingVersion,
    ];
    try {
      return (await tx.one<{ sealed_at: Date }>(QUOTE_SQL.place, params))?.sealed_at;
    } catch (error) {
      if (!isUniqueViolation(error, 'carriage_quote_one_active')) throw error;
      throw new Refusal('BID_EXISTS', {}, [], { cause: error });
    }
  }

  async revise(
    tx: Tx,
    { quoteId, revision, commitment, ciphertext, standing }: NewQuote,
  ): Promise<Date | undefined> {
    const held = [standing.certificateId, ciphertext, standing.standingVersion];
    const params = [quoteId, revision, commitment, ...held];
    return (await tx.one<{ sealed_at: Date }>(QUOTE_SQL.revise, params))?.sealed_at;
  }

  async withdraw(tx: Tx, quoteId: string): Promise<boolean> {
    return (await tx.execute(QUOTE_SQL.withdraw, [quoteId])) === 1;
  }

  async requestOf(tx: Tx, quoteId: string, carrierId: string): Promise<string | undefined> {
    const sql = 'SELECT request_id FROM carriage_quote WHERE quote_id = $1 AND enterprise_id = $2';
    return (await tx.one<{ request_id: string }>(sql, [quoteId, carrierId]))?.request_id;
  }

  async lockOwn(tx: Tx, quoteId: string, carrierId: string): Promise<StoredQuote | undefined> {
    const row = await tx.one<QuoteRow>(QUOTE_SQL.lockOwn, [quoteId, carrierId]);
    return row && quoteOf(row);
  }

  async own(
    tx: ReadTx,
    requestIds: readonly string[],
    carrierId: string,
  ): Promise<Map<string, OwnCarriageQuote>> {
    const rows = await tx.query<WholeQuoteRow>(OWN, [carrierId, requestIds]);
    return new Map(rows.map((row) => [row.request_id, ownQuoteOf(row)]));
  }

  async sealed(tx: Tx, requestId: string): Promise<SealedQuote[]> {
    const rows = await tx.query<QuoteRow & { commitment: string; ciphertext: Buffer }>(QUOTE_SQL.sealedBids, [
      requestId,
    ]);
    return rows.map((row) => ({ ...quoteOf(row), commitment: row.commitment, ciphertext: row.ciphertext }));
  }

  async open(tx: Tx, requestId: string, verdicts: readonly Opened<CarriageQuoteTerms>[]): Promise<void> {
    const touched = await tx.execute(QUOTE_SQL.open, [
      requestId,
      JSON.stringify(verdicts.map(openedColumns)),
    ]);
    assert(touched === verdicts.length, 'sealed quotes of a locked request stay as they are');
  }

  async opened(tx: ReadTx, requestId: string): Promise<OpenedQuoteRow[]> {
    const sql = `${OPENED} ORDER BY b.currency, b.price, b.deliver_at, b.quote_id`;
    return (await tx.query<OpenedRow>(sql, [requestId])).map(openedOf);
  }

  async lockOpened(tx: Tx, requestId: string, quoteId: string): Promise<OpenedQuoteRow | undefined> {
    const sql = `${OPENED} AND b.quote_id = $2 FOR UPDATE OF b`;
    const row = await tx.one<OpenedRow>(sql, [requestId, quoteId]);
    return row && openedOf(row);
  }

  async decide(tx: Tx, requestId: string, winnerId: string): Promise<StoredQuote[]> {
    return (await tx.query<QuoteRow>(QUOTE_SQL.decide, [requestId, winnerId])).map(quoteOf);
  }

  async release(tx: Tx, requestId: string, winner: 'declined' | 'opened'): Promise<StoredQuote[]> {
    const cancelled = await tx.execute(CANCEL_AWARD, [requestId]);
    assert(cancelled === 1, 'an awarded request has one active award');
    return (await tx.query<QuoteRow>(RELEASE, [requestId, winner])).map(quoteOf);
  }

  async lose(tx: Tx, requestId: string): Promise<void> {
    await tx.query(QUOTE_SQL.lose, [requestId]);
  }

  async lockStanding(tx: Tx, carrierId: string): Promise<CarrierStanding | undefined> {
    const row = await tx.one<{ certificate_id: string; standing_version: number }>(LOCK_STANDING, [
      carrierId,
    ]);
    return row && { certificateId: row.certificate_id, standingVersion: row.standing_version };
  }

  async insertAward(
    tx: Tx,
    { awardId, request, quote, standing, reason, personId }: NewCarriageAward,
  ): Promise<void> {
    const who = [request.requestId, quote.quoteId, request.enterpriseId, quote.carrierId];
    const held = [standing.certificateId, standing.standingVersion, reason ?? null, personId ?? null];
    try {
      await tx.execute(INSERT_AWARD, [awardId, ...who, ...held]);
    } catch (error) {
      if (!isUniqueViolation(error, 'carriage_award_one_active')) throw error;
      throw new Refusal('REQUEST_ALREADY_AWARDED', {}, [], { cause: error });
    }
  }

  async awardOf(tx: ReadTx, requestId: string): Promise<StoredAward | undefined> {
    const row = await tx.one<OpenedRow & { awarded_at: Date }>(AWARD_OF, [requestId]);
    const terms = row && quoteTermsOf(row);
    if (row === undefined || terms === undefined) return undefined;
    const { quote_id: quoteId, enterprise_id: carrierId, carrier_name: carrierName } = row;
    return { quoteId, carrierId, carrierName, terms, awardedAt: row.awarded_at };
  }
}

function openedOf(row: OpenedRow): OpenedQuoteRow {
  const terms = quoteTermsOf(row);
  assert(terms !== undefined && row.salt !== null, 'an opened quote is opened whole');
  const { carrier_name: carrierName, sealed_at: sealedAt, commitment, salt, certified: certifiedNow } = row;
  return { ...quoteOf(row), carrierName, sealedAt, terms, commitment, salt, certifiedNow };
}

function openedColumns(verdict: Opened<CarriageQuoteTerms>): object {
  const { bidId: bid_id, state } = verdict;
  if (verdict.state === 'disqualified') return { bid_id, state, reason: verdict.disqualifiedReason };
  const { terms, salt, priceRank: price_rank, openedBids: opened_bids } = verdict;
  return {
    bid_id,
    state,
    price: terms.price.amount,
    currency: terms.price.currency,
    vehicle_id: terms.vehicleId,
    pick_up_at: terms.pickUpAt,
    deliver_at: terms.deliverAt,
    valid_until: terms.validUntil,
    remark: terms.remark,
    salt,
    price_rank,
    opened_bids,
  };
}

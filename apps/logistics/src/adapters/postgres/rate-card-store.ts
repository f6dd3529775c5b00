import type { FindRateCards, RateCardContent, RateCardView } from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import { type Keyset, PageQuery, type ReadTx, type Slice, type Tx } from '@tianfu/service';
import type { OfferedCard, RateCardStore } from '../../application/ports.js';
import { certifiedSql } from './party-store.js';

interface CardRow {
  rate_card_id: string;
  content: RateCardContent;
  state: 'published' | 'withdrawn';
  published_at: Date;
  version: number;
}

interface OfferedRow {
  rate_card_id: string;
  carrier_id: string;
  carrier_name: string;
}

const NEWEST: Keyset = {
  name: '-publishedAt',
  column: 'published_at',
  idColumn: 'rate_card_id',
  type: 'timestamptz',
  direction: 'DESC',
};
/** Cards looked at in one comparison. */
const MAX_OFFERED = 2_000;

const PUBLISH = `INSERT INTO rate_card (rate_card_id, carrier_id, content, valid_from, valid_until, state, version,
    published_at)
  VALUES ($1, $2, $3, $4, $5, 'published', 1, clock_timestamp())`;
const WITHDRAW = `UPDATE rate_card SET state = 'withdrawn', version = version + 1 WHERE rate_card_id = $1`;

/** When something the offer depends on last changed, and the day it is. */
const OFFER_STAMP = `SELECT (SELECT stamp FROM offer_stamp)::text
    || ' ' || (clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date AS stamp`;
/** Every certified carrier's cards in force today. The contents are asked for where they are not known yet. */
const OFFERED = `SELECT r.rate_card_id, r.carrier_id, c.name AS carrier_name
  FROM rate_card r JOIN carrier c ON c.carrier_id = r.carrier_id
  WHERE r.state = 'published' AND (clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date
    BETWEEN r.valid_from AND r.valid_until AND ${certifiedSql('r.carrier_id')}
  ORDER BY r.rate_card_id LIMIT ${MAX_OFFERED}`;

/**
 * Rate cards. What is offered is kept as long as its stamp is the same, whoever changed it; a published card's
 * content never changes, so it is read once a process.
 */
export class PostgresRateCards implements RateCardStore {
  readonly #contents = new Map<string, RateCardContent>();
  #offer: { readonly stamp: string; readonly cards: readonly OfferedCard[] } | undefined;

  async publish(tx: Tx, rateCardId: string, carrierId: string, content: RateCardContent): Promise<void> {
    const { validFrom, validUntil } = content;
    await tx.execute(PUBLISH, [rateCardId, carrierId, JSON.stringify(content), validFrom, validUntil]);
  }

  async withdraw(tx: Tx, rateCardId: string): Promise<void> {
    await tx.execute(WITHDRAW, [rateCardId]);
  }

  async lock(tx: Tx, rateCardId: string, carrierId: string): Promise<RateCardView | undefined> {
    const sql = 'SELECT * FROM rate_card WHERE rate_card_id = $1 AND carrier_id = $2 FOR UPDATE';
    const row = await tx.one<CardRow>(sql, [rateCardId, carrierId]);
    return row && viewOf(row);
  }

  async find(tx: ReadTx, carrierId: string, asked: FindRateCards): Promise<Slice<RateCardView>> {
    const page = new PageQuery(NEWEST, asked, [carrierId]);
    const sql = `SELECT * FROM rate_card WHERE carrier_id = $1${page.conditions} ${page.tail}`;
    const rows = await tx.query<CardRow>(sql, page.params);
    return page.slice(rows, (row) => ({ key: row.published_at.toISOString(), id: row.rate_card_id }), viewOf);
  }

  async offered(tx: ReadTx): Promise<readonly OfferedCard[]> {
    // Before the list: what changes in between is in the list, and read again the next time.
    const row = await tx.one<{ stamp: string }>(OFFER_STAMP);
    assert(row !== undefined, 'a query without a table returns a row');
    if (this.#offer?.stamp === row.stamp) return this.#offer.cards;
    const cards = await this.#readOffer(tx);
    this.#offer = { stamp: row.stamp, cards };
    return cards;
  }

  async #readOffer(tx: ReadTx): Promise<OfferedCard[]> {
    const rows = await tx.query<OfferedRow>(OFFERED);
    // Withdrawn and expired cards stay behind; start anew rather than grow for ever.
    if (this.#contents.size > 2 * MAX_OFFERED) this.#contents.clear();
    const unknown = rows.flatMap(({ rate_card_id: id }) => (this.#contents.has(id) ? [] : [id]));
    await this.#learn(tx, unknown);
    return rows.flatMap(({ rate_card_id: rateCardId, carrier_id: carrierId, carrier_name: carrierName }) => {
      const content = this.#contents.get(rateCardId);
      return content === undefined ? [] : [{ rateCardId, carrierId, carrierName, content }];
    });
  }

  async #learn(tx: ReadTx, unknown: readonly string[]): Promise<void> {
    if (unknown.length === 0) return;
    const sql = 'SELECT rate_card_id, content FROM rate_card WHERE rate_card_id = ANY($1)';
    const rows = await tx.query<Pick<CardRow, 'rate_card_id' | 'content'>>(sql, [unknown]);
    for (const { rate_card_id, content } of rows) this.#contents.set(rate_card_id, content);
  }
}

const viewOf = ({ rate_card_id, content, state, published_at, version }: CardRow): RateCardView => ({
  ...content,
  rateCardId: rate_card_id,
  state,
  publishedAt: published_at.toISOString(),
  version,
});

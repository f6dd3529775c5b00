import { Refusal } from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import { isUniqueViolation, numberSql, type Tx } from '@tianfu/service';
import type { AwardStore } from '../../application/ports.js';
import type { NewAward, NewContract } from '../../application/stored.js';

const INSERT_AWARD = `INSERT INTO award (award_id, order_id, bid_id, enterprise_id, supplier_id, certificate_id,
    standing_version, state, reason, person_id, awarded_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, 'active', $8, $9, $10)`;

const INSERT_CONTRACT = `INSERT INTO contract (contract_id, number, award_id, order_id, order_number, order_title,
    buyer_id, buyer_name, supplier_id, supplier_name, quantity_pieces, unit_price, currency, amount_minor,
    amount_in_words, ready_by, recorded_at)
  VALUES ($1, ${numberSql('CT', 'contract_number', '$16::timestamptz')}, $2, $3, $4, $5, $6, $7, $8, $9, $10,
    $11, $12, $13, $14, $15, $16)
  RETURNING number`;

/** Awards and their contracts. The database refuses an award that breaks rule 1 of the trade. */
export class PostgresAwards implements AwardStore {
  async insertAward(tx: Tx, award: NewAward): Promise<void> {
    const { standing } = award;
    const params = [
      award.awardId,
      award.orderId,
      award.bidId,
      award.enterpriseId,
      award.supplierId,
      standing.certificateId,
      standing.standingVersion,
      award.reason ?? null,
      award.personId ?? null,
      award.awardedAt,
    ];
    try {
      await tx.execute(INSERT_AWARD, params);
    } catch (error) {
      if (!isUniqueViolation(error, 'award_one_active')) throw error;
      throw new Refusal('ORDER_ALREADY_AWARDED', {}, [], { cause: error });
    }
  }

  async insertContract(tx: Tx, contract: NewContract): Promise<string> {
    const { order, unitPrice, amount } = contract;
    const row = await tx.one<{ number: string }>(INSERT_CONTRACT, [
      contract.contractId,
      contract.awardId,
      order.orderId,
      order.number,
      order.content.title,
      order.enterpriseId,
      contract.buyerName,
      contract.supplierId,
      contract.supplierName,
      order.content.quantityPieces,
      unitPrice.amount,
      unitPrice.currency,
      amount.minor.toString(),
      contract.amountInWords,
      contract.readyBy,
      contract.recordedAt,
    ]);
    assert(row !== undefined, 'an insert returns its row');
    return row.number;
  }
}

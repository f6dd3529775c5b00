import { type FeesAsked, type FeeStatement, MAX_FEE_DAYS, Refusal, refuseField } from '@tianfu/contracts';
import { addDays, daysBetween, formatMoney, sumMoney } from '@tianfu/kernel';
import { type Call, type ReadTx, required, requireEnterprise } from '@tianfu/service';
import { feeRuleOf } from '../domain/fee-rule.js';
import { feesOf } from '../domain/storage-fees.js';
import type { FeeStore, WarehouseStore } from './warehouse-ports.js';

const DEFAULT_DAYS = 30;
/** Of the calendar. */
const FIRST_DAY = '0001-01-01';

/** What storing and handling cost an owner: worked out anew from ledger and rules, neither of which is ever changed. */
export class StateFees {
  constructor(
    private readonly warehouses: WarehouseStore,
    private readonly fees: FeeStore,
  ) {}

  /** @throws Refusal `NOT_FOUND` for another's statement and for who never had goods there, `VALIDATION_FAILED` */
  async run(tx: ReadTx, asked: FeesAsked, call: Call): Promise<FeeStatement> {
    const { warehouseId } = asked;
    // A day is charged when it is over.
    const yesterday = addDays(await this.fees.today(tx), -1);
    const until = asked.until ?? yesterday;
    const from = asked.from ?? daysUntil(until);
    if (until < from) throw refuseField('/until', 'closes-before-it-opens');
    if (daysBetween(from, until) >= MAX_FEE_DAYS)
      throw refuseField('/until', 'too-long', { maximumDays: MAX_FEE_DAYS });
    const caller = requireEnterprise(call.caller);
    const { operatorId, currency } = await required(this.warehouses.byId(tx, warehouseId));
    const ownerId = asked.ownerId ?? caller;
    if (caller !== ownerId && caller !== operatorId) throw new Refusal('NOT_FOUND');

    const last = until < yesterday ? until : yesterday;
    const of = { warehouseId, ownerId };
    if (!(await this.fees.knowsOwner(tx, of))) throw new Refusal('NOT_FOUND');
    const inForce = last < from ? [] : await this.fees.rulesOf(tx, warehouseId, from, last);
    const rules = inForce.map(({ number, content }) => feeRuleOf(number, content));
    const holdings = last < from ? [] : await this.fees.holdings(tx, of, from, last);
    const handlings = last < from ? [] : await this.fees.handlings(tx, of, from, last);
    const lines = feesOf(rules, holdings, handlings).map(({ minor, ...line }) => ({
      ...line,
      money: { minor, currency },
    }));
    const total = sumMoney(
      lines.map(({ money }) => money),
      currency,
    );
    return {
      warehouseId,
      ownerId,
      from,
      until,
      lines: lines.map(({ money, ...line }) => ({ ...line, amount: formatMoney(money) })),
      total: formatMoney(total),
    };
  }
}

/** The first of the usual days up to one, which may be among the first there are. */
const daysUntil = (until: string): string =>
  daysBetween(FIRST_DAY, until) < DEFAULT_DAYS ? FIRST_DAY : addDays(until, 1 - DEFAULT_DAYS);

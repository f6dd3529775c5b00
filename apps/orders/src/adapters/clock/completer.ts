import { Db, Every, type Logger } from '@tianfu/service';
import type { CompleteOrder } from '../../application/complete-order.js';
import type { MakingStore } from '../../application/ports.js';

/** Days are counted; looking costs one read of a small index. */
const EVERY_MS = 5_000;
/** Orders looked at in one round; what is left is due again in the next. */
const MAX_ORDERS_A_ROUND = 500;
const SCOPE = { scope: 'service' } as const;

/** Completes delivered orders nobody confirmed. Every copy of the service does; each order is completed by one. */
export class Completer {
  constructor(
    private readonly db: Db,
    private readonly making: MakingStore,
    private readonly completing: CompleteOrder,
    private readonly logger: Logger,
  ) {}

  @Every(EVERY_MS)
  async completeDueOrders(): Promise<void> {
    const due = await this.db.read(SCOPE, (tx) => this.making.findUnconfirmed(tx, MAX_ORDERS_A_ROUND));
    for (const orderId of due) {
      try {
        await this.db.transaction(SCOPE, (tx) => this.completing.run(tx, orderId));
      } catch (error) {
        this.logger.error({ err: error, orderId }, 'a delivered order could not be completed');
      }
    }
  }
}

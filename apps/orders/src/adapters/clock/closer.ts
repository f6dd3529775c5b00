import { Db, Every, type Logger } from '@tianfu/service';
import type { CloseOrder } from '../../application/close-order.js';
import type { OpeningStore } from '../../application/ports.js';

const EVERY_MS = 500;
/** Orders looked at in one round; what is left is due again in the next. */
const MAX_ORDERS_A_ROUND = 500;
/** Orders closed at the same time: deadlines like full hours, and connections are few. */
const LANES = 3;
const SCOPE = { scope: 'service' } as const;

/** Closes orders at their deadline. Every copy of the service does; each order is closed by one of them. */
export class Closer {
  constructor(
    private readonly db: Db,
    private readonly opening: OpeningStore,
    private readonly closing: CloseOrder,
    private readonly logger: Logger,
  ) {}

  @Every(EVERY_MS)
  async closeDueOrders(): Promise<void> {
    const due = await this.db.read(SCOPE, (tx) => this.opening.findDue(tx, MAX_ORDERS_A_ROUND));
    await Promise.all(Array.from({ length: LANES }, () => this.#closeAll(due)));
  }

  /** Takes orders off the list until it is empty. One that cannot be closed holds up none of the others. */
  async #closeAll(due: string[]): Promise<void> {
    for (let orderId = due.shift(); orderId !== undefined; orderId = due.shift()) {
      const id = orderId;
      try {
        await this.db.transaction(SCOPE, (tx) => this.closing.run(tx, id));
      } catch (error) {
        this.logger.error({ err: error, orderId }, 'an order could not be closed at its deadline');
      }
    }
  }
}

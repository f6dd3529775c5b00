import { Db, Every, type Logger } from '@tianfu/service';
import type { CloseCarriageRequest } from '../../application/close-carriage-request.js';
import type { RequestStore } from '../../application/quote-ports.js';

const EVERY_MS = 500;
/** Requests looked at in one round; what is left is due again in the next. */
const MAX_A_ROUND = 200;
const SCOPE = { scope: 'service' } as const;

/** Opens quotes at their deadline. Every copy of the service does; each request is closed by one of them. */
export class QuoteCloser {
  constructor(
    private readonly db: Db,
    private readonly requests: RequestStore,
    private readonly closing: CloseCarriageRequest,
    private readonly logger: Logger,
  ) {}

  /** One that cannot be closed holds up none of the others. */
  @Every(EVERY_MS)
  async closeDue(): Promise<void> {
    for (const requestId of await this.db.read(SCOPE, (tx) => this.requests.findDue(tx, MAX_A_ROUND))) {
      try {
        await this.db.transaction(SCOPE, (tx) => this.closing.run(tx, requestId));
      } catch (error) {
        this.logger.error(
          { err: error, requestId },
          'a request for quotes could not be closed at its deadline',
        );
      }
    }
  }
}

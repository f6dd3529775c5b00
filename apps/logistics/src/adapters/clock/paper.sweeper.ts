import { Db, Every } from '@tianfu/service';
import type { PrintStore } from '../../application/paper-ports.js';

const SWEEP_EVERY_MS = 300_000;

/** Forgets printed documents nobody fetches any more. */
export class PaperSweeper {
  constructor(
    private readonly db: Db,
    private readonly prints: PrintStore,
  ) {}

  @Every(SWEEP_EVERY_MS)
  async sweep(): Promise<void> {
    await this.db.transaction({ scope: 'service' }, (tx) => this.prints.dropOld(tx));
  }
}

import { Injectable } from '@nestjs/common';
import { Db, Every } from '@tianfu/service';
import { RemoveExpired } from '../../application/remove-expired.js';

const SWEEP_EVERY_MS = 10 * 60_000;

@Injectable()
export class ExpirySweep {
  constructor(
    private readonly db: Db,
    private readonly removeExpired: RemoveExpired,
  ) {}

  @Every(SWEEP_EVERY_MS)
  sweep(): Promise<number> {
    return this.db.transaction({ scope: 'service' }, (tx) => this.removeExpired.run(tx));
  }
}

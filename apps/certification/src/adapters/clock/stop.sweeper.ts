import { Db, Every } from '@tianfu/service';
import { Injectable } from '@nestjs/common';
import { SweepStops } from '../../application/sweep-stops.js';

const SWEEP_EVERY_MS = 2_000;

@Injectable()
export class StopSweeper {
  constructor(
    private readonly sweepStops: SweepStops,
    private readonly db: Db,
  ) {}

  @Every(SWEEP_EVERY_MS)
  sweep(): Promise<void> {
    return this.sweepStops.run((fn) => this.db.transaction({ scope: 'service' }, fn));
  }
}

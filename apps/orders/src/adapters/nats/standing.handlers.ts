import { type Empty, type StopStanding, stopStanding } from '@tianfu/contracts';
import { type Call, Handles } from '@tianfu/service';
import { Controller } from '@nestjs/common';
import { KeepStanding } from '../../application/keep-standing.js';

@Controller()
export class StandingHandlers {
  constructor(private readonly keeping: KeepStanding) {}

  @Handles(stopStanding)
  async stop(input: StopStanding, call: Call): Promise<Empty> {
    await call.transaction((tx) => this.keeping.stop(tx, input));
    return {};
  }
}

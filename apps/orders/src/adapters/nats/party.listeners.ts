import { type EnterpriseCreated, enterpriseCreated, type EventEnvelope } from '@tianfu/contracts';
import { Listens, type Tx } from '@tianfu/service';
import { Injectable } from '@nestjs/common';
import { RememberParty } from '../../application/remember-party.js';

@Injectable()
export class PartyListeners {
  constructor(private readonly remembering: RememberParty) {}

  @Listens(enterpriseCreated)
  created({ payload }: EventEnvelope<EnterpriseCreated>, tx: Tx): Promise<void> {
    return this.remembering.run(tx, payload);
  }
}

import { type EnterpriseCreated, enterpriseCreated, type EventEnvelope } from '@tianfu/contracts';
import { Listens, type Tx } from '@tianfu/service';
import { Injectable } from '@nestjs/common';
import { PostgresParties } from '../postgres/party-store.js';

@Injectable()
export class PartyListeners {
  constructor(private readonly parties: PostgresParties) {}

  @Listens(enterpriseCreated)
  created({ payload }: EventEnvelope<EnterpriseCreated>, tx: Tx): Promise<void> {
    return this.parties.remember(tx, payload.enterpriseId, payload.name);
  }
}

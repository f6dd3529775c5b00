import {
  confirmReceipt,
  markReady,
  type MarkReady as MarkReadyInput,
  type OrderRef,
  type OrderView,
  startProduction,
} from '@tianfu/contracts';
import { type Call, Handles } from '@tianfu/service';
import { Controller } from '@nestjs/common';
import { ConfirmReceipt } from '../../application/confirm-receipt.js';
import { MarkReady } from '../../application/mark-ready.js';
import { StartProduction } from '../../application/start-production.js';

@Controller()
export class MakingHandlers {
  constructor(
    private readonly starting: StartProduction,
    private readonly marking: MarkReady,
    private readonly confirming: ConfirmReceipt,
  ) {}

  @Handles(startProduction)
  start(input: OrderRef, call: Call): Promise<OrderView> {
    return call.transaction((tx) => this.starting.run(tx, input, call), { scope: 'service' });
  }

  @Handles(markReady)
  ready(input: MarkReadyInput, call: Call): Promise<OrderView> {
    return call.transaction((tx) => this.marking.run(tx, input, call), { scope: 'service' });
  }

  @Handles(confirmReceipt)
  confirm(input: OrderRef, call: Call): Promise<OrderView> {
    return call.transaction((tx) => this.confirming.run(tx, input, call));
  }
}

import {
  askForQuotes,
  type AskForQuotes as AskInput,
  awardCarriage,
  type AwardCarriage as AwardInput,
  cancelCarriageRequest,
  type CancelCarriageRequest,
  type CarriageRequestRef,
  type CarriageRequestSummary,
  type CarriageRequestView,
  type CarriersAsked,
  type CarriersToAsk,
  compareCarriageQuotes,
  findCarriageRequests,
  type FindCarriageRequests,
  findCarriersToAsk,
  getCarriageRequest,
  type OpenedQuotes,
  type PageOf,
} from '@tianfu/contracts';
import { type Call, Handles } from '@tianfu/service';
import { Controller } from '@nestjs/common';
import { AskForQuotes } from '../../application/ask-for-quotes.js';
import { AwardCarriage } from '../../application/award-carriage.js';
import { CloseCarriageRequest } from '../../application/close-carriage-request.js';
import { CompareQuotes } from '../../application/compare-quotes.js';
import { ShowRequests } from '../../application/show-requests.js';

const SERVICE = { scope: 'service' } as const;

/** A shipper's side of a request for quotes. */
@Controller()
export class RequestsHandlers {
  constructor(
    private readonly asking: AskForQuotes,
    private readonly showing: ShowRequests,
    private readonly closing: CloseCarriageRequest,
    private readonly comparing: CompareQuotes,
    private readonly awarding: AwardCarriage,
  ) {}

  @Handles(findCarriersToAsk)
  carriers(input: CarriersAsked, call: Call): Promise<CarriersToAsk> {
    return call.read((tx) => this.asking.carriers(tx, input, call), SERVICE);
  }

  @Handles(askForQuotes)
  ask(input: AskInput, call: Call): Promise<CarriageRequestView> {
    return call.transaction((tx) => this.asking.run(tx, input, call), SERVICE);
  }

  @Handles(cancelCarriageRequest)
  cancel(input: CancelCarriageRequest, call: Call): Promise<CarriageRequestView> {
    return call.transaction((tx) => this.closing.cancel(tx, input, call), SERVICE);
  }

  @Handles(getCarriageRequest)
  get(input: CarriageRequestRef, call: Call): Promise<CarriageRequestView> {
    return call.read((tx) => this.showing.get(tx, input, call));
  }

  @Handles(findCarriageRequests)
  find(input: FindCarriageRequests, call: Call): Promise<PageOf<CarriageRequestSummary>> {
    return call.read((tx) => this.showing.find(tx, input, call));
  }

  @Handles(compareCarriageQuotes)
  compare(input: CarriageRequestRef, call: Call): Promise<OpenedQuotes> {
    return call.read((tx) => this.comparing.run(tx, input, call));
  }

  @Handles(awardCarriage)
  award(input: AwardInput, call: Call): Promise<CarriageRequestView> {
    return call.transaction((tx) => this.awarding.run(tx, input, call), SERVICE);
  }
}

import {
  type CarriageQuoteReceipt,
  type CarriageQuoteRef,
  type CarriageRequestRef,
  findQuoteInvitations,
  type FindQuoteInvitations,
  getQuoteInvitation,
  type PageOf,
  placeCarriageQuote,
  type PlaceCarriageQuote,
  type QuoteInvitation,
  reviseCarriageQuote,
  type ReviseCarriageQuote,
  withdrawCarriageQuote,
} from '@tianfu/contracts';
import { type Call, Handles } from '@tianfu/service';
import { Controller } from '@nestjs/common';
import { PlaceQuote } from '../../application/place-quote.js';
import { ShowInvitations } from '../../application/show-invitations.js';

const SERVICE = { scope: 'service' } as const;

/** A carrier's side of a request for quotes. */
@Controller()
export class QuotesHandlers {
  constructor(
    private readonly showing: ShowInvitations,
    private readonly quoting: PlaceQuote,
  ) {}

  @Handles(findQuoteInvitations)
  find(input: FindQuoteInvitations, call: Call): Promise<PageOf<QuoteInvitation>> {
    return call.read((tx) => this.showing.find(tx, input, call));
  }

  @Handles(getQuoteInvitation)
  get(input: CarriageRequestRef, call: Call): Promise<QuoteInvitation> {
    return call.read((tx) => this.showing.get(tx, input, call));
  }

  @Handles(placeCarriageQuote)
  place(input: PlaceCarriageQuote, call: Call): Promise<CarriageQuoteReceipt> {
    return call.transaction((tx) => this.quoting.run(tx, input, call), SERVICE);
  }

  @Handles(reviseCarriageQuote)
  revise(input: ReviseCarriageQuote, call: Call): Promise<CarriageQuoteReceipt> {
    return call.transaction((tx) => this.quoting.revise(tx, input, call), SERVICE);
  }

  @Handles(withdrawCarriageQuote)
  withdraw(input: CarriageQuoteRef, call: Call): Promise<QuoteInvitation> {
    return call.transaction((tx) => this.quoting.withdraw(tx, input, call), SERVICE);
  }
}

import {
  announceInbound,
  type AnnounceInbound as AnnounceInput,
  cancelInbound,
  type CancelInbound,
  cancelOutbound,
  type CancelOutbound,
  findInbound,
  type FindInbound,
  findOutbound,
  type FindOutbound,
  getInbound,
  getOutbound,
  type InboundRef,
  type InboundSummary,
  type InboundView,
  type OutboundRef,
  type OutboundSummary,
  type OutboundView,
  type PageOf,
  pickOutbound,
  receiveInbound,
  type ReceiveInbound as ReceiveInput,
  receiveReturn,
  type ReceiveReturn,
  requestOutbound,
  type RequestOutbound as RequestInput,
  shipOutbound,
  type ShipOutbound,
} from '@tianfu/contracts';
import { type Call, Handles } from '@tianfu/service';
import { Controller } from '@nestjs/common';
import { AnnounceInbound } from '../../application/announce-inbound.js';
import { MoveOutbound } from '../../application/move-outbound.js';
import { ReceiveInbound } from '../../application/receive-inbound.js';
import { RequestOutbound } from '../../application/request-outbound.js';

/** Goods that come to a warehouse and go from it. */
@Controller()
export class StockHandlers {
  constructor(
    private readonly announcing: AnnounceInbound,
    private readonly receiving: ReceiveInbound,
    private readonly requesting: RequestOutbound,
    private readonly moving: MoveOutbound,
  ) {}

  @Handles(announceInbound)
  announce(input: AnnounceInput, call: Call): Promise<InboundView> {
    return call.transaction((tx) => this.announcing.run(tx, input, call));
  }

  @Handles(cancelInbound)
  cancelInbound(input: CancelInbound, call: Call): Promise<InboundView> {
    return call.transaction((tx) => this.announcing.cancel(tx, input, call));
  }

  @Handles(receiveInbound)
  receive(input: ReceiveInput, call: Call): Promise<InboundView> {
    return call.transaction((tx) => this.receiving.run(tx, input, call));
  }

  @Handles(getInbound)
  getInbound(input: InboundRef, call: Call): Promise<InboundView> {
    return call.read((tx) => this.announcing.get(tx, input, call));
  }

  @Handles(findInbound)
  findInbound(input: FindInbound, call: Call): Promise<PageOf<InboundSummary>> {
    return call.read((tx) => this.announcing.find(tx, input, call));
  }

  @Handles(requestOutbound)
  request(input: RequestInput, call: Call): Promise<OutboundView> {
    return call.transaction((tx) => this.requesting.run(tx, input, call));
  }

  @Handles(cancelOutbound)
  cancelOutbound(input: CancelOutbound, call: Call): Promise<OutboundView> {
    return call.transaction((tx) => this.moving.cancel(tx, input, call));
  }

  @Handles(pickOutbound)
  pick(input: OutboundRef, call: Call): Promise<OutboundView> {
    return call.transaction((tx) => this.moving.pick(tx, input, call));
  }

  @Handles(shipOutbound)
  ship(input: ShipOutbound, call: Call): Promise<OutboundView> {
    return call.transaction((tx) => this.moving.ship(tx, input, call));
  }

  @Handles(receiveReturn)
  takeBack(input: ReceiveReturn, call: Call): Promise<OutboundView> {
    return call.transaction((tx) => this.moving.takeBack(tx, input, call));
  }

  @Handles(getOutbound)
  getOutbound(input: OutboundRef, call: Call): Promise<OutboundView> {
    return call.read((tx) => this.requesting.get(tx, input, call));
  }

  @Handles(findOutbound)
  findOutbound(input: FindOutbound, call: Call): Promise<PageOf<OutboundSummary>> {
    return call.read((tx) => this.requesting.find(tx, input, call));
  }
}

import {
  attachWaybill,
  type AttachWaybill,
  bookConsignment,
  type BookConsignment as BookInput,
  cancelConsignment,
  type CancelConsignment as CancelInput,
  closeConsignment,
  type ConsignmentRef,
  type ConsignmentSummary,
  type ConsignmentView,
  createConsignment,
  type CreateConsignment as CreateInput,
  findConsignments,
  type FindConsignments,
  getConsignment,
  type PageOf,
  sendDirectly,
  sendViaHub,
  type SendViaHub as SendInput,
  updateConsignment,
  type UpdateConsignment,
} from '@tianfu/contracts';
import { type Call, Handles } from '@tianfu/service';
import { Controller } from '@nestjs/common';
import { BookConsignment } from '../../application/book-consignment.js';
import { CancelConsignment } from '../../application/cancel-consignment.js';
import { CreateConsignment } from '../../application/create-consignment.js';
import { GetConsignment } from '../../application/get-consignment.js';
import { ManageIntakes } from '../../application/manage-intakes.js';
import { SendViaHub } from '../../application/send-via-hub.js';

@Controller()
export class ConsignmentsHandlers {
  constructor(
    private readonly creating: CreateConsignment,
    private readonly booking: BookConsignment,
    private readonly cancelling: CancelConsignment,
    private readonly getting: GetConsignment,
    private readonly intakes: ManageIntakes,
    private readonly sending: SendViaHub,
  ) {}

  @Handles(createConsignment)
  create(input: CreateInput, call: Call): Promise<ConsignmentView> {
    return call.transaction((tx) => this.creating.run(tx, input, call));
  }

  @Handles(updateConsignment)
  update(input: UpdateConsignment, call: Call): Promise<ConsignmentView> {
    return call.transaction((tx) => this.creating.update(tx, input, call));
  }

  @Handles(bookConsignment)
  book(input: BookInput, call: Call): Promise<ConsignmentView> {
    return call.transaction((tx) => this.booking.run(tx, input, call));
  }

  @Handles(cancelConsignment)
  cancel(input: CancelInput, call: Call): Promise<ConsignmentView> {
    return call.transaction((tx) => this.cancelling.run(tx, input, call), { scope: 'service' });
  }

  @Handles(closeConsignment)
  close(input: ConsignmentRef, call: Call): Promise<ConsignmentView> {
    return call.transaction((tx) => this.cancelling.close(tx, input, call));
  }

  @Handles(attachWaybill)
  attach(input: AttachWaybill, call: Call): Promise<ConsignmentView> {
    return call.transaction((tx) => this.intakes.attach(tx, input, call));
  }

  @Handles(sendViaHub)
  sendViaHub(input: SendInput, call: Call): Promise<ConsignmentView> {
    return call.transaction((tx) => this.sending.run(tx, input, call));
  }

  @Handles(sendDirectly)
  sendDirectly(input: ConsignmentRef, call: Call): Promise<ConsignmentView> {
    return call.transaction((tx) => this.sending.undo(tx, input, call));
  }

  @Handles(getConsignment)
  get(input: ConsignmentRef, call: Call): Promise<ConsignmentView> {
    return call.read((tx) => this.getting.run(tx, input, call));
  }

  @Handles(findConsignments)
  find(input: FindConsignments, call: Call): Promise<PageOf<ConsignmentSummary>> {
    return call.read((tx) => this.getting.find(tx, input, call));
  }
}

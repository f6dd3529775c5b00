import {
  type CaptureError,
  type CaptureEvents as CaptureInput,
  type CaptureJobRef,
  type CaptureJobView,
  Refusal,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { type Call, type ReadTx, required, requireEnterprise, type Tx } from '@tianfu/service';
import { readCapture, type ReadEvent } from '../domain/epcis-document.js';
import type { EpcisEvent } from '../domain/epcis-event.js';
import type { EventIds, EventStore, StoredCapture } from './event-ports.js';

const MAX_ERRORS = 100;

/**
 * Takes visibility events from outside, each id once. A document that is none is refused; one with wrong events is a
 * failed capture (`rollback`: nothing of it is kept; `proceed`: what is right is kept).
 */
export class CaptureEvents {
  constructor(
    private readonly events: EventStore,
    private readonly ids: EventIds,
  ) {}

  /** @throws Refusal `VALIDATION_FAILED` */
  async run(tx: Tx, { document, onError = 'rollback' }: CaptureInput, call: Call): Promise<CaptureJobView> {
    const read = readCapture(document);
    if (!read.ok) throw new Refusal('VALIDATION_FAILED', {}, read.faults.slice(0, MAX_ERRORS));
    const enterpriseId = requireEnterprise(call.caller);
    const faults = read.events.flatMap((one) => one.faults);
    const isWhole = faults.length === 0;
    const right =
      isWhole || onError === 'proceed' ? read.events.filter((one) => one.faults.length === 0) : [];
    const captureId = newId();
    const taken = right.map((one) => this.#withId(one, enterpriseId));
    const outcomes = await this.events.take(tx, taken, { enterpriseId, shownTo: [], captureId });
    const others = outcomes.flatMap((outcome, at) => (outcome === 'other' ? [idTaken(taken[at])] : []));
    // Rolled back by the refusal: with `rollback` a document is taken whole or not at all.
    if (others.length > 0 && onError !== 'proceed') throw new Refusal('VALIDATION_FAILED', {}, others);
    await this.events.keepCapture(tx, {
      captureId,
      enterpriseId,
      onError: onError === 'proceed' ? 'proceed' : 'rollback',
      success: isWhole && others.length === 0,
      taken: outcomes.filter((outcome) => outcome === 'new').length,
      known: outcomes.filter((outcome) => outcome === 'known').length,
      errors: [...faults, ...others].slice(0, MAX_ERRORS),
    });
    return this.get(tx, { captureID: captureId });
  }

  /** @throws Refusal `NOT_FOUND` */
  async get(tx: ReadTx, { captureID }: CaptureJobRef): Promise<CaptureJobView> {
    return viewOf(await required(this.events.capture(tx, captureID)));
  }

  /** An event without an id gets one made of its content: sent again, it is known. */
  #withId({ event }: ReadEvent, enterpriseId: string): EpcisEvent {
    const { recordTime: _ours, '@context': _ofTheDocument, ...rest } = event;
    const eventID =
      typeof rest.eventID === 'string'
        ? rest.eventID
        : this.ids.of(`${enterpriseId}/${JSON.stringify(rest)}`);
    // Its rules were kept, so it has the fields an event has.
    return { ...rest, eventID } as EpcisEvent;
  }
}

const idTaken = (event: EpcisEvent | undefined): CaptureError => ({
  pointer: '/eventID',
  code: 'eventIdTaken',
  message: `${event?.eventID ?? ''} was captured before with other content`,
});

const viewOf = ({
  captureId,
  at,
  onError,
  success,
  taken,
  known,
  errors,
}: StoredCapture): CaptureJobView => ({
  captureID: captureId,
  createdAt: at.toISOString(),
  finishedAt: at.toISOString(),
  running: false,
  success,
  captureErrorBehaviour: onError,
  taken,
  known,
  errors: [...errors],
});

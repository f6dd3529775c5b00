import {
  captureEvents,
  type CaptureEvents as CaptureInput,
  type CaptureJobRef,
  type CaptureJobView,
  type EventsFound,
  getCaptureJob,
  queryEvents,
  type QueryEvents as QueryInput,
} from '@tianfu/contracts';
import { type Call, Handles } from '@tianfu/service';
import { Controller } from '@nestjs/common';
import { CaptureEvents } from '../../application/capture-events.js';
import { QueryEvents } from '../../application/query-events.js';

/** EPCIS 2.0. */
@Controller()
export class EventsHandlers {
  constructor(
    private readonly capturing: CaptureEvents,
    private readonly querying: QueryEvents,
  ) {}

  @Handles(captureEvents)
  capture(input: CaptureInput, call: Call): Promise<CaptureJobView> {
    return call.transaction((tx) => this.capturing.run(tx, input, call));
  }

  @Handles(getCaptureJob)
  job(input: CaptureJobRef, call: Call): Promise<CaptureJobView> {
    return call.read((tx) => this.capturing.get(tx, input));
  }

  @Handles(queryEvents)
  find(input: QueryInput, call: Call): Promise<EventsFound> {
    return call.read((tx) => this.querying.run(tx, input, new Date()));
  }
}

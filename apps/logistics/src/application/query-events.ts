import {
  cursorOf,
  DEFAULT_EPCIS_PAGE_EVENTS,
  type EventsFound,
  placeOf,
  type QueryEvents as QueryInput,
  Refusal,
  refuseField,
} from '@tianfu/contracts';
import { parseInstant, present } from '@tianfu/kernel';
import type { ReadTx } from '@tianfu/service';
import { canonicalEpc } from '../domain/epc.js';
import { EPCIS_CONTEXT, EPCIS_VERSION } from '../domain/epcis-event.js';
import { bareWord } from '../domain/epcis-words.js';
import type { EventPlace, EventStore, FoundEvent } from './event-ports.js';

/** What fits one message with room for what JSON in JSON grows by. */
const MAX_DOCUMENT_CHARACTERS = 400_000;

/** Answers queries for visibility events as EPCISQueryDocument, page by page. */
export class QueryEvents {
  constructor(private readonly events: EventStore) {}

  /** @throws Refusal `VALIDATION_FAILED` */
  async run(tx: ReadTx, asked: QueryInput, now: Date): Promise<EventsFound> {
    const wanted = inOneSpelling(asked);
    const after = placeIn(asked);
    const limit = asked.perPage ?? DEFAULT_EPCIS_PAGE_EVENTS;
    const found = await this.events.find(tx, wanted, after, limit + 1);
    const page = fitting(found.slice(0, limit));
    const last = page.at(-1);
    const nextPageToken =
      page.length < found.length && last !== undefined
        ? cursorOf([orderOf(asked), last.time, last.sequence])
        : undefined;
    return { document: documentOf(page, now), ...present({ nextPageToken }) };
  }
}

const orderOf = ({ orderBy = 'eventTime', orderDirection = 'DESC' }: QueryInput): string =>
  `${orderBy} ${orderDirection}`;

/** A token of another order would name another place. */
function placeIn(asked: QueryInput): EventPlace | undefined {
  if (asked.nextPageToken === undefined) return undefined;
  const order = orderOf(asked);
  const isPlace = (parts: readonly unknown[]): parts is readonly [string, string, number] =>
    parts.length === 3 &&
    parts[0] === order &&
    typeof parts[1] === 'string' &&
    parseInstant(parts[1]) !== undefined &&
    Number.isSafeInteger(parts[2]);
  try {
    const [, time, sequence] = placeOf(asked.nextPageToken, isPlace);
    return { time, sequence };
  } catch (error) {
    throw error instanceof Refusal ? refuseField('/nextPageToken', 'cursor') : error;
  }
}

const PATTERN = /^urn:epc:(?:idpat|pat):|\*/;

/** However the caller spells words and cartons, events are kept in one spelling. */
function inOneSpelling(asked: QueryInput): QueryInput {
  for (const name of ['MATCH_epc', 'MATCH_parentID', 'MATCH_anyEPC'] as const) {
    if (asked[name]?.some((uri) => PATTERN.test(uri)) === true) throw refuseField(`/${name}`, 'no-patterns');
  }
  return {
    ...asked,
    ...present({
      EQ_bizStep: asked.EQ_bizStep?.map(bareWord),
      EQ_disposition: asked.EQ_disposition?.map(bareWord),
      MATCH_epc: asked.MATCH_epc?.map(canonicalEpc),
      MATCH_parentID: asked.MATCH_parentID?.map(canonicalEpc),
      MATCH_anyEPC: asked.MATCH_anyEPC?.map(canonicalEpc),
    }),
  };
}

function fitting(found: readonly FoundEvent[]): FoundEvent[] {
  let characters = 0;
  const end = found.findIndex(({ content }, at) => {
    characters += JSON.stringify(content).length;
    return at > 0 && characters > MAX_DOCUMENT_CHARACTERS;
  });
  return end === -1 ? [...found] : found.slice(0, end);
}

const documentOf = (page: readonly FoundEvent[], now: Date): string =>
  JSON.stringify({
    '@context': [EPCIS_CONTEXT],
    type: 'EPCISQueryDocument',
    schemaVersion: EPCIS_VERSION,
    creationDate: now.toISOString(),
    epcisBody: {
      queryResults: {
        queryName: 'SimpleEventQuery',
        resultsBody: {
          eventList: page.map(({ content, recordTime }) => ({
            ...content,
            recordTime: recordTime.toISOString(),
          })),
        },
      },
    },
  });

import { MAX_CAPTURE_EVENTS, MAX_EVENT_BYTES } from '@tianfu/contracts';
import { parseInstant } from '@tianfu/kernel';
import { EPCIS_CONTEXT, EPCIS_VERSION } from './epcis-event.js';
import { eventFaults, isUri, type EventFault } from './epcis-rules.js';

type Fields = Readonly<Record<string, unknown>>;

/** An event of a document with what is wrong with it. */
export interface ReadEvent {
  readonly event: Fields;
  readonly faults: readonly EventFault[];
}

export type ReadDocument =
  | { readonly ok: true; readonly events: readonly ReadEvent[]; readonly context: unknown }
  | { readonly ok: false; readonly faults: readonly EventFault[] };

/** Deeper than any field of the standard. */
const MAX_DEPTH = 16;

/** Reads a capture: an EPCISDocument with its list of events, or one event by itself. */
export function readCapture(text: string): ReadDocument {
  const document = parsed(text);
  if (document === undefined) return refused('', 'object', 'must be one JSON object of at most 16 levels');
  const context = document['@context'];
  const faults = contextFaults(context);
  if (document.type !== 'EPCISDocument') {
    if (faults.length > 0) return { ok: false, faults };
    return { ok: true, context, events: [readEvent(document, '', namespacesOf(context))] };
  }
  if (document.schemaVersion !== EPCIS_VERSION)
    faults.push(fault('/schemaVersion', 'version', `must be "${EPCIS_VERSION}"`));
  const created = document.creationDate;
  if (typeof created !== 'string' || parseInstant(created) === undefined)
    faults.push(fault('/creationDate', 'instant', 'must be a time with offset'));
  const body = document.epcisBody;
  const events = isFields(body) ? body.eventList : undefined;
  if (!Array.isArray(events) || events.length === 0)
    faults.push(fault('/epcisBody/eventList', 'list', 'must be a list of at least one event'));
  else if (events.length > MAX_CAPTURE_EVENTS)
    faults.push(fault('/epcisBody/eventList', 'tooMany', `must have at most ${MAX_CAPTURE_EVENTS} events`));
  if (faults.length > 0 || !Array.isArray(events)) return { ok: false, faults };
  const namespaces = namespacesOf(context);
  return {
    ok: true,
    context,
    events: events.map((event: unknown, at) => readEvent(event, `/epcisBody/eventList/${at}`, namespaces)),
  };
}

function readEvent(event: unknown, at: string, namespaces: ReadonlySet<string>): ReadEvent {
  const own = isFields(event) ? namespacesOf(event['@context']) : new Set<string>();
  const faults = eventFaults(event, new Set([...namespaces, ...own]));
  if (JSON.stringify(event).length > MAX_EVENT_BYTES)
    faults.push(fault('', 'tooLarge', `must be at most ${MAX_EVENT_BYTES} characters`));
  return {
    event: isFields(event) ? event : {},
    faults: faults.map((one) => ({ ...one, pointer: at + one.pointer })),
  };
}

/** The standard's context must be named; objects beside it declare namespaces. */
function contextFaults(context: unknown): EventFault[] {
  const named = [context].flat();
  const isThere = named.some(
    (item) => typeof item === 'string' && item.endsWith('epcis-context.jsonld') && isUri(item),
  );
  return isThere ? [] : [fault('/@context', 'required', `must name ${EPCIS_CONTEXT}`)];
}

const namespacesOf = (context: unknown): ReadonlySet<string> =>
  new Set([context].flat().flatMap((item) => (isFields(item) ? Object.keys(item) : [])));

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const fault = (pointer: string, code: string, message: string): EventFault => ({ pointer, code, message });
const refused = (pointer: string, code: string, message: string): ReadDocument => ({
  ok: false,
  faults: [fault(pointer, code, message)],
});

function parsed(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) && depthOf(value) <= MAX_DEPTH ? value : undefined;
  } catch {
    return undefined; // no JSON: refused by the caller
  }
}

/** Level by level, so that no depth of it overflows the stack. */
function depthOf(value: unknown): number {
  let level: unknown[] = [value];
  let depth = 0;
  while (level.length > 0 && depth <= MAX_DEPTH) {
    depth += 1;
    level = level.flatMap((item) =>
      typeof item === 'object' && item !== null
        ? Object.values<unknown>({ ...item }).filter((inner) => typeof inner === 'object' && inner !== null)
        : [],
    );
  }
  return depth;
}

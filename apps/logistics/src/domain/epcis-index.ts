import { canonicalEpc } from './epc.js';
import type { EpcisEvent, EventIndex } from './epcis-event.js';
import { bareWord } from './epcis-words.js';

/** What a checked event is looked for by, in one spelling for each thing. */
export function indexOf(event: EpcisEvent): EventIndex {
  const epcs = [...textsIn(event.epcList), ...textsIn(event.childEPCs)].map(canonicalEpc);
  const parentId = mapped(event.parentID, canonicalEpc);
  const others = [...textsIn(event.inputEPCList), ...textsIn(event.outputEPCList)].map(canonicalEpc);
  return {
    action: mapped(event.action, same),
    bizStep: mapped(event.bizStep, bareWord),
    disposition: mapped(event.disposition, bareWord),
    readPoint: mapped(fieldOf(event.readPoint, 'id'), same),
    bizLocation: mapped(fieldOf(event.bizLocation, 'id'), same),
    parentId,
    epcs,
    anyEpcs: [...new Set([...epcs, ...others, ...(parentId === undefined ? [] : [parentId])])],
    transactions: listIn(event.bizTransactionList).flatMap(transactionIn),
  };
}

/** Type and URI as one text: that is how they are looked for. */
export const transactionKey = (type: string, uri: string): string => `${type} ${uri}`;

function transactionIn(one: unknown): string[] {
  const [type, uri] = [fieldOf(one, 'type'), fieldOf(one, 'bizTransaction')];
  return typeof type === 'string' && typeof uri === 'string' ? [transactionKey(bareWord(type), uri)] : [];
}

const same = (text: string): string => text;
const mapped = (value: unknown, by: (text: string) => string): string | undefined =>
  typeof value === 'string' ? by(value) : undefined;
const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const textsIn = (value: unknown): string[] =>
  listIn(value).filter((item): item is string => typeof item === 'string');
const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

import { EPCIS_ACTIONS, EPCIS_EVENT_TYPES } from '@tianfu/contracts';
import { parseInstant } from '@tianfu/kernel';
import { CBV_BIZ_STEPS, CBV_DISPOSITIONS, bareWord } from './epcis-words.js';

/** One thing that is wrong, where. */
export interface EventFault {
  /** JSON pointer into the event. */
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown, pointer: string) => EventFault[];

const OFFSET = /^[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00)$/;
const URI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/;
/** A field named by its URI needs no declared prefix. */
const FULL_NAME = /^(?:https?|urn):[^\s<>"]+$/;
const MAX_URI_CHARACTERS = 400;
const MAX_ITEMS = 1_000;

const fault = (pointer: string, code: string, message: string): EventFault[] => [{ pointer, code, message }];
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isUri = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= MAX_URI_CHARACTERS && URI.test(value);

const uri: Check = (value, at) => (isUri(value) ? [] : fault(at, 'uri', 'must be a URI'));
const time: Check = (value, at) =>
  typeof value === 'string' && parseInstant(value) !== undefined
    ? []
    : fault(at, 'instant', 'must be a time with offset');
const offset: Check = (value, at) =>
  typeof value === 'string' && OFFSET.test(value) ? [] : fault(at, 'offset', 'must be an offset like +08:00');
const oneOf =
  (words: readonly string[]): Check =>
  (value, at) =>
    typeof value === 'string' && words.includes(value)
      ? []
      : fault(at, 'oneOf', `must be one of ${words.join(', ')}`);
const wordOf =
  (words: ReadonlySet<string>): Check =>
  (value, at) =>
    typeof value === 'string' && (words.has(bareWord(value)) || isUri(value))
      ? []
      : fault(at, 'vocabulary', 'must be a word of the Core Business Vocabulary or a URI');
const any: Check = () => [];
const amount: Check = (value, at) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0
    ? []
    : fault(at, 'number', 'must be a number');
const unit: Check = (value, at) =>
  typeof value === 'string' && /^[A-Z0-9]{2,3}$/.test(value)
    ? []
    : fault(at, 'unit', 'must be a unit of UN/ECE recommendation 20');

const listOf =
  (check: Check): Check =>
  (value, at) => {
    if (!Array.isArray(value)) return fault(at, 'list', 'must be a list');
    if (value.length > MAX_ITEMS) return fault(at, 'tooMany', `must have at most ${MAX_ITEMS} items`);
    return value.flatMap((item: unknown, index) => check(item, `${at}/${index}`));
  };

const recordOf =
  (known: Readonly<Record<string, Check>>, required: readonly string[]): Check =>
  (value, at) => {
    if (!isFields(value)) return fault(at, 'object', 'must be an object');
    return [
      ...required
        .filter((name) => !Object.hasOwn(value, name))
        .flatMap((name) => fault(`${at}/${name}`, 'required', 'is missing')),
      ...Object.entries(value).flatMap(([name, field]) => known[name]?.(field, `${at}/${name}`) ?? []),
    ];
  };

const place = recordOf({ id: uri }, ['id']);
const quantity = recordOf({ epcClass: uri, quantity: amount, uom: unit }, ['epcClass']);
const BIZ_TRANSACTION_TYPES =
  'bol cert desadv inv pedigree po poc prodorder recadv rma testprd testres upevt'.split(' ');
const PARTY_TYPES = ['owning_party', 'possessing_party', 'location'];
const typeOf =
  (words: readonly string[]): Check =>
  (value, at) =>
    typeof value === 'string' && (words.includes(value) || isUri(value))
      ? []
      : fault(at, 'vocabulary', `must be one of ${words.join(', ')} or a URI`);
const transaction = recordOf({ bizTransaction: uri, type: typeOf(BIZ_TRANSACTION_TYPES) }, [
  'bizTransaction',
]);
const source = recordOf({ source: uri, type: typeOf(PARTY_TYPES) }, ['source', 'type']);
const destination = recordOf({ destination: uri, type: typeOf(PARTY_TYPES) }, ['destination', 'type']);

const COMMON: Readonly<Record<string, Check>> = {
  '@context': any,
  type: oneOf(EPCIS_EVENT_TYPES),
  eventID: uri,
  eventTime: time,
  recordTime: time,
  eventTimeZoneOffset: offset,
  certificationInfo: any,
  errorDeclaration: recordOf({ declarationTime: time, correctiveEventIDs: listOf(uri) }, ['declarationTime']),
  bizStep: wordOf(CBV_BIZ_STEPS),
  disposition: wordOf(CBV_DISPOSITIONS),
  persistentDisposition: recordOf(
    { set: listOf(wordOf(CBV_DISPOSITIONS)), unset: listOf(wordOf(CBV_DISPOSITIONS)) },
    [],
  ),
  readPoint: place,
  bizLocation: place,
  bizTransactionList: listOf(transaction),
  sourceList: listOf(source),
  destinationList: listOf(destination),
  sensorElementList: listOf(recordOf({}, [])),
};
const ACTION = { action: oneOf(EPCIS_ACTIONS) };
const EPCS = { epcList: listOf(uri), quantityList: listOf(quantity) };
const CHILDREN = { parentID: uri, childEPCs: listOf(uri), childQuantityList: listOf(quantity) };

/** The fields of each type of event, EPCIS 2.0 section 7.4. */
const FIELDS: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  ObjectEvent: { ...COMMON, ...ACTION, ...EPCS, ilmd: any },
  AggregationEvent: { ...COMMON, ...ACTION, ...CHILDREN },
  AssociationEvent: { ...COMMON, ...ACTION, ...CHILDREN },
  TransactionEvent: { ...COMMON, ...ACTION, ...EPCS, parentID: uri },
  TransformationEvent: {
    ...COMMON,
    inputEPCList: listOf(uri),
    inputQuantityList: listOf(quantity),
    outputEPCList: listOf(uri),
    outputQuantityList: listOf(quantity),
    transformationID: uri,
    ilmd: any,
  },
};

const has = (event: Fields, ...names: string[]): boolean =>
  names.some((name) => {
    const value = event[name];
    return Array.isArray(value) && value.length > 0;
  });

/** What a type must have beyond the form of its fields. */
function missingIn(event: Fields): EventFault[] {
  const always = [
    'eventTime',
    'eventTimeZoneOffset',
    ...(event.type === 'TransformationEvent' ? [] : ['action']),
  ];
  const missing = always.filter((name) => !Object.hasOwn(event, name));
  const wants = (holds: boolean, name: string): void => {
    if (!holds) missing.push(name);
  };
  const isDelete = event.action === 'DELETE';
  switch (event.type) {
    case 'ObjectEvent':
      wants(has(event, 'epcList', 'quantityList', 'sensorElementList'), 'epcList');
      break;
    case 'AggregationEvent':
      wants(event.action === 'OBSERVE' || Object.hasOwn(event, 'parentID'), 'parentID');
      wants(isDelete || has(event, 'childEPCs', 'childQuantityList'), 'childEPCs');
      break;
    case 'AssociationEvent':
      wants(Object.hasOwn(event, 'parentID'), 'parentID');
      wants(isDelete || has(event, 'childEPCs', 'childQuantityList'), 'childEPCs');
      break;
    case 'TransactionEvent':
      wants(has(event, 'bizTransactionList'), 'bizTransactionList');
      wants(isDelete || Object.hasOwn(event, 'parentID') || has(event, 'epcList', 'quantityList'), 'epcList');
      break;
    case 'TransformationEvent': {
      const isPart = Object.hasOwn(event, 'transformationID');
      wants(isPart || has(event, 'inputEPCList', 'inputQuantityList'), 'inputEPCList');
      wants(isPart || has(event, 'outputEPCList', 'outputQuantityList'), 'outputEPCList');
      break;
    }
    default:
  }
  return missing.flatMap((name) => fault(`/${name}`, 'required', 'is missing'));
}

/**
 * What an event breaks of EPCIS 2.0 (section 7.4) and of the vocabulary. Nothing where it holds.
 *
 * @param namespaces prefixes its document's `@context` declares: fields beside those of the standard must bear one
 */
export function eventFaults(event: unknown, namespaces: ReadonlySet<string>): EventFault[] {
  if (!isFields(event)) return fault('', 'object', 'must be an object');
  const fields = typeof event.type === 'string' ? FIELDS[event.type] : undefined;
  if (fields === undefined) return oneOf(EPCIS_EVENT_TYPES)(event.type, '/type');
  const formed = Object.entries(event).flatMap(([name, value]) => {
    const check = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (check !== undefined) return check(value, `/${name}`);
    const [prefix = '', local] = name.split(':', 2);
    const isOwn = local !== undefined && (namespaces.has(prefix) || FULL_NAME.test(name));
    return isOwn
      ? []
      : fault(`/${name}`, 'unknownField', 'is no field of the standard nor of a declared namespace');
  });
  return [...missingIn(event), ...formed];
}

import { IsString, MaxLength } from 'class-validator';
import {
  Flag,
  Id,
  Instant,
  ListOf,
  ManyOf,
  OneOf,
  Optional,
  Text,
  Texts,
  WholeNumber,
} from '../declare/index.js';

/** Largest document of one capture, and how many events it may hold. */
export const MAX_CAPTURE_BYTES = 524_288;
export const MAX_CAPTURE_EVENTS = 500;
/** One event. A page is cut before it would not fit a message. */
export const MAX_EVENT_BYTES = 65_536;
export const MAX_EPCIS_PAGE_EVENTS = 200;
export const DEFAULT_EPCIS_PAGE_EVENTS = 30;
const MAX_PAGE_BYTES = 900_000;

export const EPCIS_EVENT_TYPES = [
  'ObjectEvent',
  'AggregationEvent',
  'TransactionEvent',
  'TransformationEvent',
  'AssociationEvent',
] as const;
export const EPCIS_ACTIONS = ['ADD', 'OBSERVE', 'DELETE'] as const;
/** EPCIS 2.0, `GS1-Capture-Error-Behaviour`. */
export const CAPTURE_BEHAVIOURS = ['rollback', 'proceed'] as const;

/** A document as it came: its `@context` may name fields of its own, which are kept as they are. */
export class CaptureEvents {
  /** JSON text of an EPCISDocument or of one event. */
  @IsString()
  @MaxLength(MAX_CAPTURE_BYTES)
  document: string;

  @Optional()
  @OneOf(CAPTURE_BEHAVIOURS)
  onError?: string;
}

export class CaptureError {
  /** JSON pointer into the document. */
  @Text({ min: 0, max: 300 })
  pointer: string;

  @Text({ max: 60 })
  code: string;

  @Text({ max: 400 })
  message: string;
}

/** A capture job, as section 12.6.1 of the standard has it. */
export class CaptureJobView {
  @Id()
  captureID: string;

  @Instant()
  createdAt: string;

  @Instant()
  finishedAt: string;

  /** Never: a capture is taken or refused before it is answered. */
  @Flag()
  running: boolean;

  @Flag()
  success: boolean;

  @OneOf(CAPTURE_BEHAVIOURS)
  captureErrorBehaviour: string;

  /** Events that were new. */
  @WholeNumber({ min: 0, max: MAX_CAPTURE_EVENTS })
  taken: number;

  /** Events that had been captured before, with the same content. */
  @WholeNumber({ min: 0, max: MAX_CAPTURE_EVENTS })
  known: number;

  @ListOf(() => CaptureError, { max: 100 })
  errors: CaptureError[];
}

export class CaptureJobRef {
  @Id()
  captureID: string;
}

/** Business transactions an event is looked for by. */
export const EPCIS_TRANSACTION_TYPES = ['po', 'bol', 'desadv', 'recadv', 'inv'] as const;

const uris = { max: 50, maxLength: 400 };

/** The query parameters of the standard that are answered here; any other is refused, never ignored. */
export class QueryEvents {
  @Optional()
  @ManyOf(EPCIS_EVENT_TYPES, { min: 1 })
  eventType?: string[];

  @Optional()
  @Instant()
  GE_eventTime?: string;

  @Optional()
  @Instant()
  LT_eventTime?: string;

  @Optional()
  @Instant()
  GE_recordTime?: string;

  @Optional()
  @Instant()
  LT_recordTime?: string;

  @Optional()
  @ManyOf(EPCIS_ACTIONS, { min: 1 })
  EQ_action?: string[];

  @Optional()
  @Texts(uris)
  EQ_bizStep?: string[];

  @Optional()
  @Texts(uris)
  EQ_disposition?: string[];

  @Optional()
  @Texts(uris)
  EQ_readPoint?: string[];

  @Optional()
  @Texts(uris)
  EQ_bizLocation?: string[];

  @Optional()
  @Texts(uris)
  EQ_eventID?: string[];

  /** Any of these among `epcList` or `childEPCs`. */
  @Optional()
  @Texts(uris)
  MATCH_epc?: string[];

  @Optional()
  @Texts(uris)
  MATCH_parentID?: string[];

  /** Anywhere in the event. */
  @Optional()
  @Texts(uris)
  MATCH_anyEPC?: string[];

  /** Business transactions by their type: order, waybill, despatch and receiving advice, invoice. */
  @Optional()
  @Texts(uris)
  EQ_bizTransaction_po?: string[];

  @Optional()
  @Texts(uris)
  EQ_bizTransaction_bol?: string[];

  @Optional()
  @Texts(uris)
  EQ_bizTransaction_desadv?: string[];

  @Optional()
  @Texts(uris)
  EQ_bizTransaction_recadv?: string[];

  @Optional()
  @Texts(uris)
  EQ_bizTransaction_inv?: string[];

  @Optional()
  @OneOf(['eventTime', 'recordTime'])
  orderBy?: string;

  @Optional()
  @OneOf(['ASC', 'DESC'])
  orderDirection?: string;

  @Optional()
  @WholeNumber({ min: 1, max: MAX_EPCIS_PAGE_EVENTS })
  perPage?: number;

  @Optional()
  @Text({ max: 400 })
  nextPageToken?: string;
}

export class EventsFound {
  /** JSON text of an EPCISQueryDocument. */
  @Text({ max: MAX_PAGE_BYTES })
  document: string;

  @Optional()
  @Text({ max: 400 })
  nextPageToken?: string;
}

/** An event of EPCIS 2.0 in JSON, as far as it is looked into; fields of its own namespaces may stand beside. */
export interface EpcisEvent {
  readonly type: string;
  readonly eventID: string;
  readonly eventTime: string;
  readonly eventTimeZoneOffset: string;
  readonly [field: string]: unknown;
}

export const EPCIS_CONTEXT = 'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld';
export const EPCIS_VERSION = '2.0';

/** What an event is looked for by. */
export interface EventIndex {
  readonly action: string | undefined;
  readonly bizStep: string | undefined;
  readonly disposition: string | undefined;
  readonly readPoint: string | undefined;
  readonly bizLocation: string | undefined;
  readonly parentId: string | undefined;
  /** `epcList` and `childEPCs`. */
  readonly epcs: readonly string[];
  /** Everywhere in the event. */
  readonly anyEpcs: readonly string[];
  readonly transactions: readonly string[];
}

import type { TextKey, Translate } from '../i18n/translate.js';

type Loose = (key: string, values: Readonly<Record<string, unknown>>) => string;

/** A text whose values come from the wire by name: the key is checked, the values are not. */
export const fill = (t: Translate, key: TextKey, values: Readonly<Record<string, unknown>>): string =>
  // `t` demands every value by name at compile time; facts of the wire are a map.
  (t as Loose)(key, values);

/** The text of a code the catalogue may not know yet: the code itself then. */
export const textOfCode = (
  t: Translate,
  group:
    | 'orders.event'
    | 'capability.event'
    | 'sampling.booking.event'
    | 'logistics.consignment.event'
    | 'logistics.warehouse.inbound.event'
    | 'logistics.warehouse.outbound.event',
  code: string,
): string =>
  // As above; and the code decides which key it is.
  (t as Loose)(`${group}.${code}`, { defaultValue: code });

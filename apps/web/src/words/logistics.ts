import {
  EXCEPTION_ENDS,
  EXCEPTION_KINDS,
  INCOTERMS,
  SHARE_RULES,
  SHIPPING_PAPERS,
  STOCK_MOVES,
  TRACKING_STATUSES,
  TRIP_KINDS,
  WAREHOUSE_FEES,
  type TripShare,
} from '@tianfu/sdk';
import type { Translate } from '../i18n/translate.js';
import { useMemo } from 'react';
import { useWords } from '../components/use-words.js';
import type { Language } from '../session/preferences.js';
import { grouped } from './amounts.js';

type Names = Readonly<Record<string, Readonly<Record<Language, string>>>>;

const namesIn = (names: Names, language: Language): ((code: string) => string) => {
  return (code) => names[code]?.[language] ?? code;
};

/** The codes of logistics in the reader's language. */
export interface LogisticsWords {
  readonly incoterm: (code: string) => string;
  readonly tripKind: (code: string) => string;
  readonly shareRule: (code: string) => string;
  readonly status: (code: string) => string;
  readonly trouble: (code: string) => string;
  readonly troubleEnd: (code: string) => string;
  readonly paper: (code: string) => string;
  readonly move: (code: string) => string;
  readonly fee: (code: string) => string;
}

const logisticsWordsIn = (language: Language): LogisticsWords => ({
  incoterm: namesIn(INCOTERMS, language),
  tripKind: namesIn(TRIP_KINDS, language),
  shareRule: namesIn(SHARE_RULES, language),
  status: namesIn(TRACKING_STATUSES, language),
  trouble: namesIn(EXCEPTION_KINDS, language),
  troubleEnd: namesIn(EXCEPTION_ENDS, language),
  paper: namesIn(SHIPPING_PAPERS, language),
  move: namesIn(STOCK_MOVES, language),
  fee: namesIn(WAREHOUSE_FEES, language),
});

/** Texts, the trade's words, and those of logistics. */
export function useLogisticsWords(): ReturnType<typeof useWords> & { readonly names: LogisticsWords } {
  const words = useWords();
  const names = useMemo(() => logisticsWordsIn(words.language), [words.language]);
  return { ...words, names };
}

/** At most so many decimals, without zeros at the end. */
const figure = (value: number, decimals: number): string => grouped(String(Number(value.toFixed(decimals))));

export const weightText = (grams: number, t: Translate): string =>
  t('logistics.nav.kg', { value: figure(grams / 1000, grams < 10_000 ? 2 : 1) });
export const volumeText = (cm3: number, t: Translate): string =>
  t('logistics.nav.m3', { value: figure(cm3 / 1_000_000, cm3 < 1_000_000 ? 3 : 2) });
export const distanceText = (metres: number, t: Translate): string =>
  t('logistics.nav.km', { value: figure(metres / 1000, 1) });
export const cartonsText = (count: number, t: Translate): string => t('logistics.nav.cartons', { count });

/** Seconds in at most two units; less than a minute counts as one. */
export function spanText(seconds: number, t: Translate): string {
  const minutes = Math.ceil(Math.abs(seconds) / 60);
  if (minutes < 60) return t('logistics.nav.minutes', { count: minutes });
  const hours = Math.floor(minutes / 60);
  return minutes % 60 === 0
    ? t('logistics.nav.hours', { hours })
    : t('logistics.nav.hoursMinutes', { hours, minutes: minutes % 60 });
}

/** Which way of going alone it is: the trip's vehicle, or whose rate card. */
export const aloneByText = (
  { aloneCarrierName }: Pick<TripShare, 'aloneCarrierName'>,
  t: Translate,
): string =>
  aloneCarrierName === undefined
    ? t('logistics.consignment.share.aloneVehicle')
    : t('logistics.consignment.share.aloneCard', { carrier: aloneCarrierName });

export const lateText = (seconds: number, t: Translate): string =>
  seconds <= 0 ? t('logistics.nav.onTime') : t('logistics.nav.late', { length: spanText(seconds, t) });

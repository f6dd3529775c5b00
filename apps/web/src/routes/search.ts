import {
  BID_STATES,
  DOSSIER_STATES,
  MODES,
  ORDER_SORTS,
  ORDER_STATES,
  PRODUCT_CATEGORIES,
  type BidState,
  type DossierState,
  type Mode,
  type OrderSort,
  type OrderState,
  type ProductCategory,
} from '@tianfu/sdk';

/** Every filter a page keeps in its address. Whatever is not known is dropped: an old link still opens. */

export type Raw = Record<string, unknown>;

const keysOf = <K extends string>(vocabulary: Readonly<Record<K, unknown>>): readonly K[] =>
  // A vocabulary has its own keys only.
  Object.keys(vocabulary) as K[];

export const CATEGORIES: readonly ProductCategory[] = keysOf(PRODUCT_CATEGORIES);
const MODE_CODES: readonly Mode[] = keysOf(MODES);

export const text = (value: unknown, max = 60): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.slice(0, max) : undefined;

export const one = <T extends string>(value: unknown, known: readonly T[]): T | undefined =>
  known.find((code) => code === value);

export function many<T extends string>(value: unknown, known: readonly T[]): T[] | undefined {
  const codes: unknown[] = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
  const found = known.filter((code) => codes.includes(code));
  return found.length === 0 ? undefined : found;
}

const pieces = (value: unknown): number | undefined => {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 && number <= 10_000_000 ? number : undefined;
};

export const date = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;

/** Leaves out what is not set, so that addresses stay short. */
export function set<T extends object>(search: T): T {
  // Only fields that hold undefined go, which every search type allows.
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T;
}

export interface SignInSearch {
  /** Where to go afterwards: a path of this app. */
  next?: string | undefined;
}
/** Only a path of our own: `//evil.example` and `https:` are dropped. */
export const signInSearch = ({ next }: Raw): SignInSearch =>
  set({ next: typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : undefined });

export interface OrdersSearch {
  state?: OrderState[] | undefined;
  q?: string | undefined;
}
export const ordersSearch = ({ state, q }: Raw): OrdersSearch =>
  set({ state: many(state, ORDER_STATES), q: text(q) });

export interface MarketSearch {
  category?: ProductCategory[] | undefined;
  mode?: Mode | undefined;
  minQuantityPieces?: number | undefined;
  maxQuantityPieces?: number | undefined;
  deliveryFrom?: string | undefined;
  sort?: OrderSort | undefined;
}
export const marketSearch = (raw: Raw): MarketSearch =>
  set({
    category: many(raw.category, CATEGORIES),
    mode: one(raw.mode, MODE_CODES),
    minQuantityPieces: pieces(raw.minQuantityPieces),
    maxQuantityPieces: pieces(raw.maxQuantityPieces),
    deliveryFrom: date(raw.deliveryFrom),
    sort: one(raw.sort, ORDER_SORTS),
  });

export interface FeedSearch {
  category?: ProductCategory | undefined;
  mode?: Mode | undefined;
}
export const feedSearch = ({ category, mode }: Raw): FeedSearch =>
  set({ category: one(category, CATEGORIES), mode: one(mode, MODE_CODES) });

export interface BidsSearch {
  state?: BidState | undefined;
}
export const bidsSearch = ({ state }: Raw): BidsSearch => set({ state: one(state, BID_STATES) });

const ORDER_TABS = ['details', 'matches', 'misfits', 'bids', 'contract', 'history'] as const;
export type OrderTab = (typeof ORDER_TABS)[number];
export interface OrderPageSearch {
  tab?: OrderTab | undefined;
  /** Part of a factory's name, on the tab of those that do not suit. */
  q?: string | undefined;
}
export const orderPageSearch = ({ tab, q }: Raw): OrderPageSearch =>
  set({ tab: one(tab, ORDER_TABS), q: text(q) });

export interface ReviewSearch {
  state?: DossierState[] | undefined;
  q?: string | undefined;
  /** The dossier open in the drawer. */
  dossier?: string | undefined;
}
export const reviewSearch = ({ state, q, dossier }: Raw): ReviewSearch =>
  set({ state: many(state, DOSSIER_STATES), q: text(q), dossier: text(dossier) });

export const PLATFORM_SERVICES = ['identity', 'certification', 'orders', 'matching', 'logistics'] as const;
export type PlatformService = (typeof PLATFORM_SERVICES)[number];
export const PLATFORM_VIEWS = ['audit', 'dead-letters'] as const;
export type PlatformView = (typeof PLATFORM_VIEWS)[number];
export interface PlatformSearch {
  service?: PlatformService | undefined;
  view?: PlatformView | undefined;
}
export const platformSearch = ({ service, view }: Raw): PlatformSearch =>
  set({ service: one(service, PLATFORM_SERVICES), view: one(view, PLATFORM_VIEWS) });

export interface FactoriesSearch {
  q?: string | undefined;
  countryCode?: string | undefined;
}
export const factoriesSearch = ({ q, countryCode }: Raw): FactoriesSearch =>
  set({
    q: text(q),
    countryCode: typeof countryCode === 'string' && /^[A-Z]{2}$/.test(countryCode) ? countryCode : undefined,
  });

export interface NoticesSearch {
  unread?: 'true' | undefined;
}
export const noticesSearch = ({ unread }: Raw): NoticesSearch =>
  set({ unread: unread === 'true' ? 'true' : undefined });

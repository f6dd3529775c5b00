import type { Facility, Supplier } from '../src/domain/factory.js';
import { needsOf, type OrderFacts, type OrderNeeds } from '../src/domain/order-needs.js';

export const TODAY = '2026-03-02';
export const TIANMEN = { lat: 30.66, lng: 113.17 };
export const WUHAN = { lat: 30.59, lng: 114.3 };

let counter = 0;
/** Ids that sort in the order of making, without a clock. */
export const anId = (): string => `00000000-0000-7000-8000-${String((counter += 1)).padStart(12, '0')}`;

type OrderParts = Partial<Omit<OrderFacts, 'smvMinutes'>> & { readonly smvMinutes?: number | 'unknown' };

/** A cotton dress order for Wuhan that `aSupplier()` suits. */
export const orderFacts = ({ smvMinutes = 25, ...own }: OrderParts = {}): OrderFacts => ({
  orderId: anId(),
  enterpriseId: anId(),
  category: 'dress',
  fabrics: ['cotton'],
  processes: ['cutting', 'sewing'],
  quantityPieces: 1_000,
  ...(smvMinutes === 'unknown' ? {} : { smvMinutes }),
  deliveryDate: '2026-04-03',
  position: WUHAN,
  mode: 'cmt',
  ...own,
});

export const anOrder = (own: OrderParts = {}, today = TODAY): OrderNeeds => needsOf(orderFacts(own), today);

type SupplierParts = Partial<Omit<Supplier, 'standing' | 'production'>> & {
  readonly standing?: Partial<Supplier['standing']>;
  readonly production?: Partial<Supplier['production']>;
};

/** A certified workshop in Tianmen with ten thousand standard minutes a day. */
export const aSupplier = ({ standing, production, ...own }: SupplierParts = {}): Supplier => ({
  kind: 'supplier',
  factoryId: anId(),
  name: '竟陵制衣 (generated)',
  place: '天门市竟陵街道',
  position: TIANMEN,
  record: { won: 0, decided: 0 },
  ...own,
  standing: {
    state: 'certified',
    level: 'AA',
    scope: ['dress', 'skirt'],
    validUntil: '2026-12-31',
    ...standing,
  },
  production: {
    categories: ['dress', 'skirt'],
    fabrics: ['cotton', 'viscose'],
    processes: ['cutting', 'sewing', 'ironing', 'packing'],
    modes: ['cmt', 'sample'],
    machines: ['lockstitch', 'auto-cutter'],
    moqPieces: 100,
    standardMinutesPerDay: 10_000,
    leadTimeDays: 5,
    ...production,
  },
});

export const aFacility = (own: Partial<Facility> = {}): Facility => ({
  kind: 'facility',
  factoryId: anId(),
  name: 'Noman Terry Towel (list)',
  position: { lat: 24.08, lng: 90.35 },
  ...own,
});

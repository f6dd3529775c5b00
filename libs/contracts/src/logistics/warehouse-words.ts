/** The codes of the overseas warehouse (海外仓), each with its English and Chinese name. */
import type { Bilingual } from '../declare/index.js';

type Words = Readonly<Record<string, Bilingual>>;
// Object.keys of a constant record gives exactly its keys.
const codesOf = <W extends Words>(words: W): readonly (keyof W & string)[] => Object.keys(words);

/** Where pieces of the ledger are. `outside` is the other side of every entry: the world beyond the door. */
export const STOCK_PLACES = {
  outside: { en: 'Outside the warehouse', zh: '库外' },
  'on-hand': { en: 'On hand', zh: '可用' },
  reserved: { en: 'Reserved for an outbound order', zh: '已占用' },
  damaged: { en: 'Damaged', zh: '残损' },
} as const satisfies Words;
export type StockPlace = keyof typeof STOCK_PLACES;
export const stockPlaces = codesOf(STOCK_PLACES);

export const STOCK_MOVES = {
  receive: { en: 'Received', zh: '收货' },
  reserve: { en: 'Reserved', zh: '占用' },
  release: { en: 'Released', zh: '释放' },
  ship: { en: 'Shipped', zh: '出库' },
  return: { en: 'Returned', zh: '退货入库' },
  dispose: { en: 'Destroyed', zh: '销毁' },
} as const satisfies Words;
export type StockMoveKind = keyof typeof STOCK_MOVES;
export const stockMoveKinds = codesOf(STOCK_MOVES);

export const INBOUND_STATES = ['announced', 'receiving', 'received', 'cancelled'] as const;
export type InboundState = (typeof INBOUND_STATES)[number];
export const OUTBOUND_STATES = ['reserved', 'picked', 'shipped', 'cancelled'] as const;
export type OutboundState = (typeof OUTBOUND_STATES)[number];

/** What a fee is for. */
export const WAREHOUSE_FEES = {
  storage: { en: 'Storage', zh: '仓储费' },
  receiving: { en: 'Receiving', zh: '收货操作费' },
  shipping: { en: 'Picking and shipping', zh: '出库操作费' },
  return: { en: 'Returns', zh: '退货操作费' },
  disposal: { en: 'Destruction', zh: '销毁费' },
} as const satisfies Words;
export type WarehouseFee = keyof typeof WAREHOUSE_FEES;
export const warehouseFees = codesOf(WAREHOUSE_FEES);

/** Upper ends of the age buckets in days; the last one is open. */
export const AGE_BUCKETS_DAYS = [30, 60, 90, 180] as const;

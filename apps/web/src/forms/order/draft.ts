import type {
  CertificateLevel,
  Fabric,
  Mode,
  OrderView,
  PostOrder,
  Process,
  ProductCategory,
} from '@tianfu/sdk';
import { typedPrice } from '../../words/amounts.js';
import { cellsOf, emptyGrid, gridOf, gridTotal, type Grid } from './matrix.js';
import { placeAt, PLACES, type PlaceName } from './places.js';

/** What the form holds while somebody types; also what is kept on the device. */
export interface OrderDraft {
  title?: string | undefined;
  category?: ProductCategory | undefined;
  fabrics?: Fabric[] | undefined;
  processes?: Process[] | undefined;
  description?: string | undefined;
  smvMinutes?: number | null | undefined;
  grid: Grid;
  deliveryDate?: string | undefined;
  place: PlaceName;
  address?: string | undefined;
  lat?: number | null | undefined;
  lng?: number | null | undefined;
  mode?: Mode | undefined;
  targetPrice?: string | undefined;
  targetPriceShown?: boolean | undefined;
  requiredLevel?: CertificateLevel | '' | undefined;
}

export const emptyDraft = (colour: string): OrderDraft => ({
  grid: emptyGrid(colour),
  place: 'wuhan',
  mode: 'cmt',
  fabrics: [],
  processes: ['cutting', 'sewing', 'finishing'],
  requiredLevel: '',
  targetPriceShown: false,
});

/** An order back in the form. */
export const draftOf = (order: OrderView): OrderDraft => ({
  title: order.title,
  category: order.category,
  fabrics: order.fabrics,
  processes: order.processes,
  description: order.description,
  smvMinutes: order.smvMinutes,
  grid: gridOf(order.matrix),
  deliveryDate: order.deliveryDate,
  place: placeAt(order.destination.position),
  address: order.destination.address,
  lat: order.destination.position.lat,
  lng: order.destination.position.lng,
  mode: order.mode,
  targetPrice: order.targetPrice?.amount,
  targetPriceShown: order.targetPriceShown ?? false,
  requiredLevel: order.requiredLevel ?? '',
});

/** What is sent, once the form's own rules hold; undefined while something it needs is missing. */
export function orderContent(draft: OrderDraft): PostOrder | undefined {
  const { title, category, fabrics, processes, deliveryDate, address, mode } = draft;
  const position = draft.place === 'custom' ? ownPosition(draft) : PLACES[draft.place];
  if (!title || !category || !fabrics || !processes || !deliveryDate || !address || !mode || !position) {
    return undefined;
  }
  const price = typedPrice(draft.targetPrice ?? '');
  return {
    title,
    category,
    fabrics,
    processes,
    matrix: cellsOf(draft.grid),
    quantityPieces: gridTotal(draft.grid),
    ...(typeof draft.smvMinutes === 'number' ? { smvMinutes: draft.smvMinutes } : {}),
    deliveryDate,
    destination: { address, position: { lat: position.lat, lng: position.lng } },
    mode,
    ...(price === undefined
      ? {}
      : {
          targetPrice: { amount: price, currency: 'CNY' },
          targetPriceShown: draft.targetPriceShown ?? false,
        }),
    ...(draft.requiredLevel ? { requiredLevel: draft.requiredLevel } : {}),
    ...(draft.description ? { description: draft.description } : {}),
  };
}

function ownPosition({ lat, lng }: OrderDraft): { lat: number; lng: number } | undefined {
  return typeof lat === 'number' && typeof lng === 'number' ? { lat, lng } : undefined;
}

/** Whether something kept on the device looks like a draft of this form; anything else is dropped. */
export function isOrderDraft(value: unknown): value is OrderDraft {
  if (typeof value !== 'object' || value === null || !('grid' in value) || !('place' in value)) return false;
  const { grid } = value;
  return (
    typeof grid === 'object' && grid !== null && 'colours' in grid && 'sizes' in grid && 'pieces' in grid
  );
}

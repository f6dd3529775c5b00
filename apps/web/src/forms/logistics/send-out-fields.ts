import type { RequestOutboundInput, StockBatch } from '@tianfu/sdk';

/** One kind of goods on hand, its batches together. */
export interface Goods {
  readonly key: string;
  readonly styleCode: string;
  readonly colour: string;
  readonly size: string;
  readonly onHandPieces: number;
}

export type Wanted = Readonly<Record<string, { readonly goods: Goods; readonly pieces: number | undefined }>>;

export interface SendOutFields {
  warehouseId: string;
  reference?: string;
  recipient: { address: string; contactName?: string; contactPhone?: string };
}

/** What can be sent, each kind of goods once, in the order of the batches. */
export function availableGoods(batches: readonly StockBatch[]): Goods[] {
  const goods = new Map<string, Goods>();
  for (const { styleCode, colour, size, onHandPieces } of batches) {
    if (onHandPieces === 0) continue;
    const key = JSON.stringify([styleCode, colour, size]);
    const before = goods.get(key)?.onHandPieces ?? 0;
    goods.set(key, { key, styleCode, colour, size, onHandPieces: before + onHandPieces });
  }
  return [...goods.values()];
}

const said = (text: string | undefined): string | undefined => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? undefined : trimmed;
};

/** What the platform takes; goods of which nothing is wanted are left out. */
export function sendOutOf({ warehouseId, reference, recipient }: SendOutFields, wanted: Wanted) {
  const lines = Object.values(wanted).flatMap(({ goods: { styleCode, colour, size }, pieces = 0 }) =>
    pieces > 0 ? [{ styleCode, colour, size, pieces }] : [],
  );
  const [called, contactName, contactPhone] = [
    said(reference),
    said(recipient.contactName),
    said(recipient.contactPhone),
  ];
  return {
    warehouseId,
    recipient: {
      address: recipient.address.trim(),
      ...(contactName && { contactName }),
      ...(contactPhone && { contactPhone }),
    },
    ...(called && { reference: called }),
    lines,
  } satisfies RequestOutboundInput;
}

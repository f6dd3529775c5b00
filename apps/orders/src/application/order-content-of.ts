import { type FieldFault, type OrderContent, Refusal } from '@tianfu/contracts';
import { formatUnitPrice, present } from '@tianfu/kernel';
import { priceOf } from '../domain/bid.js';

/** What an order asks for, out of an input that names more than that. */
export function orderContentOf(input: OrderContent): OrderContent {
  const { title, category, fabrics, processes, matrix, quantityPieces, deliveryDate, destination, mode } =
    input;
  const { smvMinutes, targetPrice, requiredLevel, description } = input;
  return {
    title,
    category,
    fabrics,
    processes,
    matrix,
    quantityPieces,
    deliveryDate,
    destination,
    mode,
    ...present({ smvMinutes, requiredLevel, description, targetPriceShown: input.targetPriceShown }),
    ...(targetPrice === undefined
      ? {}
      : {
          targetPrice: formatUnitPrice(priceOf({ unitPrice: targetPrice })),
          targetPriceShown: input.targetPriceShown ?? false,
        }),
  };
}

/** @throws Refusal `VALIDATION_FAILED` when there is any */
export function refuseFaults(faults: readonly FieldFault[]): void {
  if (faults.length > 0) throw new Refusal('VALIDATION_FAILED', {}, faults);
}

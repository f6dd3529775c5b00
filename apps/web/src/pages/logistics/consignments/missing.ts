import type { ConsignmentSummary } from '@tianfu/sdk';

export type Missing = 'cartons' | 'pickUpWindow' | 'deliveryWindow' | 'pickUp' | 'destination';

/** What a draft lacks to be booked, as far as the page can tell; the platform has the last word. */
export function missingOf(consignment: ConsignmentSummary): readonly Missing[] {
  const { cartonCount, pickUp, destination, pickUpWindow, deliveryWindow } = consignment;
  return [
    ...(cartonCount === 0 ? (['cartons'] as const) : []),
    ...(pickUp.position === undefined ? (['pickUp'] as const) : []),
    ...(destination.position === undefined ? (['destination'] as const) : []),
    ...(pickUpWindow === undefined ? (['pickUpWindow'] as const) : []),
    ...(deliveryWindow === undefined ? (['deliveryWindow'] as const) : []),
  ];
}

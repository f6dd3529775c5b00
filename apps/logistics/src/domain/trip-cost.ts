import type { Currency, Money } from '@tianfu/kernel';

/** What a trip of a vehicle costs. */
export interface Tariff {
  readonly fixedMinor: bigint;
  /** Ten-thousandths of the currency unit for each kilometre. */
  readonly perKmTenThousandths: bigint;
  readonly currency: Currency;
}

const METRES_PER_KM = 1_000n;
const TEN_THOUSANDTHS_PER_MINOR = 100n;

/**
 * Rounded up to the minor unit. Rounding up keeps two trips together at least as dear as one of both lengths,
 * which the shares rely on.
 */
export function tripCost(tariff: Tariff, distanceMetres: number): Money {
  const divisor = METRES_PER_KM * TEN_THOUSANDTHS_PER_MINOR;
  const exact = tariff.perKmTenThousandths * BigInt(distanceMetres);
  return { minor: tariff.fixedMinor + (exact + divisor - 1n) / divisor, currency: tariff.currency };
}

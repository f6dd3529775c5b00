import { assert } from '@tianfu/kernel';
import type { ProductCategory } from '@tianfu/contracts';

/**
 * Standard minutes of one piece where the order does not say.
 *
 * Our own assumption: round figures for a plain style of each category (cutting, sewing and finishing
 * together), set so that their order agrees with the trade (a T-shirt below a shirt below a jacket below a
 * suit) and their range with the line records the platform imports (sewing 10 to 55 minutes, finishing 3 to 5).
 * A part that was scored with one of them says `smvAssumed` in its facts.
 */
export const DEFAULT_SMV_MINUTES: Readonly<Record<ProductCategory, number>> = {
  underwear: 6,
  't-shirt': 10,
  swimwear: 12,
  shorts: 14,
  childrenswear: 14,
  skirt: 15,
  sleepwear: 16,
  sportswear: 18,
  knitwear: 18,
  blouse: 20,
  shirt: 22,
  trousers: 22,
  hoodie: 24,
  dress: 25,
  jeans: 28,
  jacket: 45,
  qipao: 55,
  coat: 60,
  'down-jacket': 70,
  suit: 110,
};

/** The assumption for a category of the vocabulary. */
export function defaultSmvMinutes(category: string): number {
  const byCategory: Readonly<Partial<Record<string, number>>> = DEFAULT_SMV_MINUTES;
  const minutes = byCategory[category];
  assert(minutes !== undefined, `no standard minutes for category ${category}`);
  return minutes;
}

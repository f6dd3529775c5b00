import { Refusal } from '@tianfu/contracts';

/** @throws Refusal `NOT_FOUND` when there is none, or none the caller may see */
export async function required<T>(found: Promise<T | undefined>): Promise<T> {
  const thing = await found;
  if (thing === undefined) throw new Refusal('NOT_FOUND');
  return thing;
}

import { Refusal } from '@tianfu/contracts';

/** @throws Refusal `NOT_FOUND` for what does not exist or is not the caller's to see */
export function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Refusal('NOT_FOUND');
  return thing;
}

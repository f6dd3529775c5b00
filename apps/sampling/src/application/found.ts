import { Refusal } from '@tianfu/contracts';

/** @throws Refusal `NOT_FOUND` */
export function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Refusal('NOT_FOUND');
  return thing;
}

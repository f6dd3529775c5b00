import { refuseField } from '@tianfu/contracts';

/** How much one enterprise or person may hold. The lists of the contracts are cut at these figures. */
export const MAX_MEMBERSHIPS_PER_PERSON = 100;
export const MAX_MEMBERS = 500;
export const MAX_OPEN_INVITATIONS = 100;
export const MAX_LISTED_INVITATIONS = 200;
export const MAX_LIVE_API_KEYS = 50;
export const MAX_LISTED_API_KEYS = 100;
export const MAX_COUNTED_UNREAD = 1000;

/** @throws Refusal `VALIDATION_FAILED` with code `limit` when one more would be too many */
export function refuseBeyond(count: number, max: number): void {
  if (count >= max) throw refuseField('', 'limit', { max });
}

import type { BookingView, MeView } from '@tianfu/sdk';
import { can } from '../../../session/permissions.js';

const COUNTER = ['recordDeposit', 'collect', 'ship', 'close', 'markNoShow', 'checkIn'];

/** Whether this person stands on the centre's side of a booking. */
export const isStaff = (booking: Pick<BookingView, 'enterpriseId' | 'actions'>, me: MeView): boolean =>
  can(me, 'sampling.staff') &&
  (booking.enterpriseId !== me.activeEnterpriseId || booking.actions.some((each) => COUNTER.includes(each)));

const WORKED_ON = new Set(['confirmed', 'in-progress', 'ready']);

/** Whether material, photos and measurements still belong to it. */
export const isWorkedOn = ({ state }: Pick<BookingView, 'state'>): boolean => WORKED_ON.has(state);

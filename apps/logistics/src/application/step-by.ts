import type { Call } from '@tianfu/service';
import type { StepBy } from './stored.js';

/** A member's step, with its reason where one is given. */
export const byMember = ({ caller }: Call, reason?: string): StepBy => ({
  by: 'member',
  personId: caller.personId,
  ...(reason === undefined ? {} : { reason }),
});

/** The service's own step: a listener's, a callback's. */
export const byPlatform = (reason?: string): StepBy => ({
  by: 'platform',
  personId: undefined,
  ...(reason === undefined ? {} : { reason }),
});

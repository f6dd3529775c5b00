import { addDays, shanghaiDate } from '@tianfu/kernel';
import { serverNowMs } from '../../../live/server-clock.js';

/** The day a dispatcher plans when nobody says: tomorrow in Beijing. */
export const dayShown = (day: string | undefined): string =>
  day ?? addDays(shanghaiDate(new Date(serverNowMs())), 1);

import type { TrackingProvider } from '@tianfu/contracts';
import type { CallbackFormat } from '../../application/receive-tracking.js';
import { kdniao } from './kdniao.js';
import { kuaidi100 } from './kuaidi100.js';
import { tianfu } from './tianfu.js';

export const CALLBACK_FORMATS: Readonly<Record<TrackingProvider, CallbackFormat>> = {
  tianfu,
  kuaidi100,
  kdniao,
};

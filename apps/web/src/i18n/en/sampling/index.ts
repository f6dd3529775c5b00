import type { SamplingTexts } from '../../catalogue.js';
import { booking } from './booking.js';
import { counter } from './counter.js';
import { figures } from './figures.js';
import { nav } from './nav.js';
import { next } from './next.js';
import { offer } from './offer.js';
import { review } from './review.js';
import { schedule } from './schedule.js';
import { service } from './service.js';
import { setup } from './setup.js';

export const sampling: SamplingTexts = {
  booking,
  counter,
  figures,
  nav,
  next,
  offer,
  review,
  schedule,
  service,
  setup,
};

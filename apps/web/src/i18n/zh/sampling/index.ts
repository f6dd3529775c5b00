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

/** Texts of the sample-making centre: fetched with its pages. */
export const sampling = {
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
} as const;

import { carrier } from './carrier.js';
import { consignment } from './consignment.js';
import { customs } from './customs.js';
import { dispatch } from './dispatch.js';
import { drive } from './drive.js';
import { edit } from './edit.js';
import { nav } from './nav.js';
import { quotes } from './quotes.js';
import { rates } from './rates.js';
import { track } from './track.js';
import { trouble } from './trouble.js';
import { viaHub } from './via-hub.js';
import { warehouse } from './warehouse.js';

/** Texts of logistics: fetched with its pages. */
export const logistics = {
  carrier,
  consignment,
  customs,
  dispatch,
  drive,
  edit,
  nav,
  quotes,
  rates,
  track,
  trouble,
  viaHub,
  warehouse,
} as const;

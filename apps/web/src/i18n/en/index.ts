import type { Catalogue } from '../catalogue.js';
import { account } from './account.js';
import { bids } from './bids.js';
import { changes } from './changes.js';
import { common } from './common.js';
import { contracts } from './contracts.js';
import { frame } from './frame.js';
import { home } from './home.js';
import { making } from './making.js';
import { market } from './market.js';
import { orders } from './orders.js';
import { palette } from './palette.js';
import { password } from './password.js';
import { platform } from './platform.js';
import { post } from './post.js';
import { words } from './words.js';

export const en: Catalogue = {
  account,
  bids,
  changes,
  common,
  contracts,
  frame,
  home,
  making,
  market,
  orders,
  palette,
  password,
  platform,
  post,
  words,
};

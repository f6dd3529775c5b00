import type { Catalogue } from '../catalogue.js';

export const palette: Catalogue['palette'] = {
  title: 'Search and commands',
  placeholder: 'Where to? What to do? Which order?',
  go: 'Go to',
  act: 'Do',
  orders: 'Orders',
  nothing: 'Nothing found',
  hint: '↑↓ choose, Enter opens, Esc closes',
  switchTo: 'Switch to {{enterprise}}',
};

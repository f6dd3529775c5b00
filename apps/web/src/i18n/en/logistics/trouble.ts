import type { LogisticsTexts } from '../../catalogue.js';

export const trouble: LogisticsTexts['trouble'] = {
  title: 'Exceptions',
  lead: 'Late, off the route, standing too long, no scan: each is reported once.',
  none: 'Nothing is wrong',
  noneBody: 'Every vehicle runs to plan.',
  open: 'Open',
  resolved: 'Settled',
  filter: 'State',
  since: 'Since {{at}}',
  resolve: 'Settle',
  resolution: 'How it was settled',
  resolvedAs: 'Settled: {{text}}',
};

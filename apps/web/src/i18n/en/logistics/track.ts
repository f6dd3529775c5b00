import type { LogisticsTexts } from '../../catalogue.js';

export const track: LogisticsTexts['track'] = {
  publicTitle: 'Tracking {{number}}',
  eta: 'Expected',
  likely: 'Most likely {{at}}',
  between: 'Nine times in ten between {{from}} and {{until}}',
  timeline: 'The way so far',
  nothing: 'Nothing has happened yet',
  nothingBody: 'Every step appears here once the goods are picked up.',
  share: 'Let people without an account follow',
  shareBody: 'The link shows state and times: no names, addresses or prices.',
  copy: 'Copy the tracking link',
  open: 'Open the tracking page',
  source: {
    trip: 'Trip',
    tianfu: 'Carrier',
    kuaidi100: 'Kuaidi100',
    kdniao: 'Kdniao',
  },
};

import type { LogisticsTexts } from '../../catalogue.js';

export const track: LogisticsTexts['track'] = {
  title: 'Where the goods are',
  publicTitle: 'Tracking {{number}}',
  eta: 'Expected',
  likely: 'Most likely {{at}}',
  between: 'Nine times in ten between {{from}} and {{until}}',
  earliest: 'Earliest',
  latest: 'Latest',
  timeline: 'The way so far',
  nothing: 'Nothing has happened yet',
  nothingBody: 'Every step appears here once the goods are picked up.',
  share: 'Let people without an account follow',
  shareBody: 'The link shows state and times: no names, addresses or prices.',
  copy: 'Copy the tracking link',
  open: 'Open the tracking page',
  status: 'State',
  notFound: 'No goods under this link',
  notFoundBody: 'The link may be incomplete. Ask the shipper for it again.',
  source: {
    trip: 'Trip',
    tianfu: 'Carrier',
    kuaidi100: 'Kuaidi100',
    kdniao: 'Kdniao',
  },
  asOf: 'Reload for the latest',
  about: 'By Tianfu',
};

import type { LogisticsTexts } from '../../catalogue.js';

export const rates: LogisticsTexts['rates'] = {
  title: 'Compare rates',
  lead: 'From, to, weight and volume: enough to see what every carrier charges.',
  from: 'From',
  to: 'To',
  weight: 'Weight',
  volume: 'Volume',
  kgUnit: 'kg',
  m3Unit: 'm³',
  urgent: 'Urgent',
  ask: 'Show rates',
  none: "No carrier's rates cover this route",
  noneBody_one:
    '{{count}} carrier was compared. Ask for quotes, or book the goods and the hub finds room on a trip.',
  noneBody_other:
    '{{count}} carriers were compared. Ask for quotes, or book the goods and the hub finds room on a trip.',
  considered_one: '{{count}} carrier compared',
  considered_other: '{{count}} carriers compared',
  carrier: 'Carrier',
  card: 'Rate card',
  chargeable: 'Chargeable weight',
  carriage: 'Carriage',
  fuel: 'Fuel surcharge',
  urgency: 'Urgency surcharge',
  total: 'Total',
  transit: 'Transit',
  cheapest: 'Cheapest',
  fastest: 'Fastest',
  ours: 'What carriers charge for it alone',
  byVolume: 'By volume',
  needPlace: 'Both places need a position',
};

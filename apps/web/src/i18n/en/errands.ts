import type { ErrandsTexts } from '../catalogue.js';

export const errands: ErrandsTexts = {
  complete: { title: '{{title}}', sentence: 'Complete the goods and book them', verb: 'Complete' },
  close: { title: '{{title}}', sentence: 'Delivered: close it if all is well', verb: 'Check' },
  plan: { title: '{{count}} consignments wait', sentence: 'They want a trip', verb: 'Plan' },
  trouble: { title: '{{count}} exceptions', sentence: 'They are not settled yet', verb: 'Settle' },
  tender: { title: 'A trip of {{title}}', sentence: 'Look at route and price, then answer', verb: 'Answer' },
  compare: { title: '{{title}}', sentence: 'Its quotes are open: compare and award', verb: 'Compare' },
  quote: { title: '{{title}}', sentence: 'A shipper asks for our price', verb: 'Quote' },
  drive: { title: 'Trip of {{title}}', sentence: 'Stop by stop', verb: 'Drive' },
  count: { title: 'Notice of {{title}}', sentence: 'Count the goods in when they come', verb: 'Count' },
  pick: { title: 'Order out of {{title}}', sentence: 'It waits to be picked', verb: 'Pick' },
  ship: { title: 'Order out of {{title}}', sentence: 'Picked: it waits to be shipped', verb: 'Ship' },
};

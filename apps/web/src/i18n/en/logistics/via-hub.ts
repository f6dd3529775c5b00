import type { LogisticsTexts } from '../../catalogue.js';

export const viaHub: LogisticsTexts['viaHub'] = {
  leg1: '1/2 to the hub',
  leg2: '2/2 from the hub',
  send: 'Via the hub',
  sendLabel: 'Send {{number}} via the hub',
  sendBody:
    'In two legs: a milk run to the hub, then a line haul from there. Each has its own trip and share; together they never cost more than alone.',
  handOver: 'Hand over at',
  handOverAuto: 'Left empty, it is worked out from windows and distances.',
  confirm: 'Split into two legs',
  handOverAt: 'Handed over at the hub {{at}}',
  direct: 'Send directly',
  directLabel: 'Send {{number}} directly again',
  part: 'This is one leg of a consignment',
  whole: 'Show the whole consignment',
  title: 'Via the hub, in two legs',
  total: 'Both legs cost',
  totalSoFar: 'The leg planned so far costs',
  alone: 'The whole way alone',
  aloneVehicle: 'a vehicle for it alone, all the way',
  noTrip: 'No trip yet',
  code: 'Code {{code}}: tell it to the driver who brings the goods to the hub',
  passage: {
    reached: 'Reached the hub',
    left: 'Left the hub',
  },
  proposals: 'Cheaper via the hub',
  proposalsBody:
    'These go in one direction: collected to the hub and sent on together they cost less than direct trips.',
  saves: '{{cost}} via the hub ({{trips}} trips), {{direct}} directly',
  only: '{{cost}} via the hub ({{trips}} trips); direct trips do not fit',
  takeAll: 'Send {{count}} via the hub',
};

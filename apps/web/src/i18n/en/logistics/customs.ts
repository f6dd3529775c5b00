import type { LogisticsTexts } from '../../catalogue.js';

export const customs: LogisticsTexts['customs'] = {
  none: 'Nothing is declared to customs',
  noneBody:
    'Declarations come in through the API (PUT /v1/consignments/…/customs); checks and papers show here.',
  invoice: 'Invoice',
  date: 'Invoice date',
  exporter: 'Exporter',
  importer: 'Importer',
  terms: 'Terms',
  total: 'Total',
  lines: 'Declared goods',
  hs: 'HS code',
  origin: 'Origin',
  pieces: 'Pieces',
  net: 'Net',
  gross: 'Gross',
  checks: 'Checks',
  clean: 'Checked: nothing is wrong',
  error: 'Error',
  warning: 'Warning',
  stops: 'Papers cannot be printed while there are errors',
};

import type { CertifyingTexts } from '../catalogue.js';

export const carriage: CertifyingTexts['carriage'] = {
  title: 'Transport and certification',
  state: {
    draft: 'Say what you carry and submit it. Once certified you can publish rates and take trips.',
    certified: 'Certified: you can publish rates and take trips.',
    suspended: 'The certificate is suspended: no new trips for now.',
    revoked: 'The certificate is revoked: no more trips.',
  },
  what: 'What we carry',
  services: 'Services',
  service: { 'part-load': 'Part load', 'full-load': 'Full load', express: 'Express', container: 'Container' },
  area: 'Where we carry to',
  areaHint: 'For example: all of Hubei, the Pearl River delta',
  vehicles: 'Vehicles',
  permit: 'Road transport permit',
  permitNumber: 'Permit number',
  permitValidUntil: 'Permit valid until',
  position: 'Depot',
  place: 'Address',
  remark: 'Remark',
  save: 'Save',
  saved: 'Saved',
  incomplete: 'First say what you carry, and save it',
};

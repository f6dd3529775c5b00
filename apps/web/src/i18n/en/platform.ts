import type { Catalogue } from '../catalogue.js';

export const platform: Catalogue['platform'] = {
  title: 'Platform records',
  service: 'Service',
  view: 'Records',
  views: { audit: 'Audit trail', 'dead-letters': 'Dead letters' },
  auditEmpty: 'Nothing on the audit trail yet',
  lettersEmpty: 'No dead letters',
  lettersEmptyBody: 'Every message was handled.',
  verify: 'Check the chain',
  intact: '{{rows}} rows, the chain is intact',
  broken: 'The chain breaks at row {{sequence}}',
  column: {
    sequence: 'No.',
    at: 'Time',
    actor: 'Who',
    subject: 'What',
    input: 'Input',
    hash: 'Hash',
    consumer: 'Consumer',
    reason: 'Reason',
    failedAt: 'Failed at',
    action: 'Action',
  },
  replay: 'Handle again',
  replayed: 'Handled again {{at}}',
};

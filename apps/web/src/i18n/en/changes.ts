import type { Catalogue } from '../catalogue.js';

export const changes: Catalogue['changes'] = {
  what: 'What',
  before: 'Before',
  after: 'Now',
  latest: 'Latest version',
  mine: 'My version',
  none: 'No difference',
  staleTitle: 'How the two versions differ',
  keepMine: 'Replace the latest version with mine',
  amend: 'Change conditions',
  amendTitle: 'Change the conditions of an open order',
  amendLead:
    'Bids stay sealed and count again only when their suppliers confirm them; near the deadline it is put off by itself. It cannot be brought forward.',
  reason: 'Reason',
  reasonHint: 'Suppliers who have bid read it',
  deadline: 'Bidding closes',
  deadlines: { keep: 'As it is', d1: '1 day later', d3: '3 days later', d7: '7 days later' },
  preview: 'What will change',
  send: 'Change the conditions',
  title: 'Changes of conditions',
  count: 'changed {{count}} times',
  entry: 'Change {{n}} · {{at}}',
  deadlineMoved: 'Bidding closes',
  confirmTitle: 'The conditions have changed: confirm your bid again',
  confirmBody:
    'A bid that is not confirmed lapses at the deadline, unopened. Confirming leaves your bid as it is, and still nobody can read it.',
  confirm: 'Confirm that our bid stands',
  lapsed: 'Not confirmed after the conditions changed; the bid stayed unopened',
  waiting: 'The conditions have changed: confirm your bid again',
  verb: 'Confirm',
};

import { toMermaid } from '@tianfu/kernel';
import { readFileSync } from 'node:fs';
import { INVITATION_STATES } from './invitation-states.js';

describe('the README', () => {
  it('draws the states of an invitation as they are', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    expect(readme).toContain(toMermaid(INVITATION_STATES));
  });
});

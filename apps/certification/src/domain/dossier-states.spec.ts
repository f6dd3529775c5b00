import { readFileSync } from 'node:fs';
import { DOSSIER_STATES } from '@tianfu/contracts';
import { checkStateTable, statesOf, toMermaid } from '@tianfu/kernel';
import { dossierTable } from './dossier-states.js';

describe('the life of a dossier', () => {
  it('has no state that cannot be reached or left by mistake', () => {
    expect(checkStateTable(dossierTable)).toEqual([]);
  });

  it('has exactly the states of the contract', () => {
    expect(statesOf(dossierTable).toSorted()).toEqual([...DOSSIER_STATES].toSorted());
  });

  it('is drawn in the README', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    expect(readme).toContain(toMermaid(dossierTable));
  });

  it('ends for good only with a revocation', () => {
    expect(dossierTable.final).toEqual(['revoked']);
  });
});

import { ANONYMOUS, type Caller } from '@tianfu/service';
import { newId } from '@tianfu/kernel';
import { aCapability, aDossier } from '../../test/builders.js';
import { actionsFor } from './dossier-actions.js';

const enterpriseId = newId<string>();
const person: Caller = { ...ANONYMOUS, kind: 'session', personId: newId() };
const owner: Caller = { ...person, enterpriseId, roles: ['owner'] };
const operator: Caller = { ...person, isOperator: true };

describe('what somebody may do with a dossier', () => {
  it('is to describe it before it can be submitted', () => {
    expect(actionsFor(aDossier({ enterpriseId }), owner)).toEqual(['describe']);
    const filled = aDossier({ enterpriseId, capability: aCapability() });
    expect(actionsFor(filled, owner)).toEqual(['describe', 'submit']);
  });

  it('depends on the role: a supplier edits, only an owner submits, a buyer reads', () => {
    const filled = aDossier({ enterpriseId, state: 'rejected' });
    expect(actionsFor(filled, { ...owner, roles: ['supplier'] })).toEqual(['describe']);
    expect(actionsFor(filled, { ...owner, roles: ['buyer'] })).toEqual([]);
  });

  it('is nothing for members of another enterprise', () => {
    const other = aDossier({ state: 'rejected' });
    expect(actionsFor(other, owner)).toEqual([]);
  });

  it('is to review for operators', () => {
    expect(actionsFor(aDossier({ state: 'submitted' }), operator)).toEqual([
      'startReview',
      'certify',
      'requestRevision',
      'reject',
    ]);
    expect(actionsFor(aDossier({ state: 'certified' }), operator)).toEqual(['suspend', 'revoke']);
    expect(actionsFor(aDossier({ state: 'suspended' }), operator)).toEqual(['reinstate', 'revoke']);
  });

  it('is limited to what an API key was made for', () => {
    const filled = aDossier({ enterpriseId, capability: aCapability() });
    const key: Caller = { ...owner, kind: 'key', scopes: ['dossier.edit'] };
    expect(actionsFor(filled, key)).toEqual(['describe']);
  });
});

import { MEMBER_ROLES, type MemberRole } from '@tianfu/contracts';
import fc from 'fast-check';
import { founderRoles, keepsAnOwner, orderedRoles } from './roles.js';

const somePeople = fc.uniqueArray(fc.constantFrom('chen', 'li', 'wang', 'zhao', 'sun'));
const someRoles = fc.subarray<MemberRole>([...MEMBER_ROLES]);

describe('the roles of a membership', () => {
  it('make the founder owner, plus what the enterprise comes for', () => {
    expect(founderRoles(['supplier'])).toEqual(['owner', 'supplier']);
    expect(founderRoles(['supplier', 'buyer'])).toEqual(['owner', 'buyer', 'supplier']);
  });

  it('are kept in one order, each once', () => {
    expect(orderedRoles(['supplier', 'owner', 'supplier'])).toEqual(['owner', 'supplier']);
  });

  it('cannot be taken from the last owner', () => {
    expect(keepsAnOwner(['chen'], 'chen', ['buyer'])).toBe(false);
    expect(keepsAnOwner(['chen'], 'chen', [])).toBe(false);
    expect(keepsAnOwner(['chen', 'li'], 'chen', [])).toBe(true);
    expect(keepsAnOwner(['chen'], 'li', [])).toBe(true);
  });

  it('leave at least one owner after every sequence of allowed changes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('chen', 'li', 'wang'), someRoles)), (changes) => {
        const owners = new Set(['chen']);
        for (const [personId, roles] of changes) {
          if (!keepsAnOwner([...owners], personId, roles)) continue;
          if (roles.includes('owner')) owners.add(personId);
          if (!roles.includes('owner')) owners.delete(personId);
        }
        expect(owners.size).toBeGreaterThan(0);
      }),
    );
  });

  it('agree with counting the owners afterwards', () => {
    fc.assert(
      fc.property(somePeople, fc.constantFrom('chen', 'li'), someRoles, (owners, personId, roles) => {
        const after = new Set(owners.filter((owner) => owner !== personId));
        if (roles.includes('owner')) after.add(personId);
        expect(keepsAnOwner(owners, personId, roles)).toBe(after.size > 0);
      }),
    );
  });
});

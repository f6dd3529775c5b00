import { activeMembership, type Membership } from './active-enterprise.js';

const member = (enterpriseId: string): Membership => ({
  enterpriseId,
  enterpriseName: enterpriseId,
  roles: ['buyer'],
});
const [oldest, middle, newest] = [member('oldest'), member('middle'), member('newest')];
const all = [oldest, middle, newest];

describe('the enterprise a call acts in', () => {
  it('is the one asked for', () => {
    expect(activeMembership(all, 'newest', 'middle')).toEqual({ ok: true, value: newest });
  });

  it('is the one used last when none is asked for', () => {
    expect(activeMembership(all, undefined, 'middle')).toEqual({ ok: true, value: middle });
  });

  it('is the oldest when the one used last was left', () => {
    expect(activeMembership(all, undefined, 'left')).toEqual({ ok: true, value: oldest });
    expect(activeMembership(all, undefined, undefined)).toEqual({ ok: true, value: oldest });
  });

  it('is none for a person without an enterprise', () => {
    expect(activeMembership([], undefined, 'left')).toEqual({ ok: true, value: undefined });
  });

  it('is refused where the person does not belong', () => {
    expect(activeMembership(all, 'foreign', undefined)).toEqual({ ok: false, error: 'not-a-member' });
  });
});

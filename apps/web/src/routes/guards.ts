import { redirect, type ParsedLocation } from '@tanstack/react-router';
import type { MeView, Permission } from '@tianfu/sdk';
import { currentPerson } from '../session/session.js';
import { can } from '../session/permissions.js';

/** Leads to the sign-in page, and back here afterwards. */
export async function requirePerson({ location }: { location: ParsedLocation }): Promise<{ me: MeView }> {
  const me = await currentPerson();
  if (me === undefined) {
    const next = location.href === '/' ? undefined : location.href;
    // The router takes a thrown redirect as an answer, not as an error.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw redirect({ to: '/sign-in', search: { next } });
  }
  return { me };
}

/** A person without an enterprise has nothing to do here yet, unless an operator. */
export async function requireMember(at: { location: ParsedLocation }): Promise<{ me: MeView }> {
  const { me } = await requirePerson(at);
  if (me.memberships.length === 0 && !me.isOperator) {
    // As above.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw redirect({ to: '/welcome' });
  }
  return { me };
}

/** Runs a load only for those the platform would answer; the page says why it is empty for others. */
export const whenAllowed = async (
  me: MeView,
  permission: Permission,
  load: () => Promise<unknown>,
): Promise<void> => {
  if (can(me, permission)) await load();
};

import { Problem, type MeView } from '@tianfu/sdk';
import { api, client, queryClient } from '../api.js';
import { forgetDriving } from '../device/driving-cache.js';
import { actFor, actForNobody, activeEnterprise } from './active-enterprise.js';
import { signedOut } from './signed-out.js';

/** Who is signed in; undefined for nobody. An enterprise this person left is forgotten. */
export async function currentPerson(): Promise<MeView | undefined> {
  try {
    return await queryClient.ensureQueryData(api.me());
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.status === 401) return undefined;
    if ((error.status === 403 || error.status === 404) && activeEnterprise() !== undefined) {
      actForNobody();
      return currentPerson();
    }
    throw error;
  }
}

/** After signing in or up: nothing of whoever was here before stays. */
export function enter(me: MeView): void {
  queryClient.clear();
  void forgetDriving();
  signedOut.set(false);
  const kept = activeEnterprise();
  if (kept !== undefined && !me.memberships.some(({ enterpriseId }) => enterpriseId === kept)) actForNobody();
  if (kept === undefined || kept === me.activeEnterpriseId) queryClient.setQueryData(api.me().queryKey, me);
}

export async function leave(): Promise<void> {
  await client.signOut();
  await forgetDriving();
  actForNobody();
  queryClient.clear();
}

/** Acts for another enterprise from now on; everything on the screen is fetched anew. */
export async function switchTo(enterpriseId: string): Promise<void> {
  actFor(enterpriseId);
  await forgetDriving();
  queryClient.clear();
  await queryClient.fetchQuery(api.me());
}

import { Refusal } from '@tianfu/contracts';
import { type Call, found, type ReadTx, requireEnterprise } from '@tianfu/service';
import type { Centre, Centres } from './centre-ports.js';

/**
 * A centre of the caller's own enterprise; of anybody else's: no such thing.
 * @throws Refusal `NOT_FOUND`
 */
export async function ownCentre(tx: ReadTx, centres: Centres, centreId: string, call: Call): Promise<Centre> {
  const centre = found(await centres.get(tx, centreId));
  if (centre.enterpriseId !== requireEnterprise(call.caller)) throw new Refusal('NOT_FOUND');
  return centre;
}

import type { ReadTx } from '@tianfu/service';
import type { StaffNames } from '../../application/making-ports.js';

/** Names for the custody log: a member of staff is known by the resource they are. */
export class StaffNameStore implements StaffNames {
  async nameOf(
    tx: ReadTx,
    centreId: string,
    personId: string | undefined,
    otherwise: string,
  ): Promise<string> {
    if (personId === undefined) return otherwise.slice(0, 80);
    const row = await tx.one<{ name: string }>(
      'SELECT name FROM resource WHERE centre_id = $1 AND person_id = $2 ORDER BY resource_id LIMIT 1',
      [centreId, personId],
    );
    return row?.name ?? otherwise.slice(0, 80);
  }
}

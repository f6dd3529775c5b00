import type { ReadTx, Tx } from '@tianfu/service';
import type { HubStore } from '../../application/ports.js';
import type { StoredHub } from '../../application/stored.js';

interface HubRow {
  hub_id: string;
  name: string;
  address: string;
  lat: number;
  lng: number;
}

const MAX_HUBS = 100;

const REGISTER = `INSERT INTO hub (hub_id, name, address, lat, lng, registered_at)
  VALUES ($1, $2, $3, $4, $5, clock_timestamp())
  ON CONFLICT (hub_id) DO UPDATE SET name = excluded.name, address = excluded.address, lat = excluded.lat,
    lng = excluded.lng`;

/** The hubs, known to everybody. */
export class PostgresHubs implements HubStore {
  async register(tx: Tx, { hubId, name, address, position }: StoredHub): Promise<void> {
    await tx.execute(REGISTER, [hubId, name, address, position.lat, position.lng]);
  }

  async all(tx: ReadTx): Promise<StoredHub[]> {
    const rows = await tx.query<HubRow>(`SELECT * FROM hub ORDER BY registered_at, hub_id LIMIT ${MAX_HUBS}`);
    return rows.map(hubOf);
  }

  async byId(tx: ReadTx, hubId: string): Promise<StoredHub | undefined> {
    const row = await tx.one<HubRow>('SELECT * FROM hub WHERE hub_id = $1', [hubId]);
    return row && hubOf(row);
  }
}

const hubOf = ({ hub_id, name, address, lat, lng }: HubRow): StoredHub => ({
  hubId: hub_id,
  name,
  address,
  position: { lat, lng },
});

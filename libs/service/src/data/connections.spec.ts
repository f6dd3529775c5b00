import { Connections, NoConnectionInTime } from './connections.js';
import type { PgClient, PgPool } from './sql-client.js';

/** A pool as far as it is used here: whether it can connect, and who has been given back. */
function aPool(max: number): { pool: PgPool; given: number[]; down: { is: boolean } } {
  const given: number[] = [];
  const down = { is: false };
  let made = 0;
  const pool = {
    options: { max },
    connect: () => {
      if (down.is) return Promise.reject(new Error('connect ECONNREFUSED'));
      const number = (made += 1);
      return Promise.resolve({ release: () => given.push(number) });
    },
  };
  // `Connections` asks a pool for nothing else.
  return { pool: pool as unknown as PgPool, given, down };
}

const soon = (): number => Date.now() + 5;
const later = (): number => Date.now() + 60_000;

it('lets a crowd wait for one connection as long as it has time, first come first served', async () => {
  const connections = new Connections(aPool(1).pool);
  const served: number[] = [];
  const first = await connections.borrow();
  const crowd = Array.from({ length: 50 }, async (_none, at) => {
    const client: PgClient = await connections.borrow(later());
    served.push(at);
    connections.giveBack(client, false);
  });
  expect(connections.waiting).toBe(50);
  connections.giveBack(first, false);
  await Promise.all(crowd);
  expect(served).toEqual(Array.from({ length: 50 }, (_none, at) => at));
  expect(connections.waiting).toBe(0);
});

it('turns away who has waited to the end of their call, and nobody else', async () => {
  const connections = new Connections(aPool(1).pool);
  const first = await connections.borrow();
  const patient = connections.borrow(later());
  await expect(connections.borrow(soon())).rejects.toBeInstanceOf(NoConnectionInTime);
  expect(connections.waiting).toBe(1);
  connections.giveBack(first, false);
  await expect(patient).resolves.toBeDefined();
});

it('loses no place to a connection that cannot be made', async () => {
  const { pool, down } = aPool(1);
  const connections = new Connections(pool);
  down.is = true;
  await expect(connections.borrow()).rejects.toThrow('ECONNREFUSED');
  down.is = false;
  const client = await connections.borrow(soon());
  down.is = true;
  const waits = [connections.borrow(later()), connections.borrow(later())];
  connections.giveBack(client, true);
  for (const wait of waits) await expect(wait).rejects.toThrow('ECONNREFUSED');
});

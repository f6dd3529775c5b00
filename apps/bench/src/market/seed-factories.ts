import { addDays, type SeededRandom, seededRandom, shanghaiDate } from '@tianfu/kernel';
import { fabrics, machines, modes, processes, productCategories } from '@tianfu/contracts';
import type { Client } from 'pg';

export const SEEDED_FACTORIES = 100_000;
const SEED = 100_000;
const BATCH = 5_000;

const INSERT = `INSERT INTO matching.factory (factory_id, name, place, lat, lng, standing_version, state, level, scope,
    valid_until, production, won, decided)
  SELECT gen_random_uuid(), name, place, lat, lng, 1, state, level, scope, valid_until, production, won, decided
  FROM jsonb_to_recordset($1::jsonb) AS r(name text, place text, lat float8, lng float8, state text, level text,
    scope text[], valid_until date, production jsonb, won int, decided int)`;

/** Clusters of the trade in China; factories lie within a degree or two of one. */
const CLUSTERS = [
  { place: '湖北天门', lat: 30.66, lng: 113.17 },
  { place: '广东广州', lat: 23.13, lng: 113.26 },
  { place: '广东东莞', lat: 23.02, lng: 113.75 },
  { place: '浙江杭州', lat: 30.27, lng: 120.16 },
  { place: '浙江宁波', lat: 29.87, lng: 121.55 },
  { place: '江苏常熟', lat: 31.65, lng: 120.75 },
  { place: '福建石狮', lat: 24.73, lng: 118.65 },
  { place: '山东青岛', lat: 36.07, lng: 120.38 },
  { place: '江西南昌', lat: 28.68, lng: 115.86 },
  { place: '四川成都', lat: 30.57, lng: 104.07 },
];

/** Puts generated certified factories straight into the tables of matching, as certification's events would. */
export async function seedFactories(admin: Client): Promise<void> {
  const random = seededRandom(SEED);
  const today = shanghaiDate(new Date());
  for (let from = 0; from < SEEDED_FACTORIES; from += BATCH) {
    const rows = Array.from({ length: BATCH }, (_, index) => factoryRow(random, from + index + 1, today));
    await admin.query(INSERT, [JSON.stringify(rows)]);
  }
  await admin.query('VACUUM ANALYZE matching.factory');
}

function factoryRow(random: SeededRandom, number: number, today: string): object {
  const cluster = random.pick(CLUSTERS);
  const categories = some(random, productCategories, 1, 6);
  const workers = random.integer(8, 400);
  const decided = random.integer(0, 20);
  return {
    name: `生成工厂 Generated factory ${number}`,
    place: cluster.place,
    lat: random.normal(cluster.lat, 0.8),
    lng: random.normal(cluster.lng, 0.8),
    state: random.next() < 0.9 ? 'certified' : random.pick(['suspended', 'revoked', 'expired']),
    level: random.pick(['A', 'A', 'A', 'AA', 'AA', 'AAA']),
    scope: categories,
    valid_until: addDays(today, random.integer(-20, 700)),
    production: {
      categories,
      fabrics: some(random, fabrics, 2, 8),
      processes: [...new Set(['cutting', 'sewing', 'ironing', 'packing', ...some(random, processes, 0, 6)])],
      modes: some(random, modes, 1, 3),
      machines: some(random, machines, 1, 8),
      moqPieces: random.pick([30, 50, 100, 100, 200, 300, 500, 1000]),
      standardMinutesPerDay: (workers * 540 * random.integer(45, 85)) / 100,
      leadTimeDays: random.integer(2, 20),
    },
    won: Math.floor(decided * random.next()),
    decided,
  };
}

const some = (random: SeededRandom, codes: readonly string[], least: number, most: number): string[] =>
  random.shuffle(codes).slice(0, random.integer(least, most));

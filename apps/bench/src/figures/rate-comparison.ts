import { newId, type SeededRandom, seededRandom } from '@tianfu/kernel';
import { createClient } from '@tianfu/sdk';
import { Client } from 'pg';
import type { Figure } from '../figure.js';
import { percentile } from '../percentiles.js';

const SEED = 200;
const CARRIERS = 200;
const ZONES = 12;
const QUESTIONS = 1_000;
const WARM_UP = 50;
const TIANMEN = { lat: 30.66, lng: 113.17 };

/** Puts generated certified carriers with a rate card each straight into the tables of logistics. */
async function seedCarriers(admin: Client): Promise<void> {
  const random = seededRandom(SEED);
  for (let index = 0; index < CARRIERS; index += 1) {
    const id = newId<string>();
    await admin.query(`INSERT INTO logistics.standing VALUES ($1, $2, 'certified', '2099-12-31', 1)`, [
      id,
      newId<string>(),
    ]);
    await admin.query(
      `INSERT INTO logistics.carrier (carrier_id, name, dispatch_phone, version) VALUES ($1, $2, '0728-5220000', 1)`,
      [id, `生成承运商 Generated carrier ${index}`],
    );
    await admin.query(
      `INSERT INTO logistics.rate_card (rate_card_id, carrier_id, content, valid_from, valid_until, state, version, published_at)
       VALUES ($1, $2, $3, '2026-01-01', '2099-12-31', 'published', 1, now())`,
      [newId<string>(), id, JSON.stringify(card(random))],
    );
  }
  await admin.query('ANALYZE logistics.rate_card, logistics.standing, logistics.carrier');
}

/** Twelve zones around places all over China, the last one everywhere, six weight breaks each. */
function card(random: SeededRandom): object {
  const money = (cents: number) => ({ amount: (cents / 100).toFixed(2), currency: 'CNY' });
  const perKg = (cents: number) => ({ amount: (cents / 100).toFixed(4), currency: 'CNY' });
  return {
    name: '生成运价 Generated card',
    currency: 'CNY',
    collects: [{ centre: TIANMEN, radiusKm: 200 }],
    volumetricDivisor: random.pick([5_000, 6_000, 8_000]),
    minimum: money(random.integer(1_000, 5_000)),
    fuelPercent: random.integer(0, 15),
    urgentPercent: random.integer(0, 60),
    zones: Array.from({ length: ZONES }, (_, zone) => ({
      name: `zone ${zone}`,
      areas: [
        zone === ZONES - 1
          ? { centre: TIANMEN, radiusKm: 20_000 }
          : { centre: { lat: 22 + random.next() * 20, lng: 100 + random.next() * 20 }, radiusKm: 150 },
      ],
      breaks: [0, 5, 20, 50, 100, 500].map((kg, place) => ({
        fromGrams: kg * 1_000,
        flat: money(random.integer(0, 2_000)),
        perKg: perKg(random.integer(300, 400) - 40 * place),
      })),
      perM3: perKg(random.integer(10_000, 40_000)),
      transitDays: 1 + zone,
    })),
    validFrom: '2026-01-01',
    validUntil: '2099-12-31',
  };
}

export const rateComparison: Figure = {
  name: 'rate-comparison',
  about: 'what each of 200 carriers asks for a shipment, from origin, destination, weight and volume',
  async measure(stage) {
    const platform = await stage.platform();
    const admin = new Client({ connectionString: platform.adminUrl });
    await admin.connect();
    try {
      stage.tell(`  generating ${CARRIERS} carriers`);
      await seedCarriers(admin);
      const { token } = await platform.signIn('buyer');
      const client = createClient({ baseUrl: platform.url, token });
      const random = seededRandom(SEED + 1);
      const callMs: number[] = [];
      let fewest = Number.POSITIVE_INFINITY;
      for (let asked = -WARM_UP; asked < QUESTIONS; asked += 1) {
        const beganMs = performance.now();
        const { data } = await client.compareRates({
          originLat: TIANMEN.lat,
          originLng: TIANMEN.lng,
          destinationLat: 22 + random.next() * 20,
          destinationLng: 100 + random.next() * 20,
          weightGrams: random.integer(500, 800_000),
          volumeCm3: random.integer(1_000, 4_000_000),
        });
        fewest = Math.min(fewest, data.length);
        if (asked >= 0) callMs.push(performance.now() - beganMs);
      }
      if (fewest < CARRIERS) throw new Error(`only ${fewest} of ${CARRIERS} carriers answered`);
      return [
        {
          name: 'rate-comparison',
          value: percentile(callMs, 0.99),
          unit: 'ms',
          target: { of: 'value', bound: 'at most', limit: 50 },
          details: { p50: percentile(callMs, 0.5), calls: QUESTIONS, carriers: CARRIERS, zones: ZONES },
        },
      ];
    } finally {
      await admin.end();
      await platform.remove();
    }
  },
};

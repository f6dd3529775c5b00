/**
 * Demo suppliers. A facility's published position is where a generated supplier stands; its name, code and
 * capability are generated and say so. Nothing is claimed about the real facility.
 */
import { makeUscc, type SeededRandom } from '@tianfu/kernel';
import type { Capability, CertificateLevel } from '@tianfu/sdk';

export interface SupplierPlan {
  readonly name: string;
  readonly uscc: string;
  readonly capability: Capability;
  readonly level: CertificateLevel;
  /** Cost of a standard minute in CNY, for the bid formula. */
  readonly minuteCost: number;
}

const GROUPS = [
  {
    categories: ['t-shirt', 'hoodie', 'sportswear'],
    fabrics: ['jersey', 'cotton', 'fleece'],
    processes: ['cutting', 'sewing', 'overlocking', 'flatlocking', 'finishing'],
  },
  {
    categories: ['shirt', 'blouse', 'dress', 'skirt'],
    fabrics: ['cotton', 'viscose', 'polyester', 'chiffon'],
    processes: ['cutting', 'sewing', 'ironing', 'overlocking', 'finishing'],
  },
  {
    categories: ['jacket', 'coat', 'suit'],
    fabrics: ['wool', 'cotton', 'polyester', 'nylon'],
    processes: ['cutting', 'sewing', 'ironing', 'finishing'],
  },
  {
    categories: ['dress', 'skirt', 'coat', 'jacket'],
    fabrics: ['viscose', 'polyester', 'wool', 'cotton'],
    processes: ['cutting', 'sewing', 'ironing', 'finishing', 'packing'],
  },
] as const;

/** An eight-character organisation number of the alphabet both check digits accept. */
const serialOf = (run: number, at: number): string =>
  `${run.toString().padStart(4, '0').slice(-4)}${at.toString().padStart(4, '0')}`;

export function deriveSupplier(
  position: { lat: number; lng: number },
  place: string,
  at: number,
  run: number,
  random: SeededRandom,
): SupplierPlan {
  const group = random.pick(GROUPS);
  const workers = random.integer(12, 160);
  return {
    name: `示例工厂 Demo Factory ${String(at + 1).padStart(4, '0')} · ${String(run)}`,
    uscc: makeUscc('429006', serialOf(run, at)),
    capability: {
      categories: [...group.categories],
      fabrics: [...group.fabrics],
      processes: [...group.processes],
      modes: random.next() < 0.7 ? ['cmt', 'fob'] : ['cmt'],
      machines: [
        { machine: 'lockstitch', count: Math.ceil(workers * 0.6) },
        { machine: 'overlock', count: Math.ceil(workers * 0.2) },
      ],
      moqPieces: random.pick([30, 50, 100, 200, 300]),
      workers,
      minutesPerDay: random.pick([480, 540, 600]),
      efficiencyPercent: random.integer(45, 85),
      leadTimeDays: random.integer(2, 10),
      position,
      place,
    },
    level: random.pick(['A', 'AA', 'AA', 'AAA'] as const),
    minuteCost: 0.35 + random.next() * 0.3,
  };
}

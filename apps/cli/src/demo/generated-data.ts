/** A made-up data set of the same columns as the published ones, for where those are not at hand. */
import { seededRandom } from '@tianfu/kernel';
import type { CsvRow } from '../import/csv-rows.js';

const FACILITIES = 120;
const LINE_ROWS = 300;
const PLACES = [
  ['竟陵', 30.653, 113.166],
  ['侨乡', 30.667, 113.187],
  ['岳口', 30.507, 113.095],
  ['皂市', 30.83, 113.26],
  ['横林', 30.556, 113.236],
  ['多宝', 30.69, 112.69],
] as const;

export function generatedFacilities(seed: number): CsvRow[] {
  const random = seededRandom(seed);
  return Array.from({ length: FACILITIES }, (_, at) => {
    const [town, lat, lng] = random.pick(PLACES);
    return {
      line: at + 2,
      cells: {
        country: 'China',
        name: `生成工厂 ${String(at + 1).padStart(4, '0')} (generated)`,
        address: `湖北省天门市${town}，位置为生成数据`,
        lat: (lat + (random.next() - 0.5) * 0.04).toFixed(6),
        lng: (lng + (random.next() - 0.5) * 0.04).toFixed(6),
      },
    };
  });
}

export function generatedLines(seed: number): CsvRow[] {
  const random = seededRandom(seed + 1);
  return Array.from({ length: LINE_ROWS }, (_, at) => ({
    line: at + 2,
    cells: {
      date: `2015-0${String(random.integer(1, 3))}-${String(random.integer(1, 28)).padStart(2, '0')}`,
      quarter: 'Quarter1',
      department: at % 3 === 0 ? 'finishing' : 'sewing',
      day: 'Thursday',
      team: String(1 + (at % 12)),
      targeted_productivity: '0.75',
      smv: (8 + random.next() * 40).toFixed(2),
      wip: String(random.integer(200, 1800)),
      over_time: String(random.integer(0, 60) * 120),
      incentive: '0',
      idle_time: '0',
      idle_men: '0',
      no_of_style_change: '0',
      no_of_workers: String(random.integer(20, 60)),
      actual_productivity: (0.5 + random.next() * 0.5).toFixed(6),
    },
  }));
}

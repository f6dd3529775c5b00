import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import {
  ISOLATED,
  POOLED,
  QUICK_ARMS,
  SPECIALISTS_FIRST_COME,
  SPECIALISTS_PLANNED,
  SPECIALISTS_SHORTEST,
  SPECIALISTS_SHORTEST_UNCAPPED,
} from './arms.js';
import { DAYS, HAND_OVER_DAYS, WARM_UP_DAYS } from './assumptions.js';
import { measure, type Measured, type Setting } from './measure.js';
import { curvePicture } from './picture.js';
import { costTable, curveTable, lineOf, reachedTable, serviceTable, sharesTable } from './report.js';
import type { Arrivals } from './workload.js';

const USAGE = `npm run --silent bench -- pooling [--markdown] [--svg FILE] [--planned]

Simulates one-person sample rooms against the same people pooled, over load 0.5 to 0.95, 10 seeds: a simulation under
the assumptions of src/pooling/assumptions.ts, no evidence from the field. One JSON object a line, with --markdown
tables instead; pairs are mean and half the 95 % confidence interval. --svg writes a picture of the curve for single
arrivals. --planned runs the centre's scheduler day by day against the two rules, which takes minutes.`;

const LOADS = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];
const FEW_LOADS = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95];
const ARRIVALS: readonly Arrivals[] = ['single', 'collections', 'season'];
/** The scheduler plans with every arrival: fewer loads and days for it, and the same for the arms beside it. */
const PLANNED = { loads: [0.7, 0.8, 0.9], days: 150, warmUpDays: 30 };

/** The command `bench -- pooling`; answers the exit code. */
export async function runPooling(words: readonly string[]): Promise<number> {
  const request = requestOf(words);
  if (request === undefined || request.help) {
    console.error(USAGE);
    return request === undefined ? 2 : 0;
  }
  const { markdown, svg } = request;
  const say = (title: string, measured: readonly Measured[], tables: readonly string[]): void => {
    if (!markdown) for (const one of measured) console.log(JSON.stringify(lineOf(one)));
    else console.log([`### ${title}`, ...tables, ''].join('\n\n'));
  };
  if (request.planned) {
    const measured = PLANNED.loads.flatMap((load) =>
      told(
        {
          arrivals: 'single',
          load,
          handOverDays: HAND_OVER_DAYS,
          days: PLANNED.days,
          warmUpDays: PLANNED.warmUpDays,
        },
        [ISOLATED, SPECIALISTS_FIRST_COME, SPECIALISTS_SHORTEST, SPECIALISTS_PLANNED],
      ),
    );
    say('Planned by the scheduler', measured, [serviceTable(measured)]);
    return 0;
  }
  for (const arrivals of ARRIVALS) {
    const loads = arrivals === 'single' ? LOADS : FEW_LOADS;
    const measured = loads.flatMap((load) => told(settingOf(arrivals, load), QUICK_ARMS));
    const tables = [curveTable(measured), reachedTable(measured), sharesTable(measured)];
    if (arrivals === 'single') {
      const uncapped = told(settingOf(arrivals, 0.9), [SPECIALISTS_SHORTEST_UNCAPPED]);
      const [low, high] = [0.7, 0.9].map((load) => measured.filter((one) => one.load === load));
      tables.push(serviceTable([...(low ?? []), ...(high ?? []), ...uncapped]));
    }
    say(`Arrivals: ${arrivals}`, measured, tables);
    if (arrivals === 'single' && svg !== undefined) {
      await writeFile(svg, curvePicture(measured, 'Simulated cut in mean turnaround against isolated rooms'));
    }
  }
  for (const handOverDays of [0, 0.5]) {
    const measured = [0.6, 0.7, 0.8].flatMap((load) =>
      told({ ...settingOf('single', load), handOverDays }, [ISOLATED, POOLED, SPECIALISTS_SHORTEST]),
    );
    say(`Hand-over of ${handOverDays} days a round`, measured, [curveTable(measured)]);
  }
  if (markdown) console.log(['### Cost of a sample', costTable()].join('\n\n'));
  return 0;
}

function settingOf(arrivals: Arrivals, load: number): Setting {
  return { arrivals, load, handOverDays: HAND_OVER_DAYS, days: DAYS, warmUpDays: WARM_UP_DAYS };
}

function told(setting: Setting, arms: Parameters<typeof measure>[1]): Measured[] {
  console.error(`${setting.arrivals}, load ${setting.load}, hand-over ${setting.handOverDays} days`);
  return measure(setting, arms);
}

interface Request {
  readonly markdown: boolean;
  readonly planned: boolean;
  readonly help: boolean;
  readonly svg?: string | undefined;
}

function requestOf(words: readonly string[]): Request | undefined {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        markdown: { type: 'boolean', default: false },
        planned: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        svg: { type: 'string' },
      },
    });
    return values;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

import { certificateLevels, type ScorePartName } from '@tianfu/contracts';
import { assert, greatCircleKm } from '@tianfu/kernel';
import type { Supplier } from './factory.js';
import { machineGroupsFor } from './machine-needs.js';
import type { OrderNeeds } from './order-needs.js';
import { rankOfLevel } from './suitability.js';
import { PARTS, pointsOf, scoreOf, stepsOf, valueOf, weightOf } from './weights.js';
import { capacityFit, levelWorth, nearness, share, slackWorth, specialisation, winRate } from './worth.js';

type Fact = string | number | boolean | readonly string[];

export interface ScorePart {
  readonly part: ScorePartName;
  /** 0 to 1, four decimals. */
  readonly value: number;
  readonly weight: number;
  readonly facts: Readonly<Record<string, Fact>>;
}

export interface Score {
  /** What ranks: a whole number up to `MAX_POINTS`. */
  readonly points: number;
  /** What people read: 0 to 100, two decimals. */
  readonly score: number;
  readonly parts: readonly ScorePart[];
}

interface Worth {
  readonly value: number;
  readonly facts: Readonly<Record<string, Fact>>;
}

/** Steps of nearly every garment: who has them under one roof saves the buyer the hand-overs. */
export const USUAL_PROCESSES = ['cutting', 'sewing', 'finishing', 'ironing', 'packing'] as const;

/** Rates a supplier that suits the order (`misfitsOf` is empty). */
export function scoreOfSupplier(order: OrderNeeds, supplier: Supplier): Score {
  const worths: Readonly<Record<ScorePartName, Worth>> = {
    category: category(supplier),
    process: process(order, supplier),
    fabric: fabric(order, supplier),
    machine: machine(order, supplier),
    ...capacityAndLeadTime(order, supplier),
    distance: distance(order, supplier),
    level: level(supplier),
    record: record(supplier),
  };
  const points = PARTS.reduce((sum, part) => sum + pointsOf(part, worths[part].value), 0);
  const parts = PARTS.map((part) => ({
    part,
    value: valueOf(stepsOf(worths[part].value)),
    weight: weightOf(part),
    facts: worths[part].facts,
  }));
  return { points, score: scoreOf(points), parts };
}

function category({ production }: Supplier): Worth {
  const offered = production.categories.length;
  return { value: specialisation(1, offered), facts: { offered } };
}

function process(order: OrderNeeds, { production }: Supplier): Worth {
  const wanted = wantedProcesses(order);
  const lacking = wanted.filter((step) => !production.processes.includes(step));
  const covered = wanted.length - lacking.length;
  return { value: share(covered, wanted.length), facts: { covered, wanted: wanted.length, lacking } };
}

function fabric(order: OrderNeeds, { production }: Supplier): Worth {
  const asked = order.fabrics.length;
  const offered = production.fabrics.length;
  return { value: specialisation(asked, offered), facts: { asked, offered } };
}

function machine(order: OrderNeeds, { production }: Supplier): Worth {
  const groups = machineGroupsFor(order.category, order.processes);
  const missing = groups.filter((group) => !group.some((kind) => production.machines.includes(kind)));
  const covered = groups.length - missing.length;
  // A need names its first machine; the others would do as well.
  const lacking = missing.flatMap((group) => group.slice(0, 1));
  return { value: share(covered, groups.length), facts: { covered, wanted: groups.length, lacking } };
}

function capacityAndLeadTime(
  order: OrderNeeds,
  { production }: Supplier,
): { capacity: Worth; leadTime: Worth } {
  const { standardMinutesPerDay, leadTimeDays } = production;
  const productionDays = order.workingDays - leadTimeDays;
  const availableMinutes = standardMinutesPerDay * productionDays;
  assert(availableMinutes > 0, 'only a suitable supplier is scored');
  const use = order.neededMinutes / availableMinutes;
  const neededDays = order.neededMinutes / standardMinutesPerDay;
  // Dividing twice may leave a hair below zero where the order fills every minute.
  const slackDays = Math.max(0, productionDays - neededDays);
  const approximate = order.workingDaysApproximate ? { approximate: true } : {};
  return {
    capacity: {
      value: capacityFit(use),
      facts: {
        neededMinutes: Math.round(order.neededMinutes),
        availableMinutes: Math.round(availableMinutes),
        usePercent: Math.round(use * 100),
        smvMinutes: order.smvMinutes,
        ...(order.smvAssumed ? { smvAssumed: true } : {}),
        ...approximate,
      },
    },
    leadTime: {
      value: slackWorth(slackDays),
      facts: {
        leadTimeDays,
        neededDays: Math.ceil(neededDays),
        availableDays: order.workingDays,
        slackDays: Math.floor(slackDays),
        ...approximate,
      },
    },
  };
}

function distance(order: OrderNeeds, { position }: Supplier): Worth {
  const distanceKm = greatCircleKm(position, order.position);
  return { value: nearness(distanceKm), facts: { distanceKm: Math.round(distanceKm) } };
}

function level({ standing }: Supplier): Worth {
  return {
    value: levelWorth(rankOfLevel(standing.level), certificateLevels.length),
    facts: { level: standing.level },
  };
}

function record({ record: { won, decided } }: Supplier): Worth {
  return { value: winRate(won, decided), facts: { won, decided } };
}

/** What the order asks for and what such an order needs besides, each once. */
export const wantedProcesses = (order: Pick<OrderNeeds, 'processes'>): string[] => [
  ...new Set([...order.processes, ...USUAL_PROCESSES]),
];

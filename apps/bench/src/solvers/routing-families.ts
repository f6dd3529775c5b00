import {
  type RoutePlan,
  type RoutingProblem,
  type RoutingVerdict,
  type Stop,
  solveRouting,
  verifyRouting,
} from '@tianfu/solvers';
import { readCvrp } from './cvrp-files.js';
import type { Family, Instance, Outcome } from './family.js';
import { filesIn, textIfThere, textOf } from './folder.js';
import { costOf, routesOf } from './solution-files.js';
import { readLiLim, readSolomon, TENTHS } from './time-window-files.js';

/** Capacity alone. */
export const cvrp: Family = family(
  'cvrp',
  'capacitated routing, CVRPLIB files: distance',
  /\.vrp$/i,
  (text, known) => instanceOf(readCvrp(text), known === undefined ? undefined : costOf(known), 1),
);

/** Time windows; distance alone counts. */
export const vrptw: Family = family(
  'vrptw',
  'time windows, Solomon files: distance (DIMACS)',
  /\.txt$/i,
  (text, known) => instanceOf(readSolomon(text), known === undefined ? undefined : costOf(known), TENTHS),
);

/** Pick-ups and deliveries in pairs; vehicles first. */
export const pdptw: Family = family(
  'pdptw',
  'pick-up and delivery, Li and Lim files: vehicles, then distance (SINTEF)',
  /\.txt$/i,
  (text, known) => {
    const problem = readLiLim(text);
    if (known === undefined) return instanceOf(problem, undefined, 1);
    const best = verifyRouting(problem, pairPlan(problem, routesOf(known)));
    return instanceOf(problem, best.distance, 1, { bestKnownVehicles: best.vehicles });
  },
);

function family(
  name: string,
  about: string,
  isInstance: RegExp,
  read: (text: string, known: string | undefined) => Instance,
): Family {
  return {
    name,
    about,
    instancesIn: async (folder) => {
      const files = await filesIn(folder, (file) => isInstance.test(file) && !/^readme/i.test(file));
      return files.map((file) => {
        const stem = file.replace(isInstance, '');
        return {
          name: stem,
          read: async () => read(await textOf(folder, file), await textIfThere(folder, `${stem}.sol`)),
        };
      });
    },
  };
}

/** @param scale how many units of the problem make one of the published values */
function instanceOf(
  problem: RoutingProblem,
  bestKnown: number | undefined,
  scale: number,
  details: Readonly<Record<string, number>> = {},
): Instance {
  return {
    ...(bestKnown === undefined ? {} : { bestKnown }),
    solve: (options) => {
      const { solution, objective, iterations, ended } = solveRouting(problem, options);
      const verdict = verifyRouting(problem, solution);
      return {
        objective: verdict.distance / scale,
        faults: faultsOf(verdict, objective),
        details: { vehicles: verdict.vehicles, ...details, iterations, ended },
      };
    },
  };
}

function faultsOf({ violations, objective }: RoutingVerdict, told: number): Outcome['faults'] {
  const faults = violations.map(({ text }) => text);
  return objective === told ? faults : [...faults, `told ${told}, found ${objective}`];
}

/** The published routes name nodes of the file; the jobs here are its pairs. */
function pairPlan({ jobs }: RoutingProblem, routes: readonly (readonly number[])[]): RoutePlan {
  const stopAt = new Map<number, Stop>(
    jobs.flatMap((job, index): [number, Stop][] => {
      if (job.kind !== 'pair') return [];
      return [
        [job.pickUp.location, { job: index, action: 'pick-up' }],
        [job.delivery.location, { job: index, action: 'delivery' }],
      ];
    }),
  );
  return {
    routes: routes.map((nodes, vehicle) => ({
      vehicle,
      stops: nodes.map((node) => {
        const stop = stopAt.get(node);
        if (stop === undefined) throw new Error(`the solution visits node ${node}, which the file has not`);
        return stop;
      }),
    })),
    unserved: [],
  };
}

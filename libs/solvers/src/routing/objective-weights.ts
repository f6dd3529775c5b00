import type { RoutingProblem } from './model.js';

/** What one number must weigh so that the goals come one after another. */
export interface ObjectiveWeights {
  /** Of each job without a penalty that is left out. */
  readonly missingJob: number;
  /** Of each vehicle used; 0 unless the goal puts vehicles first. */
  readonly vehicle: number;
}

/**
 * objective = cost + penalties + vehicles used · `vehicle` + missing jobs · `missingJob`. The weights are powers of
 * ten above what all the lesser terms can reach together, so the objective can be read like a row of digits.
 */
export function objectiveWeights(problem: RoutingProblem): ObjectiveWeights {
  const { matrix, jobs, vehicles, goal } = problem;
  const farthest = largest(matrix.distance);
  const longest = largest(matrix.time);
  let dearestArc = 0;
  let fixed = 0;
  for (const { costPerDistance = 1, costPerTime = 0, fixedCost = 0 } of vehicles) {
    dearestArc = Math.max(dearestArc, costPerDistance * farthest + costPerTime * longest);
    fixed += fixedCost;
  }
  const arcs = 2 * jobs.length + Math.min(vehicles.length, 2 * jobs.length);
  const penalties = jobs.reduce((sum, { penalty = 0 }) => sum + penalty, 0);
  const above = powerOfTenAbove(arcs * dearestArc + fixed + penalties);
  const vehicle = goal === 'vehicles-first' ? above : 0;
  return { vehicle, missingJob: powerOfTenAbove(above + vehicle * vehicles.length) };
}

function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}

function powerOfTenAbove(value: number): number {
  let power = 10;
  while (power <= value) power *= 10;
  return power;
}

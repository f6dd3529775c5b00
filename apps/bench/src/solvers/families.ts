import type { Family } from './family.js';
import { fjsp, jsp } from './job-shop-families.js';
import { cvrp, pdptw, vrptw } from './routing-families.js';

/** Every family the command knows. */
export const FAMILIES: readonly Family[] = [jsp, fjsp, cvrp, vrptw, pdptw];

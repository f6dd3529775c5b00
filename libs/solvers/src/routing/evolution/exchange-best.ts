/* eslint-disable @typescript-eslint/no-non-null-assertion -- nodes and routes index the arrays made for them */
import type { RouteLinks } from './route-links.js';

/** Kept of each customer: one of them may be lost beside the customer that leaves, and one more behind it. */
export const PLACES = 3;
const LEAST_GAIN = 1e-7;

/**
 * SWAP*: the best exchange of two customers between two routes, each put wherever it costs least in the other
 * (Vidal, 2022).
 *
 * @returns whether an exchange was made; the routes are to be refreshed then
 */
export function exchangeBetween(links: RouteLinks, one: number, other: number): boolean {
  const { next, prev, at, load, problem } = links;
  const { distance, demand, count } = problem;
  const size = count + 1;
  const d = (from: number, to: number): number => distance[at[from]! * size + at[to]!]!;
  noteBestPlaces(links, one, other);
  noteBestPlaces(links, other, one);
  const [loadOne, loadOther] = [load[one]!, load[other]!];
  const [overOne, overOther] = [links.overload(loadOne), links.overload(loadOther)];
  let [best, bestU, bestV, bestBehindU, bestBehindV] = [-LEAST_GAIN, -1, -1, -1, -1];
  for (let u = next[links.startOf(one)]!; u <= count; u = next[u]!) {
    const leaveU = d(prev[u]!, next[u]!) - d(prev[u]!, u) - d(u, next[u]!);
    for (let v = next[links.startOf(other)]!; v <= count; v = next[v]!) {
      const shift = demand[v]! - demand[u]!;
      const over = links.overload(loadOne + shift) - overOne + links.overload(loadOther - shift) - overOther;
      const leaveV = d(prev[v]!, next[v]!) - d(prev[v]!, v) - d(v, next[v]!);
      if (over + leaveU + leaveV >= best) continue;
      const costU = costBeside(links, u, v);
      const behindU = links.foundBehind;
      if (over + leaveU + leaveV + costU >= best) continue;
      const gain = over + leaveU + leaveV + costU + costBeside(links, v, u);
      if (gain >= best) continue;
      best = gain;
      bestU = u;
      bestV = v;
      bestBehindU = behindU;
      bestBehindV = links.foundBehind;
    }
  }
  if (bestU < 0) return false;
  // A place "behind the one that leaves" is the place before it.
  const behindU = bestBehindU === bestV ? prev[bestV]! : bestBehindU;
  const behindV = bestBehindV === bestU ? prev[bestU]! : bestBehindV;
  links.moveBehind(bestU, behindU);
  links.moveBehind(bestV, behindV);
  return true;
}

/** What `node` costs least in the route of `leaving` once that has left; the place is in `foundBehind`. */
function costBeside(links: RouteLinks, node: number, leaving: number): number {
  const { next, prev, at, problem, bestBehind, bestCost } = links;
  const { distance, count } = problem;
  const size = count + 1;
  const row = at[node]! * size;
  const [before, after] = [prev[leaving]!, next[leaving]!];
  links.foundBehind = leaving;
  const instead =
    distance[row + at[before]!]! + distance[row + at[after]!]! - distance[at[before]! * size + at[after]!]!;
  for (let slot = node * PLACES; slot < (node + 1) * PLACES; slot += 1) {
    const place = bestBehind[slot]!;
    if (place < 0) break;
    if (place === leaving || place === before) continue;
    if (bestCost[slot]! >= instead) break;
    links.foundBehind = place;
    return bestCost[slot]!;
  }
  return instead;
}

/** For every customer of one route its three cheapest places in the other. */
function noteBestPlaces(links: RouteLinks, from: number, into: number): void {
  const { next, at, problem, bestBehind: behind, bestCost: cost } = links;
  const { distance, count } = problem;
  const size = count + 1;
  const end = links.endOf(into);
  for (let node = next[links.startOf(from)]!; node <= count; node = next[node]!) {
    const row = at[node]! * size;
    const slot = node * PLACES;
    behind.fill(-1, slot, slot + PLACES);
    cost.fill(Infinity, slot, slot + PLACES);
    for (let place = links.startOf(into); place !== end;) {
      const following = next[place]!;
      const value =
        distance[row + at[place]!]! +
        distance[row + at[following]!]! -
        distance[at[place]! * size + at[following]!]!;
      if (value < cost[slot + 2]!) {
        let rank = 2;
        for (; rank > 0 && cost[slot + rank - 1]! > value; rank -= 1) {
          cost[slot + rank] = cost[slot + rank - 1]!;
          behind[slot + rank] = behind[slot + rank - 1]!;
        }
        cost[slot + rank] = value;
        behind[slot + rank] = place;
      }
      place = following;
    }
  }
}

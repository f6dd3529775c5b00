/* eslint-disable @typescript-eslint/no-non-null-assertion -- nodes and routes index the arrays made for them */
import type { Chance } from '../chance.js';
import { exchangeBetween } from './exchange-best.js';
import type { PlainRouting } from './plain-routing.js';
import { RouteLinks } from './route-links.js';

const LEAST_GAIN = 1e-7;
/** Routes are near if a customer of one is among so many nearest of a customer of the other. */
const NEAR = 10;

/**
 * First-improvement descent over relocations and swaps of one or two customers, 2-opt and 2-opt*, between near
 * customers only, and the swap at best places between routes (Vidal, "Hybrid genetic search for the CVRP:
 * open-source implementation and SWAP* neighborhood", Computers & Operations Research 140, 2022).
 */
export class LocalSearch {
  readonly links: RouteLinks;
  readonly #order: Int32Array;
  readonly #testedAt: Int32Array;
  /** The same for a route of its own. */
  readonly #openTestedAt: Int32Array;
  readonly #pairTestedAt: Int32Array;
  readonly #nearTo: Int32Array;

  constructor(
    private readonly problem: PlainRouting,
    private readonly chance: Chance,
  ) {
    this.links = new RouteLinks(problem);
    this.#order = Int32Array.from({ length: problem.count }, (_, index) => index + 1);
    this.#testedAt = new Int32Array(problem.count + 1);
    this.#openTestedAt = new Int32Array(problem.count + 1);
    this.#pairTestedAt = new Int32Array(this.links.routeCount);
    this.#nearTo = new Int32Array(this.links.routeCount);
  }

  /** The routes that no move makes better, starting from those given. */
  improve(routes: readonly Int32Array[], penalty: number): Int32Array[] {
    const { links, chance } = this;
    const order = this.#order;
    for (let last = order.length - 1; last > 0; last -= 1) {
      const other = chance.below(last + 1);
      const customer = order[last]!;
      order[last] = order[other]!;
      order[other] = customer;
    }
    links.moves = 0;
    links.penalty = penalty;
    links.take(routes);
    links.changedAt.fill(0);
    this.#testedAt.fill(-1);
    this.#openTestedAt.fill(-1);
    this.#pairTestedAt.fill(-1);
    for (let round = 0, hasMoved = true; hasMoved; round += 1) {
      const before = links.moves;
      // Only from the second round on may a customer found a route of its own: most find a better place.
      for (const customer of order) this.#tryCustomer(customer, round > 0);
      if (links.moves === before) this.#exchange();
      hasMoved = round === 0 || links.moves > before;
    }
    return links.give();
  }

  #tryCustomer(u: number, mayOpen: boolean): void {
    const { links } = this;
    const { neighbours, neighbourCount, count } = this.problem;
    const { routeOf, changedAt, prev } = links;
    const tested = this.#testedAt[u]!;
    this.#testedAt[u] = links.moves;
    for (let rank = 0; rank < neighbourCount; rank += 1) {
      const v = neighbours[u * neighbourCount + rank]!;
      if (Math.max(changedAt[routeOf[u]!]!, changedAt[routeOf[v]!]!) <= tested) continue;
      if (this.#tryPair(u, v)) {
        rank = -1;
        continue;
      }
      if (prev[v]! > count && this.#tryPair(u, prev[v]!)) rank = -1;
    }
    if (!mayOpen) return;
    const openTested = this.#openTestedAt[u]!;
    this.#openTestedAt[u] = links.moves;
    if (changedAt[routeOf[u]!]! <= openTested) return;
    const empty = links.emptyRoute();
    if (empty >= 0) this.#tryPair(u, links.startOf(empty));
  }

  /** Tries every move of u to v, which may be the start of a route. @returns whether one was made */
  #tryPair(u: number, v: number): boolean {
    const { links } = this;
    const { next, prev, routeOf, at, load } = links;
    const { distance, demand, count } = this.problem;
    const size = count + 1;
    const x = next[u]!;
    const y = next[v]!;
    const one = routeOf[u]!;
    const other = routeOf[v]!;
    const uRow = at[u]! * size;
    const vRow = at[v]! * size;
    const xRow = at[x]! * size;
    const bRow = at[prev[u]!]! * size;
    const ax = at[x]!;
    const ay = at[y]!;
    const bu = distance[bRow + at[u]!]!;
    const ux = distance[uRow + ax]!;
    const vy = distance[vRow + ay]!;
    const uy = distance[uRow + ay]!;
    const uv = distance[uRow + at[v]!]!;
    const xy = distance[xRow + ay]!;
    // What less overload could gain at most: moves that lengthen the way by more need no look at the loads.
    const now = one === other ? 0 : links.overload(load[one]!) + links.overload(load[other]!);
    const most = now - LEAST_GAIN;

    if (u !== y) {
      const longer = distance[bRow + ax]! - bu - ux + uv + uy - vy;
      if (longer < most && longer + this.#shift(one, other, demand[at[u]!]!, now) < -LEAST_GAIN) {
        links.moveBehind(u, v);
        return this.#changed(one, other);
      }
      if (x <= count && v !== x) {
        const axx = at[next[x]!]!;
        const out = distance[bRow + axx]! - bu - distance[xRow + axx]! - vy;
        const ahead = out + uv + xy;
        const turned = out + distance[vRow + ax]! + uy;
        if (ahead < most || turned < most) {
          const shift = this.#shift(one, other, demand[at[u]!]! + demand[ax]!, now);
          if (ahead + shift < -LEAST_GAIN || turned + shift < -LEAST_GAIN) {
            links.moveBehind(ahead <= turned ? u : x, v);
            links.moveBehind(ahead <= turned ? x : u, ahead <= turned ? u : x);
            return this.#changed(one, other);
          }
        }
      }
      if (v <= count && v !== x && this.#trySwaps(u, v, now)) return true;
    }
    const joined = uv + xy - ux - vy;
    if (one === other) {
      if (joined >= -LEAST_GAIN || x === v || links.place[u]! > links.place[v]!) return false;
      links.reverse(x, v);
      return this.#changed(one, other);
    }
    const crossed = uy + distance[vRow + ax]! - ux - vy;
    return (joined < most || crossed < most) && this.#tryTails(u, v, joined, crossed, now);
  }

  /** 2-opt*: two routes exchange what is behind u and v, turned round or not. */
  #tryTails(u: number, v: number, joined: number, crossed: number, now: number): boolean {
    const { links } = this;
    const { routeOf, load, headLoad } = links;
    const one = routeOf[u]!;
    const other = routeOf[v]!;
    const headU = headLoad[u]!;
    const headV = headLoad[v]!;
    const all = load[one]! + load[other]!;
    if (joined + links.overload(headU + headV) + links.overload(all - headU - headV) - now < -LEAST_GAIN) {
      links.crossHeads(u, v);
      return this.#changed(one, other);
    }
    const swapped = headU + load[other]! - headV;
    if (crossed + links.overload(swapped) + links.overload(all - swapped) - now < -LEAST_GAIN) {
      links.crossTails(u, v);
      return this.#changed(one, other);
    }
    return false;
  }

  /** u with v; u and the next with v; u and the next with v and the next. They are no neighbours. */
  #trySwaps(u: number, v: number, now: number): boolean {
    const { links } = this;
    const { next, prev, routeOf, at } = links;
    const { distance, demand, count } = this.problem;
    const size = count + 1;
    const x = next[u]!;
    const y = next[v]!;
    const bRow = at[prev[u]!]! * size;
    const cRow = at[prev[v]!]! * size;
    const ax = at[x]!;
    const ay = at[y]!;
    const one = routeOf[u]!;
    const other = routeOf[v]!;
    const most = now - LEAST_GAIN;
    const bu = distance[bRow + u]!;
    const cv = distance[cRow + v]!;
    const vy = distance[v * size + ay]!;
    const bv = distance[bRow + v]!;
    const cu = distance[cRow + u]!;
    if (u < v) {
      const longer =
        bv +
        distance[v * size + ax]! +
        cu +
        distance[u * size + ay]! -
        bu -
        cv -
        vy -
        distance[u * size + ax]!;
      if (longer < most && longer + this.#shift(one, other, demand[u]! - demand[v]!, now) < -LEAST_GAIN) {
        links.swap(u, v);
        return this.#changed(one, other);
      }
    }
    if (x > count || x === prev[v]) return false;
    const axx = at[next[x]!]!;
    const taken = bv + cu - bu - cv - distance[x * size + axx]!;
    const single = taken + distance[v * size + axx]! + distance[x * size + ay]! - vy;
    const pair = demand[u]! + demand[x]! - demand[v]!;
    if (single < most && single + this.#shift(one, other, pair, now) < -LEAST_GAIN) {
      links.swap(u, v);
      links.moveBehind(x, u);
      return this.#changed(one, other);
    }
    if (y > count || u > v || y === prev[u]) return false;
    const ayy = at[next[y]!]!;
    const double = taken + distance[y * size + axx]! + distance[x * size + ayy]! - distance[y * size + ayy]!;
    if (double < most && double + this.#shift(one, other, pair - demand[y]!, now) < -LEAST_GAIN) {
      links.swap(u, v);
      links.swap(x, y);
      return this.#changed(one, other);
    }
    return false;
  }

  /** What overload costs more when so much moves from one route to another. */
  #shift(one: number, other: number, amount: number, now: number): number {
    if (one === other) return 0;
    const { links } = this;
    return links.overload(links.load[one]! - amount) + links.overload(links.load[other]! + amount) - now;
  }

  #changed(one: number, other: number): true {
    const { links } = this;
    links.moves += 1;
    links.refresh(one);
    if (one !== other) links.refresh(other);
    return true;
  }

  /** Between routes that come near each other. */
  #exchange(): void {
    const { links } = this;
    const { routeCount, stops, changedAt } = links;
    for (let one = 0; one < routeCount; one += 1) {
      if (stops[one] === 0) continue;
      const tested = this.#pairTestedAt[one]!;
      this.#pairTestedAt[one] = links.moves;
      this.#markNear(one);
      for (let other = one + 1; other < routeCount; other += 1) {
        if (stops[other] === 0 || this.#nearTo[other] !== one) continue;
        if (Math.max(changedAt[one]!, changedAt[other]!) <= tested) continue;
        if (exchangeBetween(links, one, other)) this.#changed(one, other);
      }
    }
  }

  #markNear(route: number): void {
    const { links } = this;
    const { neighbours, neighbourCount, count } = this.problem;
    this.#nearTo.fill(-1);
    for (let node = links.next[links.startOf(route)]!; node <= count; node = links.next[node]!) {
      const from = node * neighbourCount;
      for (let rank = from; rank < from + Math.min(neighbourCount, NEAR); rank += 1) {
        this.#nearTo[links.routeOf[neighbours[rank]!]!] = route;
      }
    }
  }
}

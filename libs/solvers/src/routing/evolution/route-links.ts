/* eslint-disable @typescript-eslint/no-non-null-assertion -- nodes and routes index the arrays made for them */
import type { PlainRouting } from './plain-routing.js';

/**
 * The routes a local search works on. Nodes 1 … count are customers; route r begins at node count + 1 + r and ends
 * at node count + 1 + routeCount + r, both at the depot.
 */
export class RouteLinks {
  readonly routeCount: number;
  readonly next: Int32Array;
  readonly prev: Int32Array;
  readonly routeOf: Int32Array;
  readonly place: Int32Array;
  /** Load from the start of the route up to and with the node. */
  readonly headLoad: Float64Array;
  /** Row and column of a node in the matrix of distances. */
  readonly at: Int32Array;
  readonly load: Float64Array;
  readonly stops: Int32Array;
  /** The move a route last changed with; a counter. */
  readonly changedAt: Int32Array;
  moves = 0;
  penalty = 1;
  /** The cheapest places of each customer in another route, three each; see `exchangeBetween`. */
  readonly bestBehind: Int32Array;
  readonly bestCost: Float64Array;
  foundBehind = -1;
  readonly #list: Int32Array;

  constructor(readonly problem: PlainRouting) {
    const { count, vehicleCount } = problem;
    this.routeCount = Math.min(vehicleCount, count);
    const nodes = count + 1 + 2 * this.routeCount;
    this.next = new Int32Array(nodes);
    this.prev = new Int32Array(nodes);
    this.routeOf = new Int32Array(nodes);
    this.place = new Int32Array(nodes);
    this.headLoad = new Float64Array(nodes);
    this.at = Int32Array.from({ length: nodes }, (_, node) => (node <= count ? node : 0));
    this.load = new Float64Array(this.routeCount);
    this.stops = new Int32Array(this.routeCount);
    this.changedAt = new Int32Array(this.routeCount);
    this.bestBehind = new Int32Array(3 * (count + 1));
    this.bestCost = new Float64Array(3 * (count + 1));
    this.#list = new Int32Array(nodes);
  }

  startOf(route: number): number {
    return this.problem.count + 1 + route;
  }

  endOf(route: number): number {
    return this.problem.count + 1 + this.routeCount + route;
  }

  /** A route without stops, or −1. */
  emptyRoute(): number {
    return this.stops.indexOf(0);
  }

  overload(load: number): number {
    return load > this.problem.capacity ? (load - this.problem.capacity) * this.penalty : 0;
  }

  take(routes: readonly Int32Array[]): void {
    for (let route = 0; route < this.routeCount; route += 1) {
      const stops = routes[route];
      this.#list.set(stops ?? []);
      this.#write(route, 0, stops?.length ?? 0);
    }
  }

  give(): Int32Array[] {
    const routes: Int32Array[] = [];
    for (let route = 0; route < this.routeCount; route += 1) {
      if (this.stops[route] === 0) continue;
      const stops = new Int32Array(this.stops[route]!);
      let node = this.startOf(route);
      for (let index = 0; index < stops.length; index += 1) stops[index] = node = this.next[node]!;
      routes.push(stops);
    }
    return routes;
  }

  /** Moves a node behind another, also within a route; `refresh` is due then. */
  moveBehind(node: number, behind: number): void {
    const { next, prev } = this;
    const [before, after] = [prev[node]!, next[node]!];
    next[before] = after;
    prev[after] = before;
    const following = next[behind]!;
    next[behind] = node;
    prev[node] = behind;
    next[node] = following;
    prev[following] = node;
    this.routeOf[node] = this.routeOf[behind]!;
  }

  /** Two nodes, not neighbours, change places. */
  swap(one: number, other: number): void {
    const [before, otherBefore] = [this.prev[one]!, this.prev[other]!];
    this.moveBehind(one, otherBefore);
    this.moveBehind(other, before);
  }

  /** Turns round the nodes from `first` to `last` of one route. */
  reverse(first: number, last: number): void {
    const { next, prev } = this;
    const [before, after] = [prev[first]!, next[last]!];
    for (let node = first; node !== after;) {
      const following = next[node]!;
      next[node] = prev[node]!;
      prev[node] = following;
      node = following;
    }
    next[before] = last;
    prev[last] = before;
    next[first] = after;
    prev[after] = first;
  }

  /** The head of one route up to `u` goes on with what is behind `v` in another, and the other way round. */
  crossTails(u: number, v: number): void {
    const [one, other] = [this.routeOf[u]!, this.routeOf[v]!];
    const [x, y] = [this.next[u]!, this.next[v]!];
    const heads = this.#collect(this.next[this.startOf(other)]!, y, 0);
    const rest = this.#collect(x, this.endOf(one), heads);
    const kept = this.#collect(this.next[this.startOf(one)]!, x, rest);
    const all = this.#collect(y, this.endOf(other), kept);
    this.#write(other, 0, rest);
    this.#write(one, rest, all);
  }

  /** The heads up to `u` and `v` become one route, the tails behind them the other. */
  crossHeads(u: number, v: number): void {
    const [one, other] = [this.routeOf[u]!, this.routeOf[v]!];
    const [x, y] = [this.next[u]!, this.next[v]!];
    const tail = this.#collect(x, this.endOf(one), 0);
    this.#list.subarray(0, tail).reverse();
    const tails = this.#collect(y, this.endOf(other), tail);
    const head = this.#collect(this.next[this.startOf(one)]!, x, tails);
    const heads = this.#collect(this.next[this.startOf(other)]!, y, head);
    this.#list.subarray(head, heads).reverse();
    this.#write(other, 0, tails);
    this.#write(one, tails, heads);
  }

  /** Makes places and loads of a route right. */
  refresh(route: number): void {
    const { next, place, headLoad, problem } = this;
    const end = this.endOf(route);
    let [load, count] = [0, 0];
    for (let node = next[this.startOf(route)]!; ; node = next[node]!) {
      count += 1;
      place[node] = count;
      if (node !== end) load += problem.demand[node]!;
      headLoad[node] = load;
      this.routeOf[node] = route;
      if (node === end) break;
    }
    this.load[route] = load;
    this.stops[route] = count - 1;
    this.changedAt[route] = this.moves;
  }

  #collect(from: number, until: number, to: number): number {
    let index = to;
    for (let node = from; node !== until; node = this.next[node]!) {
      this.#list[index] = node;
      index += 1;
    }
    return index;
  }

  /** The nodes of the list from … until − 1 become the route. */
  #write(route: number, from: number, until: number): void {
    const { next, prev } = this;
    let before = this.startOf(route);
    this.routeOf[before] = route;
    this.place[before] = 0;
    this.headLoad[before] = 0;
    for (let index = from; index <= until; index += 1) {
      const node = index === until ? this.endOf(route) : this.#list[index]!;
      next[before] = node;
      prev[node] = before;
      before = node;
    }
    this.refresh(route);
  }
}

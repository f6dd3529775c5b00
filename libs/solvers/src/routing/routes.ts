/* eslint-disable @typescript-eslint/no-non-null-assertion -- nodes, tasks and vehicles index the arrays made for them */
import { AbsentTasks } from './absent-tasks.js';
import type { Compiled } from './compiled.js';
import { Excess, type ExcessTerms } from './excess.js';
import { Fleet } from './fleet.js';
import { FormerRoutes } from './former-routes.js';
import { highestShare, refreshLoads, refreshLoadsFrom } from './loads.js';
import { backward, forward, latestBy } from './schedule.js';
import { type Scratch, scratchFor } from './scratch.js';

/**
 * A plan under search: each vehicle's route as a linked list from its start node to its end node, with what makes
 * the test of an insertion O(1): the earliest departure from each node, the latest its service may begin without
 * making a later stop late, and the loads. Changes between `begin` and `rollback` can be undone.
 */
export class Routes {
  readonly next: Int32Array;
  readonly prev: Int32Array;
  /** The vehicle of a node, −1 while the node is in no route. */
  readonly vehicleOf: Int32Array;
  /** Cost of the way from the node before. */
  readonly arc: Float64Array;
  readonly depart: Float64Array;
  readonly late: Float64Array;
  /** Where the load has a profile: on board when leaving node at node * dimensions + d, and its highest so far and from there on. */
  readonly load: Float64Array;
  readonly headLoad: Float64Array;
  readonly tailLoad: Float64Array;
  /** Where it has none: the sum by vehicle * dimensions + d. */
  readonly sumLoad: Float64Array;
  readonly stopsOf: Int32Array;
  readonly fleet: Fleet;
  readonly absent: AbsentTasks;
  /** Of each vehicle, the highest share of a capacity above it; and how late its latest stop is, in seconds. */
  readonly overload: Excess;
  readonly lateness: Excess;
  /** Written anew with each use, so that the inner loops make nothing. */
  readonly scratch: Scratch;
  /** Travel, fixed costs, penalties of absent tasks and, where they are allowed, the prices of overload and lateness. */
  cost = 0;

  /** Since `begin`. */
  readonly #former: FormerRoutes;
  #formerCost = 0;

  constructor(readonly problem: Compiled) {
    const { nodeCount, vehicleCount, taskCount, dimensions } = problem;
    this.next = new Int32Array(nodeCount).fill(-1);
    this.prev = new Int32Array(nodeCount).fill(-1);
    this.vehicleOf = new Int32Array(nodeCount).fill(-1);
    this.arc = new Float64Array(nodeCount);
    this.depart = new Float64Array(nodeCount);
    this.late = new Float64Array(nodeCount);
    this.load = new Float64Array(nodeCount * dimensions);
    this.headLoad = new Float64Array(nodeCount * dimensions);
    this.tailLoad = new Float64Array(nodeCount * dimensions);
    this.sumLoad = new Float64Array(vehicleCount * dimensions);
    this.stopsOf = new Int32Array(vehicleCount);
    this.scratch = scratchFor(problem);
    this.fleet = new Fleet(problem);
    this.absent = new AbsentTasks(taskCount);
    this.overload = new Excess(vehicleCount);
    this.lateness = new Excess(vehicleCount);
    this.#former = new FormerRoutes(problem);
    for (let task = 0; task < taskCount; task += 1) this.cost += problem.penalty[task]!;
    for (let vehicle = 0; vehicle < vehicleCount; vehicle += 1) {
      this.setRoute(vehicle, problem.fixedStops[vehicle]!);
    }
  }

  startOf(vehicle: number): number {
    return this.problem.stopCount + vehicle;
  }

  endOf(vehicle: number): number {
    return this.problem.stopCount + this.problem.vehicleCount + vehicle;
  }

  /** From here on changes can be rolled back. */
  begin(): void {
    this.#former.forget();
    this.#formerCost = this.cost;
    this.absent.save();
  }

  /** To be told before a route changes. */
  touch(vehicle: number): void {
    this.#former.add(this, vehicle);
  }

  /** Everything as it was at `begin`. */
  rollback(): void {
    const { count, vehicles, nodes, from } = this.#former;
    for (let index = 0; index < count; index += 1) this.#clear(vehicles[index]!);
    for (let index = 0; index < count; index += 1)
      this.#chain(vehicles[index]!, nodes, from[index]!, from[index + 1]!);
    this.absent.restore();
    this.cost = this.#formerCost;
  }

  /** Writes down the vehicles whose routes are not what they were at `begin`. @returns the same list */
  changedVehicles(into: number[]): number[] {
    return this.#former.changed(this, into);
  }

  /** Takes a task out; the route's figures are stale until `refresh`. */
  remove(task: number): void {
    const { first, second, penalty } = this.problem;
    this.#unlink(first[task]!);
    if (second[task]! >= 0) this.#unlink(second[task]!);
    this.absent.add(task);
    this.cost += penalty[task]!;
  }

  /** Puts an absent task after a node, its delivery (of a pair) after another, which may be its own pick-up. */
  insert(task: number, after: number, secondAfter: number): void {
    const { first, second, penalty, isTimed, hasLoadProfile } = this.problem;
    const vehicle = this.vehicleOf[after]!;
    this.touch(vehicle);
    const node = first[task]!;
    this.#link(node, after, vehicle);
    const other = second[task]!;
    if (other >= 0) this.#link(other, secondAfter, vehicle);
    if (isTimed) {
      forward(this, node, false);
      if (other >= 0) forward(this, other, false);
      if (other >= 0) backward(this, other, false);
      backward(this, node, false);
    }
    if (hasLoadProfile) refreshLoadsFrom(this, vehicle, node, other >= 0 ? other : node);
    this.#measure(vehicle);
    this.absent.remove(task);
    this.cost -= penalty[task]!;
  }

  /** Makes times and loads of a route right after stops were taken out. @returns whether no stop of it is late, where none may be */
  refresh(vehicle: number): boolean {
    const { isTimed, hasLoadProfile, open, close } = this.problem;
    if (hasLoadProfile) refreshLoads(this, vehicle);
    let isInTime = true;
    if (isTimed) {
      const start = this.startOf(vehicle);
      const end = this.endOf(vehicle);
      this.depart[start] = open[start]!;
      this.late[end] = close[end]!;
      this.late[start] = close[start]!;
      isInTime = forward(this, this.next[start]!, true) || this.lateness.isAllowed;
      backward(this, this.prev[end]!, true);
    }
    this.#measure(vehicle);
    return isInTime;
  }

  /** Replaces the stops of a route; its former ones are in no route then. Rolled back only where it was touched before. */
  setRoute(vehicle: number, stops: readonly number[] | Int32Array): void {
    if (this.next[this.startOf(vehicle)]! >= 0) {
      this.cost -= this.#costOf(vehicle);
      this.#clear(vehicle);
    }
    this.#chain(vehicle, stops, 0, stops.length);
    this.cost += this.#costOf(vehicle);
  }

  /** Says of a task that all its stops are in routes now, or none. */
  setAbsent(task: number, isAbsent: boolean): void {
    if (this.absent.has(task) === isAbsent) return;
    if (isAbsent) this.absent.add(task);
    else this.absent.remove(task);
    this.cost += isAbsent ? this.problem.penalty[task]! : -this.problem.penalty[task]!;
  }

  /** The same of every task at once: these are in no route, all others are. */
  setAllAbsent(tasks: Int32Array): void {
    const before = this.absent.list.slice(0, this.absent.count);
    for (const task of before) if (!tasks.includes(task)) this.setAbsent(task, false);
    for (const task of tasks) this.setAbsent(task, true);
  }

  /**
   * From here on vehicles may be loaded above their capacity, and late. Where the load has a profile.
   *
   * @param mayBeLate where there are hours at all
   */
  allowExcess(mayBeLate = true): void {
    this.overload.isAllowed = true;
    this.lateness.isAllowed = this.problem.isTimed && mayBeLate;
    for (let vehicle = 0; vehicle < this.problem.vehicleCount; vehicle += 1) this.#measure(vehicle);
  }

  setTerms(overload: ExcessTerms, lateness: ExcessTerms): void {
    this.cost += this.overload.setTerms(overload) + this.lateness.setTerms(lateness);
  }

  get isBeyondLimits(): boolean {
    return this.overload.count > 0 || this.lateness.count > 0;
  }

  /** Adds everything up anew: a long search gathers rounding errors. */
  recount(): void {
    const { vehicleCount, penalty } = this.problem;
    this.cost = this.overload.recount() + this.lateness.recount() + this.absent.sumOf(penalty);
    for (let vehicle = 0; vehicle < vehicleCount; vehicle += 1) this.cost += this.#costOf(vehicle);
  }

  #measure(vehicle: number): void {
    const { overload, lateness } = this;
    if (overload.isAllowed) this.cost += overload.set(vehicle, highestShare(this, vehicle) - 1);
    if (lateness.isAllowed) this.cost += lateness.set(vehicle, latestBy(this, vehicle));
  }

  #costOf(vehicle: number): number {
    if (this.stopsOf[vehicle] === 0) return 0;
    const end = this.endOf(vehicle);
    let cost = this.problem.fixedCost[this.problem.classOf[vehicle]!]!;
    for (let node = this.startOf(vehicle); node !== end; node = this.next[node]!) {
      cost += this.arc[this.next[node]!]!;
    }
    return cost;
  }

  #costOfLeg(ofClass: number, leg: number): number {
    const { legs, perDistance, perTime } = this.problem;
    return perDistance[ofClass]! * legs[2 * leg]! + perTime[ofClass]! * legs[2 * leg + 1]!;
  }

  #link(node: number, after: number, vehicle: number): void {
    const { next, prev, arc, problem } = this;
    const { row, location, demand, dimensions, hasLoadProfile } = problem;
    const ofClass = problem.classOf[vehicle]!;
    const following = next[after]!;
    const before = this.#costOfLeg(ofClass, row[after]! + location[node]!);
    const behind = this.#costOfLeg(ofClass, row[node]! + location[following]!);
    this.cost += before + behind - arc[following]!;
    if (this.stopsOf[vehicle] === 0) {
      this.cost += problem.fixedCost[ofClass]!;
      this.fleet.use(vehicle);
    }
    arc[node] = before;
    arc[following] = behind;
    next[after] = node;
    prev[node] = after;
    next[node] = following;
    prev[following] = node;
    this.vehicleOf[node] = vehicle;
    this.stopsOf[vehicle]! += 1;
    for (let d = 0; d < dimensions && !hasLoadProfile; d += 1) {
      this.sumLoad[vehicle * dimensions + d]! += demand[node * dimensions + d]!;
    }
  }

  #unlink(node: number): void {
    const { next, prev, arc, problem } = this;
    const { row, location, demand, dimensions, hasLoadProfile } = problem;
    const vehicle = this.vehicleOf[node]!;
    const ofClass = problem.classOf[vehicle]!;
    const before = prev[node]!;
    const following = next[node]!;
    this.stopsOf[vehicle]! -= 1;
    const isEmpty = this.stopsOf[vehicle] === 0;
    const direct = isEmpty ? 0 : this.#costOfLeg(ofClass, row[before]! + location[following]!);
    this.cost += direct - arc[node]! - arc[following]!;
    if (isEmpty) {
      this.cost -= problem.fixedCost[ofClass]!;
      this.fleet.release(vehicle);
    }
    arc[following] = direct;
    next[before] = following;
    prev[following] = before;
    this.vehicleOf[node] = -1;
    for (let d = 0; d < dimensions && !hasLoadProfile; d += 1) {
      this.sumLoad[vehicle * dimensions + d]! -= demand[node * dimensions + d]!;
    }
  }

  #clear(vehicle: number): void {
    const end = this.endOf(vehicle);
    for (let node = this.next[this.startOf(vehicle)]!; node !== end; node = this.next[node]!) {
      // A stop may already be in another route, which was put back before this one.
      if (this.vehicleOf[node] === vehicle) this.vehicleOf[node] = -1;
    }
  }

  /** The route becomes start, nodes from … until − 1, end. */
  #chain(vehicle: number, nodes: readonly number[] | Int32Array, from: number, until: number): void {
    const { next, prev, arc, problem, sumLoad } = this;
    const { row, location, demand, dimensions, hasLoadProfile } = problem;
    const ofClass = problem.classOf[vehicle]!;
    const start = this.startOf(vehicle);
    const end = this.endOf(vehicle);
    sumLoad.fill(0, vehicle * dimensions, (vehicle + 1) * dimensions);
    let before = start;
    for (let place = from; place <= until; place += 1) {
      const node = place === until ? end : nodes[place]!;
      next[before] = node;
      prev[node] = before;
      arc[node] = from === until ? 0 : this.#costOfLeg(ofClass, row[before]! + location[node]!);
      this.vehicleOf[node] = vehicle;
      for (let d = 0; d < dimensions && !hasLoadProfile; d += 1)
        sumLoad[vehicle * dimensions + d]! += demand[node * dimensions + d]!;
      before = node;
    }
    this.vehicleOf[start] = vehicle;
    this.stopsOf[vehicle] = until - from;
    if (from < until) this.fleet.use(vehicle);
    else this.fleet.release(vehicle);
    this.refresh(vehicle);
  }
}

/* eslint-disable @typescript-eslint/no-non-null-assertion -- nodes index the arrays made for them */
import type { Chance } from './chance.js';
import { longestShift } from './cost-units.js';
import type { Routes } from './routes.js';

export interface RuinSettings {
  /** How many stops a ruin removes on average. */
  readonly meanRemoved: number;
  readonly longestString: number;
  /** How often a string keeps a part of itself. */
  readonly splitRate: number;
  /** How often the part kept grows by one more. */
  readonly splitGrowth: number;
}

export const RUIN: RuinSettings = { meanRemoved: 10, longestString: 10, splitRate: 0.5, splitGrowth: 0.01 };

/** Of the day: a route that passes so much earlier or later is e times less likely to be taken for one that passes near. */
const NEAR_TIME_SHARE = 1 / 15;

/**
 * Adjacent string removal (Christiaens and Vanden Berghe, 2020): from routes that pass near a stop chosen by chance
 * it takes a string of consecutive stops each, so that space comes about in neighbouring places at once. Where there
 * are pairs, the places are those of the stop and of the other ends of pairs removed with it.
 */
export class Ruin {
  readonly #hasPairs: boolean;
  readonly #nearTime: number;
  readonly #ruinedAt: Int32Array;
  /** Routes that lost stops. */
  readonly ruined: Int32Array;
  ruinedCount = 0;
  #tick = 0;

  constructor(
    private readonly routes: Routes,
    private readonly chance: Chance,
    private readonly settings: RuinSettings = RUIN,
  ) {
    this.#hasPairs = routes.problem.second.some((stop) => stop >= 0);
    this.#nearTime = NEAR_TIME_SHARE * longestShift(routes);
    this.#ruinedAt = new Int32Array(routes.problem.vehicleCount);
    this.ruined = new Int32Array(routes.problem.vehicleCount);
  }

  /** @returns whether the remaining stops are still in time; without a metric matrix they may not be */
  removeStrings(): boolean {
    const { routes, chance, settings } = this;
    const { stopCount } = routes.problem;
    const used = routes.fleet.usedCount;
    this.#tick += 1;
    this.ruinedCount = 0;
    if (used === 0 || stopCount === 0) return true;
    const inRoutes = stopCount - this.#absentStops();
    const longest = Math.min(settings.longestString, inRoutes / used);
    const mostStrings = (4 * settings.meanRemoved) / (1 + longest) - 1;
    const strings = Math.min(used, Math.max(1, Math.floor(1 + chance.next() * mostStrings)));
    const seed = chance.below(stopCount);
    if (this.#hasPairs) this.#removeAlongPairs(seed, Math.max(2, strings), longest);
    else this.#removeAround(seed, strings, longest);
    let isInTime = true;
    for (let index = 0; index < this.ruinedCount; index += 1) {
      if (!routes.refresh(this.ruined[index]!)) isInTime = false;
    }
    return isInTime;
  }

  /** Takes the shorter of two routes drawn apart, where no lock holds a part of it. */
  removeSmallRoute(): void {
    const { routes, chance } = this;
    const { fleet } = routes;
    const [one, other] = [
      fleet.usedAt(chance.below(fleet.usedCount)),
      fleet.usedAt(chance.below(fleet.usedCount)),
    ];
    if (one < 0 || other < 0) return;
    const vehicle = routes.stopsOf[one]! <= routes.stopsOf[other]! ? one : other;
    if (routes.problem.fixedStops[vehicle]!.length === 0) this.removeRoute(vehicle);
  }

  /** Takes every movable stop out of a route. */
  removeRoute(vehicle: number): void {
    const { routes } = this;
    routes.touch(vehicle);
    const end = routes.endOf(vehicle);
    let node = routes.next[routes.startOf(vehicle)]!;
    while (node !== end) {
      const task = routes.problem.taskOf[node]!;
      // The pair's delivery may be the very next stop; the first stop not of this task is not.
      let following = routes.next[node]!;
      while (task >= 0 && following !== end && routes.problem.taskOf[following] === task) {
        following = routes.next[following]!;
      }
      if (task >= 0) routes.remove(task);
      node = following;
    }
    routes.refresh(vehicle);
  }

  /** One string of each route that passes near the stop, the nearest first. */
  #removeAround(seed: number, strings: number, longest: number): void {
    const { vehicleOf, problem } = this.routes;
    const { neighbours, neighbourCount, location, taskOf } = problem;
    const from = location[seed]! * neighbourCount;
    if (taskOf[seed]! >= 0 && vehicleOf[seed]! >= 0) this.#ruinAround(seed, longest);
    for (let rank = from; rank < from + neighbourCount && this.ruinedCount < strings; rank += 1) {
      const node = neighbours[rank]!;
      const vehicle = vehicleOf[node]!;
      if (vehicle < 0 || taskOf[node]! < 0 || this.#ruinedAt[vehicle] === this.#tick) continue;
      this.#ruinAround(node, longest);
    }
  }

  /**
   * One string around the stop, each further one near the other end of a pair that the string before took along: a
   * pair changes its route only where there is room at both its ends.
   */
  #removeAlongPairs(seed: number, strings: number, longest: number): void {
    const { absent, vehicleOf, problem } = this.routes;
    let centre = seed;
    let from = absent.count;
    if (problem.taskOf[seed]! >= 0 && vehicleOf[seed]! >= 0) this.#ruinAround(seed, longest);
    for (let string = 1; string < strings; string += 1) {
      centre = this.#otherEnd(centre, from);
      from = absent.count;
      this.#ruinNear(centre, longest);
    }
  }

  /** Of a pair drawn from the tasks absent from there on in the list: the stop that is not where the centre is. */
  #otherEnd(centre: number, from: number): number {
    const { absent, problem } = this.routes;
    const { first, second, location } = problem;
    let [drawn, pairs] = [-1, 0];
    for (let place = from; place < absent.count; place += 1) {
      const task = absent.list[place]!;
      if (second[task]! < 0) continue;
      pairs += 1;
      if (this.chance.below(pairs) === 0) drawn = task;
    }
    if (drawn < 0) return centre;
    return location[first[drawn]!] === location[centre] ? second[drawn]! : first[drawn]!;
  }

  /** A string of the nearest route that passes at about the same time. */
  #ruinNear(centre: number, longest: number): void {
    const { vehicleOf, depart, problem } = this.routes;
    const { neighbours, neighbourCount, location, taskOf } = problem;
    const from = location[centre]! * neighbourCount;
    for (let rank = from; rank < from + neighbourCount; rank += 1) {
      const node = neighbours[rank]!;
      if (vehicleOf[node]! < 0 || taskOf[node]! < 0) continue;
      const between = Math.abs(depart[node]! - depart[centre]!);
      if (this.chance.next() > Math.exp(-between / this.#nearTime)) continue;
      this.#ruinAround(node, longest);
      return;
    }
  }

  #absentStops(): number {
    const { absent, problem } = this.routes;
    let count = 0;
    for (let place = 0; place < absent.count; place += 1)
      count += problem.second[absent.list[place]!]! >= 0 ? 2 : 1;
    return count;
  }

  #ruinAround(node: number, longest: number): void {
    const { routes, chance, settings } = this;
    const vehicle = routes.vehicleOf[node]!;
    const stops = routes.stopsOf[vehicle]!;
    const length = Math.floor(1 + chance.next() * Math.min(stops, longest));
    this.#ruinedAt[vehicle] = this.#tick;
    this.#note(vehicle);
    routes.touch(vehicle);
    let kept = 0;
    if (length > 1 && length < stops && chance.next() < settings.splitRate) {
      kept = 1;
      while (length + kept < stops && chance.next() < settings.splitGrowth) kept += 1;
    }
    this.#removeString(vehicle, node, length, kept);
  }

  #note(vehicle: number): void {
    for (let index = 0; index < this.ruinedCount; index += 1) if (this.ruined[index] === vehicle) return;
    this.ruined[this.ruinedCount] = vehicle;
    this.ruinedCount += 1;
  }

  /** Removes `length` stops of a string around the node, keeping `kept` consecutive ones of it. */
  #removeString(vehicle: number, node: number, length: number, kept: number): void {
    const { routes, chance } = this;
    const { next, prev, problem } = routes;
    const { stopCount, taskOf } = problem;
    const whole = length + kept;
    let [ahead, behind] = [0, 0];
    for (let at = prev[node]!; ahead < whole - 1 && at < stopCount; at = prev[at]!) ahead += 1;
    for (let at = next[node]!; behind < whole - 1 && at < stopCount; at = next[at]!) behind += 1;
    const fewest = Math.max(0, whole - 1 - behind);
    let back = fewest + chance.below(ahead - fewest + 1);
    let at = node;
    for (; back > 0; back -= 1) at = prev[at]!;
    const keepFrom = kept > 0 ? 1 + chance.below(length - 1) : whole;
    const string = this.#string;
    string.length = 0;
    for (let place = 0; place < whole; place += 1) {
      if (place < keepFrom || place >= keepFrom + kept) string.push(at);
      if (place < whole - 1) at = next[at]!;
    }
    // What stays behind at a place draws the others back for nothing.
    this.#addSamePlace(string[0]!, prev);
    this.#addSamePlace(at, next);
    for (const stop of string) {
      // The other stop of its pair may have taken it along.
      if (routes.vehicleOf[stop] === vehicle && taskOf[stop]! >= 0) routes.remove(taskOf[stop]!);
    }
  }

  /** Lengthens the string by the stops next to one of its ends that are at the same place. */
  #addSamePlace(end: number, onward: Int32Array): void {
    const { location, stopCount } = this.routes.problem;
    for (let at = onward[end]!; at < stopCount && location[at] === location[end]; at = onward[at]!)
      this.#string.push(at);
  }

  readonly #string: number[] = [];
}

import { fabrics, machines, modes, processes, productCategories } from '@tianfu/contracts';
import { greatCircleKm, type Position } from '@tianfu/kernel';
import { bitCount, maskOf } from './bit-mask.js';
import { cell, dayNumber, standingCode, UNCLAIMED } from './factory-cells.js';
import type { FactoryColumns } from './factory-columns.js';
import { machineGroupsFor } from './machine-needs.js';
import type { OrderNeeds } from './order-needs.js';
import { wantedProcesses } from './score.js';
import { belowMoq, rankOfLevel } from './suitability.js';
import { pointsOf } from './weights.js';
import { capacityFit, nearness, share, slackWorth, specialisation } from './worth.js';

const CERTIFIED = standingCode('certified');
const EXPIRED = standingCode('expired');
/** The most the costly parts can add: what cannot get in even with them is not looked at further. */
const DISTANCE_POINTS = pointsOf('distance', 1);
const TIME_AND_DISTANCE_POINTS = pointsOf('leadTime', 1) + DISTANCE_POINTS;
const COSTLY_POINTS = pointsOf('capacity', 1) + TIME_AND_DISTANCE_POINTS;

/**
 * An order prepared for a ranking of many factories: its codes as masks. It decides as `misfitsOf` and scores
 * as `scoreOfSupplier`, from the same functions of numbers; a property test holds them together.
 */
export class OrderQuery {
  readonly #category: number;
  readonly #fabrics: number;
  readonly #processes: number;
  readonly #wantedProcesses: number;
  readonly #mode: number;
  readonly #level: number;
  readonly #today: number;
  readonly #machineGroups: readonly number[];
  /** Points by the number of fabrics offered, processes covered, machine needs covered. */
  readonly #fabricPoints: readonly number[];
  readonly #processPoints: readonly number[];
  readonly #machinePoints: readonly number[];
  readonly #factoryPosition: Position = { lat: 0, lng: 0 };

  constructor(
    private readonly order: OrderNeeds,
    private readonly columns: FactoryColumns,
    private readonly ownSlot: number | undefined,
  ) {
    const wanted = wantedProcesses(order);
    this.#category = maskOf(productCategories, [order.category]);
    this.#fabrics = maskOf(fabrics, order.fabrics);
    this.#processes = maskOf(processes, order.processes);
    this.#wantedProcesses = maskOf(processes, wanted);
    this.#mode = maskOf(modes, [order.mode]);
    this.#level = rankOfLevel(order.requiredLevel);
    this.#today = dayNumber(order.today);
    this.#machineGroups = machineGroupsFor(order.category, order.processes).map((group) =>
      maskOf(machines, group),
    );
    const groups = this.#machineGroups.length;
    this.#fabricPoints = pointsTable(fabrics.length, (offered) =>
      pointsOf('fabric', specialisation(order.fabrics.length, offered)),
    );
    this.#processPoints = pointsTable(wanted.length, (covered) =>
      pointsOf('process', share(covered, wanted.length)),
    );
    this.#machinePoints = pointsTable(groups, (covered) => pointsOf('machine', share(covered, groups)));
  }

  /** Whether nothing speaks against the factory. The masks decide most, in a few instructions. */
  suits(slot: number): boolean {
    const { columns } = this;
    const lacking =
      (this.#category & ~(cell(columns.categories, slot) & cell(columns.scope, slot))) |
      (this.#mode & ~cell(columns.modes, slot)) |
      (this.#fabrics & ~cell(columns.fabrics, slot)) |
      (this.#processes & ~cell(columns.processes, slot));
    return lacking === 0 && this.#uncodedMisfits(slot) === 0;
  }

  /** How many reasons speak against the factory. */
  misfitCount(slot: number): number {
    const { columns } = this;
    if (cell(columns.standing, slot) === UNCLAIMED) return 1;
    return (
      bitCount(this.#category & ~cell(columns.scope, slot)) +
      bitCount(this.#category & ~cell(columns.categories, slot)) +
      bitCount(this.#mode & ~cell(columns.modes, slot)) +
      bitCount(this.#fabrics & ~cell(columns.fabrics, slot)) +
      bitCount(this.#processes & ~cell(columns.processes, slot)) +
      this.#uncodedMisfits(slot)
    );
  }

  /** Those that no mask decides: standing, level, volume, time, own order. */
  #uncodedMisfits(slot: number): number {
    const { columns, order } = this;
    const standing = cell(columns.standing, slot);
    let count = standing === CERTIFIED || standing === EXPIRED ? 0 : 1;
    if (standing === EXPIRED || cell(columns.validUntilDay, slot) < this.#today) count += 1;
    if (cell(columns.level, slot) < this.#level) count += 1;
    if (belowMoq(order, cell(columns.moqPieces, slot))) count += 1;
    if (slot === this.ownSlot) count += 1;
    const productionDays = order.workingDays - cell(columns.leadTimeDays, slot);
    if (productionDays <= 0) return count + 1;
    const tooSmall = order.neededMinutes > cell(columns.standardMinutesPerDay, slot) * productionDays;
    return tooSmall ? count + 1 : count;
  }

  /**
   * Points of a suitable factory, the cheap parts first.
   * @param needed with fewer points nobody is interested in it
   * @returns `undefined` where it cannot reach `needed`
   */
  points(slot: number, needed = 0): number | undefined {
    const { columns, order } = this;
    let points = this.#abilityPoints(slot);
    if (points + COSTLY_POINTS < needed) return undefined;

    const perDay = cell(columns.standardMinutesPerDay, slot);
    const productionDays = order.workingDays - cell(columns.leadTimeDays, slot);
    points += pointsOf('capacity', capacityFit(order.neededMinutes / (perDay * productionDays)));
    if (points + TIME_AND_DISTANCE_POINTS < needed) return undefined;

    points += pointsOf('leadTime', slackWorth(productionDays - order.neededMinutes / perDay));
    if (points + DISTANCE_POINTS < needed) return undefined;
    return points + pointsOf('distance', nearness(this.distanceKm(slot)));
  }

  /** Infinite where the factory's position is not known. */
  distanceKm(slot: number): number {
    // One object for all: a ranking measures tens of thousands.
    this.#factoryPosition.lat = cell(this.columns.lat, slot);
    this.#factoryPosition.lng = cell(this.columns.lng, slot);
    if (Number.isNaN(this.#factoryPosition.lat)) return Number.POSITIVE_INFINITY;
    return greatCircleKm(this.#factoryPosition, this.order.position);
  }

  #abilityPoints(slot: number): number {
    const { columns } = this;
    return (
      cell(columns.ownPoints, slot) +
      cell(this.#fabricPoints, bitCount(cell(columns.fabrics, slot))) +
      cell(this.#processPoints, bitCount(this.#wantedProcesses & cell(columns.processes, slot))) +
      cell(this.#machinePoints, this.#coveredGroups(slot))
    );
  }

  #coveredGroups(slot: number): number {
    const owned = cell(this.columns.machines, slot);
    let covered = 0;
    for (const group of this.#machineGroups) if ((group & owned) !== 0) covered += 1;
    return covered;
  }
}

const pointsTable = (max: number, pointsAt: (count: number) => number): number[] =>
  Array.from({ length: max + 1 }, (_none, count) => pointsAt(count));

import { certificateLevels, fabrics, machines, modes, processes, productCategories } from '@tianfu/contracts';
import { greatCircleKm, type Position } from '@tianfu/kernel';
import { bitCount, maskOf } from './bit-mask.js';
import { cell, dayNumber, standingCode, UNCLAIMED } from './factory-cells.js';
import type { FactoryColumns } from './factory-columns.js';
import { machineGroupsFor } from './machine-needs.js';
import type { OrderNeeds } from './order-needs.js';
import { wantedProcesses } from './score.js';
import { belowMoq, rankOfLevel } from './suitability.js';
import { pointsOf } from './weights.js';
import { capacityFit, levelWorth, nearness, share, slackWorth, specialisation, winRate } from './worth.js';

const CERTIFIED = standingCode('certified');
const EXPIRED = standingCode('expired');
const LEVELS = certificateLevels.length;
/** The most the distance can add: a candidate that cannot get in even with it is not measured. */
const NEAREST_POINTS = pointsOf('distance', 1);

/**
 * An order prepared for a ranking of many factories: its codes as masks. It decides as `misfitsOf` and scores
 * as `scoreOfSupplier`, from the same functions of numbers; a property test holds them together.
 */
export class OrderQuery {
  readonly #category: number;
  readonly #fabrics: number;
  readonly #fabricCount: number;
  readonly #processes: number;
  readonly #wantedProcesses: number;
  readonly #wantedCount: number;
  readonly #mode: number;
  readonly #level: number;
  readonly #today: number;
  readonly #machineGroups: readonly number[];
  readonly #factoryPosition: Position = { lat: 0, lng: 0 };

  constructor(
    private readonly order: OrderNeeds,
    private readonly columns: FactoryColumns,
    private readonly ownSlot: number | undefined,
  ) {
    const wanted = wantedProcesses(order);
    this.#category = maskOf(productCategories, [order.category]);
    this.#fabrics = maskOf(fabrics, order.fabrics);
    this.#fabricCount = order.fabrics.length;
    this.#processes = maskOf(processes, order.processes);
    this.#wantedProcesses = maskOf(processes, wanted);
    this.#wantedCount = wanted.length;
    this.#mode = maskOf(modes, [order.mode]);
    this.#level = rankOfLevel(order.requiredLevel);
    this.#today = dayNumber(order.today);
    this.#machineGroups = machineGroupsFor(order.category, order.processes).map((group) =>
      maskOf(machines, group),
    );
  }

  /** How many reasons speak against the factory; none means suitable. Masks first: they decide most. */
  misfitCount(slot: number): number {
    const { columns } = this;
    const standing = cell(columns.standing, slot);
    if (standing === UNCLAIMED) return 1;
    let count =
      bitCount(this.#category & ~cell(columns.scope, slot)) +
      bitCount(this.#category & ~cell(columns.categories, slot)) +
      bitCount(this.#mode & ~cell(columns.modes, slot)) +
      bitCount(this.#fabrics & ~cell(columns.fabrics, slot)) +
      bitCount(this.#processes & ~cell(columns.processes, slot));
    if (standing !== CERTIFIED && standing !== EXPIRED) count += 1;
    if (standing === EXPIRED || cell(columns.validUntilDay, slot) < this.#today) count += 1;
    if (cell(columns.level, slot) < this.#level) count += 1;
    if (belowMoq(this.order, cell(columns.moqPieces, slot))) count += 1;
    if (slot === this.ownSlot) count += 1;
    const productionDays = this.order.workingDays - cell(columns.leadTimeDays, slot);
    if (productionDays <= 0) return count + 1;
    const tooSmall = this.order.neededMinutes > cell(columns.standardMinutesPerDay, slot) * productionDays;
    return tooSmall ? count + 1 : count;
  }

  /**
   * Points of a suitable factory.
   * @param needed with fewer points nobody is interested in it
   * @returns `undefined` where it cannot reach `needed`
   */
  points(slot: number, needed = 0): number | undefined {
    const withoutDistance = this.#pointsWithoutDistance(slot);
    if (withoutDistance + NEAREST_POINTS < needed) return undefined;
    return withoutDistance + pointsOf('distance', nearness(this.distanceKm(slot)));
  }

  /** Infinite where the factory's position is not known. */
  distanceKm(slot: number): number {
    const { columns } = this;
    // One object for all: a ranking measures tens of thousands.
    this.#factoryPosition.lat = cell(columns.lat, slot);
    this.#factoryPosition.lng = cell(columns.lng, slot);
    if (Number.isNaN(this.#factoryPosition.lat)) return Number.POSITIVE_INFINITY;
    return greatCircleKm(this.#factoryPosition, this.order.position);
  }

  #pointsWithoutDistance(slot: number): number {
    const { columns, order } = this;
    const perDay = cell(columns.standardMinutesPerDay, slot);
    const productionDays = order.workingDays - cell(columns.leadTimeDays, slot);
    const offeredFabrics = bitCount(cell(columns.fabrics, slot));
    const coveredProcesses = bitCount(this.#wantedProcesses & cell(columns.processes, slot));
    return (
      pointsOf('category', specialisation(1, bitCount(cell(columns.categories, slot)))) +
      pointsOf('process', share(coveredProcesses, this.#wantedCount)) +
      pointsOf('fabric', specialisation(this.#fabricCount, offeredFabrics)) +
      pointsOf('machine', share(this.#coveredGroups(slot), this.#machineGroups.length)) +
      pointsOf('capacity', capacityFit(order.neededMinutes / (perDay * productionDays))) +
      pointsOf('leadTime', slackWorth(productionDays - order.neededMinutes / perDay)) +
      pointsOf('level', levelWorth(cell(columns.level, slot), LEVELS)) +
      pointsOf('record', winRate(cell(columns.won, slot), cell(columns.decided, slot)))
    );
  }

  #coveredGroups(slot: number): number {
    const owned = cell(this.columns.machines, slot);
    let covered = 0;
    for (const group of this.#machineGroups) if ((group & owned) !== 0) covered += 1;
    return covered;
  }
}

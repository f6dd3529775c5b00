import { assert } from '@tianfu/kernel';
import { BestList } from './best-list.js';
import { cell, readFactory, UNCLAIMED, writeFactory } from './factory-cells.js';
import { columnsFor, type FactoryColumns } from './factory-columns.js';
import type { Factory } from './factory.js';
import type { OrderNeeds } from './order-needs.js';
import { OrderQuery } from './order-query.js';
import { searchable } from './searchable.js';

const FIRST_SIZE = 1_024;
/** Of these nothing is known but the place: they come after every supplier, however much that one lacks. */
const UNKNOWN_ABILITY = 1_000;

export interface RankingOptions {
  readonly limit: number;
  /** Part of a factory's name. */
  readonly q?: string | undefined;
}

export interface RankedFactory {
  readonly factory: Factory;
  /** Among all suitable factories; 1 is the best. Absent when not suitable. */
  readonly rank?: number;
}

export interface Ranking {
  readonly ranked: readonly RankedFactory[];
  readonly suitableCount: number;
  readonly consideredCount: number;
}

/**
 * Every factory of the directory in memory, for rankings of 100,000 in milliseconds. A factory keeps its slot
 * and nothing is removed: a supplier whose certificate stops stays, with its state.
 */
export class FactoryIndex {
  #columns: FactoryColumns = columnsFor(FIRST_SIZE);
  readonly #slotById = new Map<string, number>();
  readonly #named: Pick<Factory, 'factoryId' | 'name' | 'place'>[] = [];
  readonly #searchNames: string[] = [];
  readonly #slots: number[] = [];

  get size(): number {
    return this.#named.length;
  }

  /** Adds a factory or puts its new facts in the place of the old ones. */
  upsert(factory: Factory): void {
    const { factoryId, name, place } = factory;
    const slot = this.#slotById.get(factoryId) ?? this.#newSlot(factoryId);
    this.#named[slot] = { factoryId, name, ...(place === undefined ? {} : { place }) };
    this.#searchNames[slot] = searchable(name);
    writeFactory(this.#columns, slot, factory);
  }

  get(factoryId: string): Factory | undefined {
    const slot = this.#slotById.get(factoryId);
    return slot === undefined ? undefined : this.#factoryAt(slot);
  }

  /** The factories that suit the order, best first; ties in the order of their ids. */
  rank(order: OrderNeeds, { limit, q }: RankingOptions): Ranking {
    const query = this.#query(order);
    const best = new BestList(limit, (slot) => this.#idAt(slot));
    const candidates = this.#candidates(q);
    let suitableCount = 0;
    for (const slot of candidates) {
      if (!query.suits(slot)) continue;
      suitableCount += 1;
      const points = query.points(slot, -best.worstPrimary);
      if (points !== undefined) best.offer(slot, -points, 0);
    }
    const slots = best.sorted();
    const ranks = q === undefined ? slots.map((_slot, at) => at + 1) : this.#ranks(query, slots);
    const ranked = slots.map((slot, at) => ({ factory: this.#factoryAt(slot), rank: ranks[at] ?? at + 1 }));
    return { ranked, suitableCount, consideredCount: candidates.length };
  }

  /** The others: fewest reasons against them first, then the nearest; those nothing is known of come last. */
  nearMisses(order: OrderNeeds, { limit, q }: RankingOptions): Ranking {
    const query = this.#query(order);
    const nearest = new BestList(limit, (slot) => this.#idAt(slot));
    const candidates = this.#candidates(q);
    let suitableCount = 0;
    for (const slot of candidates) {
      const misfits = query.misfitCount(slot);
      if (misfits === 0) {
        suitableCount += 1;
        continue;
      }
      const farness = cell(this.#columns.standing, slot) === UNCLAIMED ? UNKNOWN_ABILITY : misfits;
      if (farness <= nearest.worstPrimary) nearest.offer(slot, farness, query.distanceKm(slot));
    }
    const ranked = nearest.sorted().map((slot) => ({ factory: this.#factoryAt(slot) }));
    return { ranked, suitableCount, consideredCount: candidates.length };
  }

  /** The rank of one factory among all that suit; `undefined` when it does not suit or is not known. */
  rankOf(order: OrderNeeds, factoryId: string): number | undefined {
    const slot = this.#slotById.get(factoryId);
    if (slot === undefined) return undefined;
    const query = this.#query(order);
    return query.suits(slot) ? this.#ranks(query, [slot])[0] : undefined;
  }

  /** For each of a few suitable slots: how many suit better, plus one. */
  #ranks(query: OrderQuery, slots: readonly number[]): number[] {
    const own = slots.map((slot) => query.points(slot) ?? 0);
    const ranks = slots.map(() => 1);
    const lowest = Math.min(...own);
    for (const other of this.#slots) {
      const points = query.suits(other) ? query.points(other, lowest) : undefined;
      if (points === undefined) continue;
      for (let at = 0; at < slots.length; at += 1) {
        const [slot, mine] = [cell(slots, at), cell(own, at)];
        const better = points > mine || (points === mine && this.#idAt(other) < this.#idAt(slot));
        if (better) ranks[at] = cell(ranks, at) + 1;
      }
    }
    return ranks;
  }

  /** Every slot, or those whose name holds `q`. */
  #candidates(q: string | undefined): readonly number[] {
    if (q === undefined) return this.#slots;
    const wanted = searchable(q);
    return this.#slots.filter((slot) => this.#searchNames[slot]?.includes(wanted) === true);
  }

  #query(order: OrderNeeds): OrderQuery {
    return new OrderQuery(order, this.#columns, this.#slotById.get(order.enterpriseId));
  }

  #factoryAt(slot: number): Factory {
    return readFactory(this.#columns, slot, this.#namedAt(slot));
  }

  #idAt(slot: number): string {
    return this.#namedAt(slot).factoryId;
  }

  #namedAt(slot: number): Pick<Factory, 'factoryId' | 'name' | 'place'> {
    const named = this.#named[slot];
    assert(named !== undefined, 'every slot has a name');
    return named;
  }

  #newSlot(factoryId: string): number {
    const slot = this.size;
    if (slot === this.#columns.standing.length) this.#columns = columnsFor(slot * 2, this.#columns);
    this.#slotById.set(factoryId, slot);
    this.#slots.push(slot);
    return slot;
  }
}

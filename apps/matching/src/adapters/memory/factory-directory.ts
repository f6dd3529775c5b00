import { performance } from 'node:perf_hooks';
import { Db, Every, type ReadTx } from '@tianfu/service';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Directory } from '../../application/ports.js';
import type { Factory } from '../../domain/factory.js';
import { FactoryIndex, type Ranking, type RankingOptions } from '../../domain/factory-index.js';
import type { OrderNeeds } from '../../domain/order-needs.js';
import { facilityChanges, supplierChanges, type ChangeSource } from '../postgres/factory-changes.js';

const REFRESH_EVERY_MS = 500;
const FRESH_MS = 200;

interface Reading {
  readonly source: ChangeSource;
  /** Number of the last change seen. */
  last: number;
}

/**
 * The factories of the database in memory, in every copy of the service: loaded at boot, then kept up by what
 * changed since. Changes are numbered in the order of their commits (a lock sees to it), so "after the last
 * number I saw" misses none.
 */
@Injectable()
export class FactoryDirectory implements Directory, OnModuleInit {
  readonly #index = new FactoryIndex();
  readonly #sources: readonly Reading[] = [
    { source: supplierChanges, last: 0 },
    { source: facilityChanges, last: 0 },
  ];
  /** Number of the change each factory is as of: two readers may bring theirs in either order. */
  readonly #known = new Map<string, number>();
  #refreshedAt = Number.NEGATIVE_INFINITY;
  #refreshing: Promise<void> | undefined;

  constructor(private readonly db: Db) {}

  onModuleInit(): Promise<void> {
    return this.fresh();
  }

  @Every(REFRESH_EVERY_MS)
  fresh(): Promise<void> {
    if (performance.now() - this.#refreshedAt < FRESH_MS) return Promise.resolve();
    // Whoever asks meanwhile waits for the same answer.
    this.#refreshing ??= this.db
      .read({ scope: 'market' }, (tx) => this.refresh(tx))
      .finally(() => (this.#refreshing = undefined));
    return this.#refreshing;
  }

  async refresh(tx: ReadTx): Promise<void> {
    const begun = performance.now();
    await Promise.all(this.#sources.map((reading) => this.#read(reading, tx)));
    this.#refreshedAt = Math.max(this.#refreshedAt, begun);
  }

  async #read(reading: Reading, tx: ReadTx): Promise<void> {
    for (let more = true; more;) {
      const found = await reading.source.after(tx, reading.last);
      for (const { number, factory } of found.changes) {
        if (number > (this.#known.get(factory.factoryId) ?? 0)) {
          this.#known.set(factory.factoryId, number);
          this.#index.upsert(factory);
        }
        reading.last = Math.max(reading.last, number);
      }
      more = found.more;
    }
  }

  get(factoryId: string): Factory | undefined {
    return this.#index.get(factoryId);
  }

  rank(order: OrderNeeds, options: RankingOptions): Ranking {
    return this.#index.rank(order, options);
  }

  nearMisses(order: OrderNeeds, options: RankingOptions): Ranking {
    return this.#index.nearMisses(order, options);
  }

  rankOf(order: OrderNeeds, factoryId: string): number | undefined {
    return this.#index.rankOf(order, factoryId);
  }
}

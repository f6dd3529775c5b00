import type { FactoryMatch } from '@tianfu/contracts';
import type { Factory } from '../domain/factory.js';
import type { OrderNeeds } from '../domain/order-needs.js';
import { scoreOfSupplier, type ScorePart } from '../domain/score.js';
import { misfitsOf } from '../domain/suitability.js';

const PLACE_LENGTH = 300;

/** One factory seen from one order, with everything that speaks for or against it. */
export function factoryMatch(order: OrderNeeds, factory: Factory, rank: number | undefined): FactoryMatch {
  const { factoryId, name, place, position } = factory;
  const misfits = misfitsOf(order, factory);
  const suitable = factory.kind === 'supplier' && misfits.length === 0;
  const scored = suitable ? scoreOfSupplier(order, factory) : undefined;
  return {
    factoryId,
    name,
    ...(place === undefined ? {} : { place: place.slice(0, PLACE_LENGTH).toWellFormed() }),
    suitable,
    ...(scored === undefined || rank === undefined ? {} : { rank }),
    ...(scored === undefined ? {} : { score: scored.score }),
    parts: (scored?.parts ?? []).map(onTheWire),
    misfits: [...misfits],
    ...(factory.kind === 'supplier' ? { level: factory.standing.level } : {}),
    ...(position === undefined ? {} : { position }),
  };
}

export const onTheWire = ({ part, value, weight, facts }: ScorePart): FactoryMatch['parts'][number] => ({
  part,
  value,
  weight,
  facts,
});

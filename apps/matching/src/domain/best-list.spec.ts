import fc from 'fast-check';
import { BestList } from './best-list.js';

describe('the best of many', () => {
  it('keeps what sorting everything and cutting would keep, ties by id', () => {
    const key = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(key, key), { maxLength: 60 }),
        fc.integer({ min: 0, max: 20 }),
        (keys, limit) => {
          const idOf = (slot: number): string => `id-${String((slot * 7919) % 1009).padStart(4, '0')}`;
          const list = new BestList(limit, idOf);
          keys.forEach(([primary, secondary], slot) => {
            if (primary <= list.worstPrimary) list.offer(slot, primary, secondary);
          });
          const sorted = keys
            .map(([primary, secondary], slot) => ({ slot, primary, secondary, id: idOf(slot) }))
            .sort((a, b) => a.primary - b.primary || a.secondary - b.secondary || (a.id < b.id ? -1 : 1))
            .map(({ slot }) => slot);
          expect(list.sorted()).toEqual(sorted.slice(0, limit));
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { pickOldest } from './pick-oldest.js';
import {
  disposing,
  isBalanced,
  receiving,
  releasing,
  reserving,
  returning,
  shipping,
  type Move,
  type Pick,
} from './stock-ledger.js';

type Places = Record<'outside' | 'on-hand' | 'reserved' | 'damaged', number>;

/** A ledger as the database keeps it: a move that would leave a place below zero is refused whole. */
class Ledger {
  readonly #balances = new Map<string, Places>();

  of(batchId: string): Places {
    return this.#balances.get(batchId) ?? { outside: 0, 'on-hand': 0, reserved: 0, damaged: 0 };
  }

  take({ entries }: Move): boolean {
    const after = new Map(this.#balances);
    for (const { batchId, place, pieces } of entries) {
      const places = { ...(after.get(batchId) ?? this.of(batchId)) };
      places[place] += pieces;
      after.set(batchId, places);
    }
    const isShort = [...after.values()].some(
      (places) => places['on-hand'] < 0 || places.reserved < 0 || places.damaged < 0,
    );
    if (isShort) return false;
    for (const [batchId, places] of after) this.#balances.set(batchId, places);
    return true;
  }
}

const batchId = fc.constantFrom('b1', 'b2', 'b3');
const pieces = fc.integer({ min: 1, max: 20 });
const pick: fc.Arbitrary<Pick> = fc.record({ batchId, pieces });
const counted = fc.record({
  batchId,
  goodPieces: fc.integer({ min: 0, max: 20 }),
  damagedPieces: fc.integer({ min: 0, max: 5 }),
});
const anyMove: fc.Arbitrary<Move> = fc.oneof(
  counted.map((one) => receiving([one])),
  counted.map((one) => returning([one])),
  fc.array(pick, { minLength: 1, maxLength: 3 }).map(reserving),
  pick.map((one) => releasing([one])),
  pick.map((one) => shipping([one])),
  pick.map(disposing),
);

describe('the stock ledger', () => {
  it('balances whatever happens: what is in store is what came less what went', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 60 }), (moves) => {
        const ledger = new Ledger();
        let inStore = 0;
        for (const move of moves) {
          expect(isBalanced(move)).toBe(true);
          if (!ledger.take(move)) continue;
          inStore -= move.entries
            .filter(({ place }) => place === 'outside')
            .reduce((sum, entry) => sum + entry.pieces, 0);
        }
        const places = ['b1', 'b2', 'b3'].map((id) => ledger.of(id));
        for (const { outside, reserved, damaged, 'on-hand': onHand } of places) {
          expect(outside + reserved + damaged + onHand).toBe(0);
          expect(Math.min(reserved, damaged, onHand)).toBeGreaterThanOrEqual(0);
        }
        expect(places.reduce((sum, { outside }) => sum + outside, inStore)).toBe(0);
      }),
    );
  });

  it('has no entry of nothing', () => {
    expect(receiving([{ batchId: 'b1', goodPieces: 3, damagedPieces: 0 }]).entries).toEqual([
      { batchId: 'b1', place: 'outside', pieces: -3 },
      { batchId: 'b1', place: 'on-hand', pieces: 3 },
    ]);
  });

  it('does not count parts of pieces', () => {
    expect(() => reserving([{ batchId: 'b1', pieces: 0.5 }])).toThrow('whole pieces');
  });
});

describe('picking', () => {
  const batches = [
    { batchId: 'b2', receivedOn: '2026-03-01', onHandPieces: 5 },
    { batchId: 'b1', receivedOn: '2026-03-01', onHandPieces: 2 },
    { batchId: 'b3', receivedOn: '2026-01-01', onHandPieces: 3 },
    { batchId: 'b4', receivedOn: '2025-01-01', onHandPieces: 0 },
  ];

  it('takes the oldest first', () => {
    expect(pickOldest(batches, 6)).toEqual({
      ok: true,
      picks: [
        { batchId: 'b3', pieces: 3 },
        { batchId: 'b1', pieces: 2 },
        { batchId: 'b2', pieces: 1 },
      ],
    });
  });

  it('takes all or nothing, and says what there is', () => {
    expect(pickOldest(batches, 11)).toEqual({ ok: false, availablePieces: 10 });
    expect(pickOldest([], 1)).toEqual({ ok: false, availablePieces: 0 });
  });

  it('never takes more of a batch than there is, and exactly what is wanted', () => {
    const available = fc.record({
      batchId: fc.uuid(),
      receivedOn: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
      onHandPieces: fc.integer({ min: 0, max: 50 }),
    });
    fc.assert(
      fc.property(
        fc.array(available, { maxLength: 12 }),
        fc.integer({ min: 1, max: 200 }),
        (given, wanted) => {
          const total = given.reduce((sum, { onHandPieces }) => sum + onHandPieces, 0);
          const picked = pickOldest(given, wanted);
          expect(picked.ok).toBe(total >= wanted);
          if (!picked.ok) return;
          expect(picked.picks.reduce((sum, one) => sum + one.pieces, 0)).toBe(wanted);
          const stock = new Map(given.map((batch) => [batch.batchId, batch.onHandPieces]));
          for (const one of picked.picks) expect(one.pieces).toBeLessThanOrEqual(stock.get(one.batchId) ?? 0);
        },
      ),
    );
  });
});

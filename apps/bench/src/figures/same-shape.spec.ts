import { describe, expect, it } from '@jest/globals';
import { sameShape } from './same-shape.js';

describe('whether two servers answer the same', () => {
  it('holds when only values and the order of fields differ', () => {
    const left = { number: 'PO-1', history: [{ at: 'x', by: 'member' }], own: true };
    expect(sameShape(left, { own: false, history: [{ by: 'y', at: 'z' }], number: 'PO-2' })).toBeUndefined();
  });

  it('names the field that only one answers', () => {
    expect(sameShape({ a: { b: 1, c: 2 } }, { a: { b: 1 } })).toBe('/a: only one has c');
  });

  it('names what is of another type, and lists of another length', () => {
    expect(sameShape({ a: '1' }, { a: 1 })).toBe('/a: string and number');
    expect(sameShape({ a: [] }, { a: {} })).toBe('/a: list and object');
    expect(sameShape({ a: [1] }, { a: [1, 2] })).toBe('/a: only one has 1');
  });
});

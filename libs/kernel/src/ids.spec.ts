import { jest } from '@jest/globals';
import fc from 'fast-check';
import { AssertionError } from './assert.js';
import { isUuid, newId, type OrderId, uuidv7 } from './ids.js';

const constant =
  (byte: number) =>
  (byteCount: number): Uint8Array =>
    new Uint8Array(byteCount).fill(byte);

describe('uuidv7', () => {
  it('writes the example of RFC 9562', () => {
    // Appendix A.6: 2022-02-22T19:22:22Z, rand_a = 0xCC3, rand_b = 0x18C4DC0C0C07398F
    const noise = Uint8Array.of(0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f);
    expect(uuidv7(0x017f22e279b0, () => noise)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('is a version 7 UUID for every time and every noise', () => {
    const ten = fc.uint8Array({ minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), ten, (nowMs, noise) => {
        const id = uuidv7(nowMs, () => noise);
        expect(isUuid(id)).toBe(true);
        expect(id[14]).toBe('7');
        expect(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(nowMs);
      }),
    );
  });

  it('sorts by time', () => {
    expect(uuidv7(1_000, constant(0xff)) < uuidv7(1_001, constant(0))).toBe(true);
  });

  it('stops at an impossible time or a source that gives too little', () => {
    expect(() => uuidv7(-1, constant(0))).toThrow(AssertionError);
    expect(() => uuidv7(1.5, constant(0))).toThrow(AssertionError);
    expect(() => uuidv7(2 ** 48, constant(0))).toThrow(AssertionError);
    expect(() => uuidv7(1, () => new Uint8Array(3))).toThrow(AssertionError);
  });
});

describe('newId', () => {
  afterEach(() => jest.restoreAllMocks());

  it('gives ids that sort in the order they were made', () => {
    const ids = Array.from({ length: 10_000 }, () => newId<OrderId>());
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every(isUuid)).toBe(true);
  });

  it('keeps the order when a millisecond is full', () => {
    const frozenMs = Date.now() + 60_000;
    jest.spyOn(Date, 'now').mockReturnValue(frozenMs);
    const ids = Array.from({ length: 5_000 }, () => newId());
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps the order when the clock is set back', () => {
    const before = newId();
    jest.spyOn(Date, 'now').mockReturnValue(0);
    expect(newId() > before).toBe(true);
  });
});

describe('isUuid', () => {
  it('accepts either case', () => {
    expect(isUuid('017F22E2-79B0-7CC3-98C4-DC0C0C07398F')).toBe(true);
  });

  it.each([
    '',
    'PO-2026-000123',
    '017f22e279b07cc398c4dc0c0c07398f',
    '00000000-0000-0000-0000-000000000000',
    '017f22e2-79b0-7cc3-18c4-dc0c0c07398f',
    ' 017f22e2-79b0-7cc3-98c4-dc0c0c07398f',
    '017f22e2-79b0-7cc3-98c4-dc0c0c07398f\n',
  ])('refuses %j', (text) => {
    expect(isUuid(text)).toBe(false);
  });
});

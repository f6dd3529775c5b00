import { assert, AssertionError, unreachable } from './assert.js';

describe('assert', () => {
  it('lets a true assumption pass', () => {
    expect(() => assert(1 + 1 === 2, 'arithmetic holds')).not.toThrow();
  });

  it('stops at a broken assumption and says which', () => {
    expect(() => assert(false, 'a contract has two sides')).toThrow(AssertionError);
    expect(() => assert(undefined, 'a contract has two sides')).toThrow('a contract has two sides');
  });
});

describe('unreachable', () => {
  it('stops when a value outside its type arrives', () => {
    // A row written by a newer version can hold a mode this version does not know.
    const fromDatabase = 'barter' as never;
    expect(() => unreachable(fromDatabase)).toThrow('unreachable value: barter');
  });
});

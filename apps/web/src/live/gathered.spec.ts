import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { gathered } from './gathered.js';

describe('gathering', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('passes the first on at once and a burst after it together, each thing once', () => {
    const passed: string[][] = [];
    const tell = gathered<string>(1_000, (told) => passed.push([...told]));
    tell('a');
    expect(passed).toEqual([['a']]);
    for (const thing of ['b', 'c', 'b', 'a']) tell(thing);
    jest.advanceTimersByTime(999);
    expect(passed).toHaveLength(1);
    jest.advanceTimersByTime(1);
    expect(passed.slice(1)).toEqual([['b', 'c', 'a']]);
    tell('d');
    jest.advanceTimersByTime(1_000);
    expect(passed.slice(2)).toEqual([['d']]);
  });

  it('passes on at once again after a while without anything', () => {
    const passed: string[][] = [];
    const tell = gathered<string>(1_000, (told) => passed.push([...told]));
    tell('a');
    jest.advanceTimersByTime(5_000);
    tell('b');
    expect(passed).toEqual([['a'], ['b']]);
    expect(jest.getTimerCount()).toBe(1);
  });
});

import { isAtLeast } from './nats-binary.js';

describe('a version of nats-server', () => {
  it.each([
    [[2, 9, 10], false],
    [[2, 10, 0], true],
    [[2, 12, 1], true],
    [[1, 99, 0], false],
    [[3, 0, 0], true],
  ])('%p is 2.10 or later: %p', (version, expected) => {
    expect(isAtLeast(version, 2, 10)).toBe(expected);
  });
});

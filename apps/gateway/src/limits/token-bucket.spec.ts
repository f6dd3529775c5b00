import { TokenBuckets } from './token-bucket.js';

describe('a bucket of requests', () => {
  it('lets a minute’s worth through at once, then one for each that flows back', () => {
    const buckets = new TokenBuckets(60);
    for (let count = 0; count < 60; count += 1) expect(buckets.take('a', 0).isAllowed).toBe(true);
    expect(buckets.take('a', 0)).toEqual({ isAllowed: false, remaining: 0, waitSeconds: 1 });
    expect(buckets.take('a', 1_000).isAllowed).toBe(true);
    expect(buckets.take('a', 1_000).isAllowed).toBe(false);
  });

  it('is everybody’s own', () => {
    const buckets = new TokenBuckets(1);
    expect(buckets.take('a', 0).isAllowed).toBe(true);
    expect(buckets.take('b', 0).isAllowed).toBe(true);
    expect(buckets.take('a', 0).isAllowed).toBe(false);
  });

  it('never holds more than a minute’s worth, however long nobody asks', () => {
    const buckets = new TokenBuckets(2);
    buckets.take('a', 0);
    expect(buckets.take('a', 3_600_000).remaining).toBe(1);
  });

  it('forgets the oldest when there are too many', () => {
    const buckets = new TokenBuckets(1);
    buckets.take('first', 0);
    for (let count = 0; count < 50_000; count += 1) buckets.take(String(count), 0);
    expect(buckets.take('first', 0).isAllowed).toBe(true);
  });
});

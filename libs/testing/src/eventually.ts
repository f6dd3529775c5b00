const POLL_MS = 20;

/**
 * Asks again until the condition holds: no error, and not `false` or `undefined`.
 * @throws the last error, or one that says how long it waited
 */
export async function eventually<T>(
  condition: () => T | Promise<T>,
  { timeoutMs = 10_000 }: { timeoutMs?: number } = {},
): Promise<Exclude<T, false | undefined>> {
  const giveUpAt = Date.now() + timeoutMs;
  for (;;) {
    let failure: unknown;
    try {
      const result = await condition();
      // Narrowed by the two comparisons.
      if (result !== false && result !== undefined) return result as Exclude<T, false | undefined>;
    } catch (error) {
      failure = error;
    }
    if (Date.now() > giveUpAt) {
      if (failure instanceof Error) throw failure;
      throw new Error(`the condition did not hold within ${String(timeoutMs)} ms`, { cause: failure });
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** A broken assumption of the program, never a refusal of what somebody asked for. */
export class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

/**
 * Stops where an assumption does not hold.
 *
 * @throws AssertionError with `message`; the message must hold no secret, it is logged.
 */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new AssertionError(message);
}

/**
 * The end of an exhaustive `switch`: the compiler refuses a case that was forgotten.
 *
 * @throws AssertionError when a value outside its type arrives at run time all the same.
 */
export function unreachable(value: never): never {
  throw new AssertionError(`unreachable value: ${String(value)}`);
}

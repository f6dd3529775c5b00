/** The outcome of something that may be refused: a value, or a precise error as data. */
export type Result<T, E> = Ok<T> | Err<E>;

export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Err<E> {
  readonly ok: false;
  readonly error: E;
}

/** Success. Without an argument it is the success of something that has nothing to tell. */
export function ok(): Ok<void>;
export function ok<T>(value: T): Ok<T>;
export function ok<T>(value?: T): Ok<T | undefined> {
  return { ok: true, value };
}

/** An expected refusal. A broken assumption is not a refusal: use `assert` for that. */
export function err<E>(error: E): Err<E> {
  return { ok: false, error };
}

/** Narrows to the success, for `results.filter(isOk)`; inside an `if`, `result.ok` reads better. */
export function isOk<T, E>(result: Result<T, E>): result is Ok<T> {
  return result.ok;
}

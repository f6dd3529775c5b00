import { ERRORS, type ErrorCode } from './errors.js';

/** One wrong field: where, what, and the numbers the sentence needs. */
export interface FieldFault {
  /** JSON pointer into the input, for example `/matrix/3/quantityPieces`. */
  readonly pointer: string;
  readonly code: string;
  readonly message?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/**
 * An expected refusal, named by the contract that may answer it.
 * Thrown by use cases, turned into a problem document at the gateway. Anything else thrown is a bug.
 */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly params: Readonly<Record<string, string | number>> = {},
    readonly faults: readonly FieldFault[] = [],
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'Refusal';
  }

  get status(): number {
    return ERRORS[this.code].status;
  }
}

/** The refusal of one field: `400 VALIDATION_FAILED` with a pointer. */
export const refuseField = (pointer: string, code: string, params?: FieldFault['params']): Refusal =>
  new Refusal('VALIDATION_FAILED', {}, [
    params === undefined ? { pointer, code } : { pointer, code, params },
  ]);

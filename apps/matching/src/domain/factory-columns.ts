/**
 * What a ranking compares of every factory, as a structure of arrays: one run of memory per fact, about a
 * hundred bytes a factory. Sets of codes are bit masks, dates are day numbers, unknown positions are NaN.
 */
export interface FactoryColumns {
  /** `UNCLAIMED`, or one more than the place of the state in `STANDING_STATES`. */
  readonly standing: Uint8Array;
  /** Rank of the level, 1 is the lowest. */
  readonly level: Uint8Array;
  readonly validUntilDay: Int32Array;
  readonly scope: Int32Array;
  readonly categories: Int32Array;
  readonly fabrics: Int32Array;
  readonly processes: Int32Array;
  readonly modes: Int32Array;
  readonly machines: Int32Array;
  readonly moqPieces: Int32Array;
  readonly leadTimeDays: Int32Array;
  readonly standardMinutesPerDay: Float64Array;
  readonly lat: Float64Array;
  readonly lng: Float64Array;
  readonly won: Int32Array;
  readonly decided: Int32Array;
  /** Points no order changes: of category, level and record. */
  readonly ownPoints: Int32Array;
}

/** Empty columns for `size` factories, or the given ones with room for more. */
export function columnsFor(size: number, from?: FactoryColumns): FactoryColumns {
  const bytes = (old?: Uint8Array): Uint8Array => filled(new Uint8Array(size), old);
  const whole = (old?: Int32Array): Int32Array => filled(new Int32Array(size), old);
  const exact = (old?: Float64Array): Float64Array => filled(new Float64Array(size), old);
  return {
    standing: bytes(from?.standing),
    level: bytes(from?.level),
    validUntilDay: whole(from?.validUntilDay),
    scope: whole(from?.scope),
    categories: whole(from?.categories),
    fabrics: whole(from?.fabrics),
    processes: whole(from?.processes),
    modes: whole(from?.modes),
    machines: whole(from?.machines),
    moqPieces: whole(from?.moqPieces),
    leadTimeDays: whole(from?.leadTimeDays),
    standardMinutesPerDay: exact(from?.standardMinutesPerDay),
    lat: exact(from?.lat),
    lng: exact(from?.lng),
    won: whole(from?.won),
    decided: whole(from?.decided),
    ownPoints: whole(from?.ownPoints),
  };
}

function filled<A extends { set(from: ArrayLike<number>): void }>(fresh: A, old?: ArrayLike<number>): A {
  if (old !== undefined) fresh.set(old);
  return fresh;
}

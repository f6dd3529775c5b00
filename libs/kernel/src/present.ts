type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields that have a value: what has none is left out of answers, not sent as null. */
export function present<T extends object>(fields: T): Present<T> {
  // Object.fromEntries forgets the keys it was given; only fields without a value are gone.
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]: [string, unknown]) => value !== undefined),
  ) as Present<T>;
}

const REPEATED = 'tianfu:repeated-work';

export interface RepeatedWork {
  readonly everyMs: number;
  readonly method: string | symbol;
}

/**
 * Marks a method of a provider that is repeated while the service runs: never twice at once in one process,
 * first after one interval, a failure is logged and tried again next time. Copies of a service each run it,
 * so it takes its work with `FOR UPDATE SKIP LOCKED`.
 */
export function Every(everyMs: number) {
  return <M extends () => Promise<unknown>>(
    target: object,
    method: string | symbol,
    _descriptor: TypedPropertyDescriptor<M>,
  ): void => {
    Reflect.defineMetadata(REPEATED, [...repeatedWork(target), { everyMs, method }], target);
  };
}

/** The repeated work of a class's prototype. */
export function repeatedWork(prototype: object): readonly RepeatedWork[] {
  // Only `Every` writes this key.
  return (Reflect.getMetadata(REPEATED, prototype) as readonly RepeatedWork[] | undefined) ?? [];
}

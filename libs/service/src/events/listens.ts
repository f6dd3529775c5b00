import type { EventContract, EventEnvelope } from '@tianfu/contracts';
import type { Tx } from '../data/tx.js';

const LISTENERS = 'tianfu:listeners';

export interface DeclaredListener {
  readonly event: EventContract;
  readonly method: string | symbol;
}

/**
 * Marks the method of a controller or provider that learns of an event. It runs inside the transaction that
 * holds the inbox row (scope `service`): each event takes effect once, however often it is delivered.
 * Throwing a `Refusal` puts the event aside at once; any other error is tried six times first.
 */
export function Listens<P extends object>(event: EventContract<P>) {
  return <M extends (envelope: EventEnvelope<P>, tx: Tx) => Promise<void>>(
    target: object,
    method: string | symbol,
    _descriptor: TypedPropertyDescriptor<M>,
  ): void => {
    // The audience function's parameter makes EventContract<P> stricter than EventContract; it is not called here.
    const declared: DeclaredListener = { event: event as unknown as EventContract, method };
    Reflect.defineMetadata(LISTENERS, [...declaredListeners(target), declared], target);
  };
}

/** What a class's prototype listens to. */
export function declaredListeners(prototype: object): readonly DeclaredListener[] {
  // Only `Listens` writes this key.
  return (Reflect.getMetadata(LISTENERS, prototype) as readonly DeclaredListener[] | undefined) ?? [];
}

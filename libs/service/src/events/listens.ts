import type { EventContract, EventEnvelope } from '@tianfu/contracts';
import type { Tx } from '../data/tx.js';

const LISTENERS = 'tianfu:listeners';

export interface DeclaredListener {
  readonly event: EventContract;
  readonly method: string | symbol;
  /** Whether the method takes all that wait at once. */
  readonly together: boolean;
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
    declare(target, event, method, false);
  };
}

/**
 * As `Listens`, for an event that comes in floods: the method is given up to 32 that wait, in one transaction, so
 * that they share its round trips and its commit. They come in no order, several may be of one aggregate, and when
 * anything goes wrong with them together each is handled by itself. What it emits names its `cause`.
 */
export function ListensToMany<P extends object>(event: EventContract<P>) {
  return <M extends (envelopes: readonly EventEnvelope<P>[], tx: Tx) => Promise<void>>(
    target: object,
    method: string | symbol,
    _descriptor: TypedPropertyDescriptor<M>,
  ): void => {
    declare(target, event, method, true);
  };
}

function declare<P extends object>(
  target: object,
  event: EventContract<P>,
  method: string | symbol,
  together: boolean,
): void {
  // The audience function's parameter makes EventContract<P> stricter than EventContract; it is not called here.
  const declared: DeclaredListener = { event: event as unknown as EventContract, method, together };
  Reflect.defineMetadata(LISTENERS, [...declaredListeners(target), declared], target);
}

/** What a class's prototype listens to. */
export function declaredListeners(prototype: object): readonly DeclaredListener[] {
  // Only `Listens` writes this key.
  return (Reflect.getMetadata(LISTENERS, prototype) as readonly DeclaredListener[] | undefined) ?? [];
}

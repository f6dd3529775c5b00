import {
  type EventContract,
  type EventEnvelope,
  eventSubject,
  type FieldFault,
  Refusal,
  validated,
} from '@tianfu/contracts';
import type { Tx } from '../data/tx.js';

export type ListenerBody = (envelope: EventEnvelope, tx: Tx) => Promise<void>;

/** All that one service does when an event arrives, in one transaction. */
export interface Listener {
  readonly event: EventContract;
  /** Durable consumer and inbox key. */
  readonly consumer: string;
  readonly natsSubject: string;
  readonly bodies: readonly ListenerBody[];
}

export function listenerOf(service: string, event: EventContract, bodies: readonly ListenerBody[]): Listener {
  return {
    event,
    // NATS takes no dots in a consumer's name.
    consumer: `${service}-${event.subject.replaceAll('.', '_')}`,
    natsSubject: eventSubject(event.subject),
    bodies,
  };
}

/** Runs the effect of an event inside a transaction. @throws Refusal when the payload is not what the contract says */
export async function takeEffect(listener: Listener, envelope: EventEnvelope, tx: Tx): Promise<void> {
  const checked = { ...envelope, payload: understood(listener.event, envelope.payload) };
  for (const body of listener.bodies) await body(checked, tx);
}

/**
 * A newer build of the sender may say more than this one knows: contracts grow by addition, and copies are
 * replaced one after the other. Unlike a caller's, an event's unknown fields are therefore passed over.
 */
function understood({ payload: of }: EventContract, payload: object): object {
  try {
    return validated(of, payload);
  } catch (error) {
    if (!(error instanceof Refusal) || !error.faults.every(isUnknownField)) throw error;
    return payload;
  }
}

const isUnknownField = ({ code }: FieldFault): boolean => code === 'unknownField';

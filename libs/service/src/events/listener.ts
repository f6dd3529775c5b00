import {
  type EventContract,
  type EventEnvelope,
  eventSubject,
  type FieldFault,
  Refusal,
  validated,
} from '@tianfu/contracts';
import type { Tx } from '../data/tx.js';
import { inTraceOf } from '../trace/context.js';

/** Events that one transaction takes together. */
const TOGETHER_MAX = 32;

export interface ListenerBody {
  /** Whether it is meant to be given several; else it is given one at a time. */
  readonly together: boolean;
  readonly take: (envelopes: readonly EventEnvelope[], tx: Tx) => Promise<void>;
}

/** All that one service does when an event arrives, in one transaction. */
export interface Listener {
  readonly event: EventContract;
  /** Durable consumer and inbox key. */
  readonly consumer: string;
  readonly natsSubject: string;
  readonly bodies: readonly ListenerBody[];
  /** How many events one transaction takes at most. */
  readonly atOnce: number;
}

export function listenerOf(service: string, event: EventContract, bodies: readonly ListenerBody[]): Listener {
  return {
    event,
    // NATS takes no dots in a consumer's name.
    consumer: `${service}-${event.subject.replaceAll('.', '_')}`,
    natsSubject: eventSubject(event.subject),
    bodies,
    atOnce: bodies.every(({ together }) => together) ? TOGETHER_MAX : 1,
  };
}

/** Runs the effect of events inside a transaction. @throws Refusal when a payload is not what the contract says */
export async function takeEffect(
  listener: Listener,
  envelopes: readonly EventEnvelope[],
  tx: Tx,
): Promise<void> {
  const checked = envelopes.map((envelope) =>
    inTraceOf(envelope, { ...envelope, payload: understood(listener.event, envelope.payload) }),
  );
  for (const { take } of listener.bodies) await take(checked, tx);
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

import {
  AckPolicy,
  DeliverPolicy,
  DiscardPolicy,
  type JetStreamManager,
  JetStreamApiError,
  RetentionPolicy,
  StorageType,
  type StreamConfig,
  type StreamInfo,
} from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';

export const STREAM = 'EVT';

const DAY_MS = 86_400_000;
const STREAM_MAX_AGE_MS = 30 * DAY_MS;
const DUPLICATE_WINDOW_MS = 600_000;
const ACK_WAIT_MS = 30_000;
const MAX_ACK_PENDING = 256;
const NAME_IN_USE = 10058;
const NOT_FOUND = 404;

const WANTED = {
  name: STREAM,
  subjects: ['evt.>'],
  storage: StorageType.File,
  retention: RetentionPolicy.Limits,
  // Refuses instead of forgetting: the relay then sees that the store is full.
  discard: DiscardPolicy.New,
  max_age: nanos(STREAM_MAX_AGE_MS),
  duplicate_window: nanos(DUPLICATE_WINDOW_MS),
} as const satisfies Partial<StreamConfig>;

const LIMITS = {
  ack_wait: nanos(ACK_WAIT_MS),
  max_ack_pending: MAX_ACK_PENDING,
  // Unlimited here: we count deliveries ourselves and put a hopeless message aside, so that none gets lost.
  max_deliver: -1,
} as const;

/**
 * Makes the one stream of events when it is not there, and reads its configuration back, because servers
 * before 2.12 ignore what they do not know.
 * @param replicas copies of the stream in a cluster, for a new one; one that is there may have another number
 * @returns when the stream was made: another time than before means that the store was wiped
 * @throws Error when the stream is not as it must be
 */
export async function ensureStream(manager: JetStreamManager, replicas: number): Promise<string> {
  const { config, created } =
    (await foundOrNot(() => manager.streams.info(STREAM))) ?? (await makeStream(manager, replicas));
  for (const [name, wanted] of Object.entries(WANTED)) {
    const actual: unknown = Reflect.get(config, name);
    if (JSON.stringify(actual) !== JSON.stringify(wanted)) {
      throw new Error(
        `the stream ${STREAM} has ${name} ${JSON.stringify(actual)}, not ${JSON.stringify(wanted)}`,
      );
    }
  }
  return created;
}

async function makeStream(manager: JetStreamManager, replicas: number): Promise<StreamInfo> {
  try {
    await manager.streams.add({ ...WANTED, subjects: [...WANTED.subjects], num_replicas: replicas });
  } catch (error) {
    // Another service was faster, perhaps with other replicas.
    if (!(error instanceof JetStreamApiError && error.code === NAME_IN_USE)) throw error;
  }
  return manager.streams.info(STREAM);
}

/** Makes a durable pull consumer of one subject when it is not there, and one of an older build as it is now. */
export async function ensureConsumer(
  manager: JetStreamManager,
  durable: string,
  subject: string,
): Promise<void> {
  const known = await foundOrNot(() => manager.consumers.info(STREAM, durable));
  if (known === undefined) {
    await manager.consumers.add(STREAM, {
      durable_name: durable,
      filter_subject: subject,
      ack_policy: AckPolicy.Explicit,
      deliver_policy: DeliverPolicy.All,
      ...LIMITS,
    });
    return;
  }
  const { ack_wait, max_ack_pending, max_deliver } = known.config;
  const isCurrent =
    ack_wait === LIMITS.ack_wait &&
    max_ack_pending === LIMITS.max_ack_pending &&
    max_deliver === LIMITS.max_deliver;
  if (!isCurrent) await manager.consumers.update(STREAM, durable, LIMITS);
}

async function foundOrNot<T>(look: () => Promise<T>): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof JetStreamApiError && error.status === NOT_FOUND) return undefined;
    throw error;
  }
}

import {
  AckPolicy,
  DeliverPolicy,
  DiscardPolicy,
  type JetStreamManager,
  JetStreamApiError,
  RetentionPolicy,
  StorageType,
  type StreamConfig,
} from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';

export const STREAM = 'EVT';

const DAY_MS = 86_400_000;
const STREAM_MAX_AGE_MS = 30 * DAY_MS;
const DUPLICATE_WINDOW_MS = 600_000;
const ACK_WAIT_MS = 30_000;
const MAX_ACK_PENDING = 256;
const ALREADY_EXISTS = new Set([10058, 10148, 10013]);

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

/**
 * Makes the one stream of events when it is not there, and reads its configuration back, because servers
 * before 2.12 ignore what they do not know.
 * @param replicas copies of the stream in a cluster
 * @returns when the stream was made: another time than before means that the store was wiped
 * @throws Error when the stream is not as it must be
 */
export async function ensureStream(manager: JetStreamManager, replicas: number): Promise<string> {
  try {
    await manager.streams.add({ ...WANTED, subjects: [...WANTED.subjects], num_replicas: replicas });
  } catch (error) {
    // Somebody made it, perhaps with other settings: the reading below tells.
    if (!(error instanceof JetStreamApiError && ALREADY_EXISTS.has(error.code))) throw error;
  }
  const { config, created } = await manager.streams.info(STREAM);
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

/** Makes a durable pull consumer of one subject when it is not there. */
export async function ensureConsumer(
  manager: JetStreamManager,
  durable: string,
  subject: string,
): Promise<void> {
  try {
    await manager.consumers.info(STREAM, durable);
    return;
  } catch (error) {
    if (!(error instanceof JetStreamApiError) || error.status !== 404) throw error;
  }
  await manager.consumers.add(STREAM, {
    durable_name: durable,
    filter_subject: subject,
    ack_policy: AckPolicy.Explicit,
    deliver_policy: DeliverPolicy.All,
    ack_wait: nanos(ACK_WAIT_MS),
    max_ack_pending: MAX_ACK_PENDING,
    // Unlimited here: we count deliveries ourselves and put a hopeless message aside, so that none gets lost.
    max_deliver: -1,
  });
}

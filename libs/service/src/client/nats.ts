import { connect, type NatsConnection } from '@nats-io/transport-node';

const PING_INTERVAL_MS = 10_000;
const RECONNECT_WAIT_MS = 250;

/**
 * A connection that reconnects for ever once it stands.
 * @param url `nats://user:password@host:port`; the user and the password may be missing. Several servers are
 *   separated by commas and share the first one's account.
 * @throws NatsError when the server cannot be reached now
 */
export function connectNats(url: string, name: string): Promise<NatsConnection> {
  const urls = url.split(',').map((text) => new URL(text.trim()));
  const [{ username, password } = new URL(url)] = urls;
  return connect({
    servers: urls.map(({ host }) => host),
    name,
    ...(username !== '' && { user: decodeURIComponent(username), pass: decodeURIComponent(password) }),
    // Stack traces of each request cost a third of the throughput.
    noAsyncTraces: true,
    reconnect: true,
    maxReconnectAttempts: -1,
    // Else the second refusal in a row would close it: a server may read its accounts late.
    ignoreAuthErrorAbort: true,
    reconnectTimeWait: RECONNECT_WAIT_MS,
    reconnectJitter: RECONNECT_WAIT_MS,
    pingInterval: PING_INTERVAL_MS,
  });
}

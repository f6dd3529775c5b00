import { connectNats, TokenSigner } from '@tianfu/service';
import { startTestNats, TestKeys } from '@tianfu/testing';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { startGateway, type GatewayConfig, type RunningGateway } from '../src/index.js';
import { StandInServices } from './stand-in-services.js';

/** A JSON object of any shape. */
export type Json = Readonly<Record<string, unknown>>;

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The body as JSON. Tests read what they expect to be there. */
  readonly json: Json;
}

export interface Sent {
  readonly headers?: Record<string, string>;
  /** An object is sent as JSON, anything else as it is. */
  readonly body?: object | string | Buffer;
}

/** A gateway between this test and stand-in services. */
export class Edge {
  constructor(
    readonly gateway: RunningGateway,
    readonly services: StandInServices,
    readonly natsUrl: string,
    readonly config: GatewayConfig,
    readonly stop: () => Promise<void>,
  ) {}

  get host(): string {
    return new URL(this.gateway.url).host;
  }

  /** Sends a request exactly as written: no client tidies up its path. */
  send(method: string, path: string, { headers = {}, body }: Sent = {}): Promise<Answered> {
    return sendTo(this.gateway.url, method, path, { headers, ...(body === undefined ? {} : { body }) });
  }

  /** As somebody with a session or key. */
  as(secret: string, method: string, path: string, { headers = {}, body }: Sent = {}): Promise<Answered> {
    const key = method === 'POST' ? { 'idempotency-key': 'key-1' } : {};
    const all = { authorization: `Bearer ${secret}`, ...key, ...headers };
    return this.send(method, path, { headers: all, ...(body === undefined ? {} : { body }) });
  }
}

export function sendTo(
  url: string,
  method: string,
  path: string,
  { headers = {}, body }: Sent,
): Promise<Answered> {
  const { hostname, port } = new URL(url);
  const isJson = typeof body === 'object' && !Buffer.isBuffer(body);
  const bytes = isJson
    ? Buffer.from(JSON.stringify(body))
    : body === undefined
      ? undefined
      : Buffer.from(body);
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        hostname,
        port,
        method,
        path,
        headers: {
          ...(isJson ? { 'content-type': 'application/json' } : {}),
          ...(bytes === undefined ? {} : { 'content-length': bytes.length }),
          ...headers,
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text,
            get json() {
              // The platform answers objects.
              return JSON.parse(text) as Json;
            },
          });
        });
      },
    );
    request.on('error', reject);
    request.end(bytes);
  });
}

/** Starts a gateway with nats-server and stand-ins of its own. */
export async function anEdge(overrides: Partial<GatewayConfig> = {}): Promise<Edge> {
  const server = await startTestNats();
  const keys = new TestKeys();
  const nats = await connectNats(server.url, 'stand-ins');
  const services = await StandInServices.start(
    nats,
    new TokenSigner('identity', keys.privatePem('identity')),
  );
  const config: GatewayConfig = {
    host: '127.0.0.1',
    port: 0,
    natsUrl: server.url,
    callerPublicKeys: keys.publicKeys,
    logLevel: 'silent',
    ...overrides,
  };
  const gateway = await startGateway(config);
  return new Edge(gateway, services, server.url, config, async () => {
    await gateway.stop();
    await nats.close();
    await server.stop();
  });
}

import { createServer, connect, type Server, type Socket } from 'node:net';
import { connectNats, withPipelinedRequests } from '@tianfu/service';
import { startTestNats, type TestNats } from '@tianfu/testing';
import { errors, type NatsConnection } from '@nats-io/transport-node';

/** Stands between one connection and the server, and can be cut. */
class Line {
  isCut = false;
  readonly #sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async to(url: string): Promise<Line> {
    const { hostname, port } = new URL(url);
    const server = createServer((near) => {
      if (line.isCut) {
        near.destroy();
        return;
      }
      const far = connect(Number(port), hostname);
      for (const [socket, other] of [
        [near, far],
        [far, near],
      ] as const) {
        line.#sockets.add(socket);
        socket.pipe(other);
        socket.on('error', () => undefined).on('close', () => other.destroy());
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('a port was asked for');
    const line: Line = new Line(server, url.replace(`:${port}`, `:${String(address.port)}`));
    return line;
  }

  cut(): void {
    this.isCut = true;
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
  }

  mend(): void {
    this.isCut = false;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

describe('a request asked while the connection is down', () => {
  let server: TestNats;
  let line: Line;
  let answering: NatsConnection;
  let connection: NatsConnection;
  let asking: NatsConnection;
  let heard: string[];

  beforeEach(async () => {
    server = await startTestNats();
    line = await Line.to(server.url);
    answering = await connectNats(server.url, 'answering');
    heard = [];
    answering.subscribe('say', {
      callback: (_error, message) => {
        heard.push(message.string());
        message.respond(`heard ${message.string()}`);
      },
    });
    await answering.flush();
    connection = await connectNats(line.url, 'asking');
    asking = withPipelinedRequests(connection);
  });
  afterEach(async () => {
    await Promise.all([connection.close(), answering.close()]);
    await line.close();
    await server.stop();
  });

  const cutOff = async (): Promise<void> => {
    const states = connection.status();
    line.cut();
    for await (const { type } of states) if (type === 'disconnect') return;
  };

  it('is answered when it is back', async () => {
    await cutOff();
    const answers = ['one', 'two'].map((word) => asking.request('say', word, { timeout: 20_000 }));
    line.mend();
    expect((await Promise.all(answers)).map((answer) => answer.string())).toEqual(['heard one', 'heard two']);
  });

  it('is not sent any more once it was given up', async () => {
    await cutOff();
    await expect(asking.request('say', 'too late', { timeout: 100 })).rejects.toThrow(errors.TimeoutError);
    line.mend();
    const answer = await asking.request('say', 'in time', { timeout: 20_000 });
    expect([answer.string(), heard]).toEqual(['heard in time', ['in time']]);
  });

  it('fails at once when it is closed for good', async () => {
    await cutOff();
    const answer = asking.request('say', 'nobody', { timeout: 20_000 });
    const failing = expect(answer).rejects.toThrow(errors.ClosedConnectionError);
    await connection.close();
    await failing;
  });
});

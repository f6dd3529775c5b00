import { connect, type Socket } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');
const LENGTH = /\r\ncontent-length: *(\d+)/i;
const STATUS = /^HTTP\/1\.1 (\d{3})/;

export interface HttpAnswer {
  readonly status: number;
  readonly body: Buffer;
}

interface Waiting {
  resolve(answer: HttpAnswer): void;
  reject(error: Error): void;
}

/**
 * One keep-alive connection with one request at a time. Reads only what the measured servers send, answers with
 * a Content-Length, so that the generator of load takes little of the two processors it shares with them.
 */
export class HttpConnection {
  #received: Buffer[] = [];
  #waiting: Waiting | undefined;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (bytes) => this.#read(bytes));
    socket.on('error', (error) => this.#fail(error));
    socket.on('close', () => this.#fail(new Error('the server closed the connection')));
  }

  static open(port: number): Promise<HttpConnection> {
    return new Promise((resolve, reject) => {
      const socket = connect({ host: '127.0.0.1', port });
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.removeListener('error', reject);
        resolve(new HttpConnection(socket));
      });
    });
  }

  /** @throws Error when the connection breaks or the answer cannot be read */
  exchange(request: string): Promise<HttpAnswer> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.socket.write(request);
    });
  }

  close(): void {
    this.#waiting = undefined;
    this.socket.destroy();
  }

  #read(bytes: Buffer): void {
    this.#received.push(bytes);
    const all = this.#received.length === 1 ? bytes : Buffer.concat(this.#received);
    const headEnd = all.indexOf(HEAD_END);
    if (headEnd === -1) return;
    const head = all.toString('latin1', 0, headEnd);
    const [, length] = LENGTH.exec(head) ?? [];
    const [, status] = STATUS.exec(head) ?? [];
    if (length === undefined || status === undefined) {
      this.#fail(new Error(`an answer without a length: ${head.slice(0, 200)}`));
      return;
    }
    const bodyStart = headEnd + HEAD_END.length;
    if (all.length < bodyStart + Number(length)) {
      this.#received = [all];
      return;
    }
    this.#received = [];
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve({ status: Number(status), body: all.subarray(bodyStart) });
  }

  #fail(error: Error): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    this.socket.destroy();
    waiting?.reject(error);
  }
}

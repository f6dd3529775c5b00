import { Agent, type IncomingHttpHeaders, request as httpRequest } from 'node:http';

/** A JSON object of any shape. Tests read what they expect to be there. */
export type Json = Readonly<Record<string, unknown>>;

export interface Sent {
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON; a text or bytes as they are, also as application/json. */
  readonly body?: object | string | Buffer | undefined;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly json: Json;
}

const agent = new Agent({ keepAlive: true, maxSockets: 32 });

/** Sends a request exactly as written: nothing tidies up its path, its headers or its body. */
export function sendTo(url: string, method: string, path: string, sent: Sent = {}): Promise<Answer> {
  const { hostname, port } = new URL(url);
  const bytes = bytesOf(sent.body);
  const headers = {
    ...(bytes === undefined ? {} : { 'content-type': 'application/json', 'content-length': bytes.length }),
    ...(sent.token === undefined ? {} : { authorization: `Bearer ${sent.token}` }),
    ...sent.headers,
  };
  return new Promise((resolve, reject) => {
    const request = httpRequest({ agent, hostname, port, method, path, headers }, (response) => {
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
    });
    request.on('error', reject);
    request.end(bytes);
  });
}

function bytesOf(body: Sent['body']): Buffer | undefined {
  if (body === undefined || Buffer.isBuffer(body)) return body;
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}

import type { PlatformProcess } from '../platform-process.js';
import { DatabaseLook } from './database-look.js';
import { type Answer, type Json, sendTo, type Sent } from './http.js';

const TRACE_ID = /^[0-9a-f]{32}$/;
const LANGUAGES = ['en', 'zh'] as const;

/** Where, which rule, and the sentence in both languages. */
export type Fault = readonly [pointer: string, code: string, en: string, zh: string];

/** A problem document in both languages, but for what differs from call to call. */
export type Expected = Readonly<Record<(typeof LANGUAGES)[number], Json>>;

export const problem = (status: number, code: string, en: string, zh: string): Expected => ({
  en: { title: en, status, code },
  zh: { title: zh, status, code },
});

export function invalid(...faults: readonly Fault[]): Expected {
  const document = (title: string, messageOf: (fault: Fault) => string): Json => ({
    title,
    status: 400,
    code: 'VALIDATION_FAILED',
    errors: faults.map((fault) => ({ pointer: fault[0], code: fault[1], message: messageOf(fault) })),
  });
  return {
    en: document('Some fields need correcting.', ([, , en]) => en),
    zh: document('有些内容需要更正。', ([, , , zh]) => zh),
  };
}

/** Sends what should be refused to a platform, and looks whether it left a trace. */
export class Refusals {
  private constructor(
    private readonly platform: PlatformProcess,
    readonly database: DatabaseLook,
  ) {}

  static async on(platform: PlatformProcess): Promise<Refusals> {
    return new Refusals(platform, await DatabaseLook.open(platform));
  }

  /** With an idempotency key of its own unless one is given. */
  send(method: string, path: string, { headers, ...sent }: Sent): Promise<Answer> {
    const key = method === 'POST' ? { 'idempotency-key': crypto.randomUUID() } : {};
    return sendTo(this.platform.url, method, path, { ...sent, headers: { ...key, ...headers } });
  }

  /** Expects a problem document with exactly these fields, and no row changed in the database. */
  async expect(method: string, path: string, sent: Sent, expected: Expected): Promise<void> {
    const before = await this.database.still();
    for (const language of LANGUAGES) {
      const headers = { ...sent.headers, 'accept-language': language };
      const answer = await this.send(method, path, { ...sent, headers });
      expect(answer.headers).toMatchObject({
        'content-type': 'application/problem+json; charset=utf-8',
        'content-language': language,
      });
      expect(answer.status).toBe(expected[language].status);
      expect(answer.json).toEqual({
        ...expected[language],
        type: `/docs/errors#${String(expected[language].code)}`,
        instance: path.split('?')[0],
        traceId: expect.stringMatching(TRACE_ID) as string,
      });
    }
    expect(await this.database.digests()).toEqual(before);
  }

  /** Nothing a caller sends is the platform's fault, so it has logged none. */
  async end(): Promise<void> {
    await this.database.close();
    await this.platform.stop();
    expect(this.platform.output()).not.toMatch(/a handler failed|a request failed unexpectedly/);
  }
}

import type { ErrorCode } from './generated/vocabulary.js';

export type Language = 'zh' | 'en';

/** What went wrong before an answer of the platform arrived. */
export type ConnectionCode = 'NETWORK' | 'TIMEOUT' | 'UNREADABLE_ANSWER';

/** One wrong field: JSON pointer into the input, code, and a sentence in the caller's language. */
export interface FieldProblem {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

export interface ProblemFacts {
  readonly status: number;
  readonly code: ErrorCode | ConnectionCode;
  readonly title: string;
  readonly traceId?: string | undefined;
  readonly errors?: readonly FieldProblem[] | undefined;
  readonly retryAfterSeconds?: number | undefined;
}

const CONNECTION_TITLES: Readonly<Record<ConnectionCode, Readonly<Record<Language, string>>>> = {
  NETWORK: {
    zh: '无法连接服务器，请检查网络后重试。',
    en: 'The server cannot be reached. Check the network and try again.',
  },
  TIMEOUT: { zh: '服务器没有及时回应，请重试。', en: 'The server did not answer in time. Try again.' },
  UNREADABLE_ANSWER: {
    zh: '服务器的回应无法识别，请稍后重试。',
    en: 'The answer could not be read. Try again shortly.',
  },
};

/** A call that failed: what the platform refused (RFC 9457), or why no answer of it arrived (`status` 0). */
export class Problem extends Error {
  readonly status: number;
  /** Decide by this, never by the title. */
  readonly code: ErrorCode | ConnectionCode;
  /** A sentence for the reader, in the client's language. */
  readonly title: string;
  /** Give it to support. Empty when no answer arrived. */
  readonly traceId: string;
  readonly errors: readonly FieldProblem[];
  readonly retryAfterSeconds: number | undefined;

  constructor(facts: ProblemFacts, options?: ErrorOptions) {
    super(`${facts.code}: ${facts.title}`, options);
    this.name = 'Problem';
    this.status = facts.status;
    this.code = facts.code;
    this.title = facts.title;
    this.traceId = facts.traceId ?? '';
    this.errors = facts.errors ?? [];
    this.retryAfterSeconds = facts.retryAfterSeconds;
  }
}

/** The problem of a call that got no answer of the platform. */
export function connectionProblem(
  code: ConnectionCode,
  language: Language,
  cause?: unknown,
  status = 0,
): Problem {
  return new Problem({ status, code, title: CONNECTION_TITLES[code][language] }, { cause });
}

/** The problem a failed response tells of. */
export async function problemOf(response: Response, language: Language): Promise<Problem> {
  const isProblem = (response.headers.get('content-type') ?? '').includes('json');
  const document: unknown = isProblem ? await response.json().catch(() => undefined) : undefined;
  if (!isProblemDocument(document)) {
    return connectionProblem('UNREADABLE_ANSWER', language, undefined, response.status);
  }
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new Problem({
    ...document,
    status: response.status,
    retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : undefined,
  });
}

function isProblemDocument(value: unknown): value is ProblemFacts {
  return typeof value === 'object' && value !== null && 'code' in value && 'title' in value;
}

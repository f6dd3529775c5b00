import type { Language } from './problem.js';

export interface ClientOptions {
  /** Where the platform answers, without `/v1`: `https://tianfu.example`, or `''` for the page's own host. */
  readonly baseUrl: string;
  /** Defaults to the global one. */
  readonly fetch?: typeof fetch | undefined;
  /** A session token or an API key. Left out in a browser: its cookie is used. */
  readonly token?: string | (() => string | undefined) | undefined;
  /** Which of the person's enterprises the calls act for. */
  readonly enterpriseId?: (() => string | undefined) | undefined;
  /** Language of problem titles; Chinese when left out. */
  readonly language?: Language | (() => Language) | undefined;
  /** How long one attempt may take. */
  readonly timeoutMs?: number | undefined;
}

/** How a client reaches the platform. */
export class Connection {
  readonly timeoutMs: number;

  constructor(private readonly options: ClientOptions) {
    this.timeoutMs = options.timeoutMs ?? 15_000;
  }

  get language(): Language {
    const { language = 'zh' } = this.options;
    return typeof language === 'function' ? language() : language;
  }

  /** @throws TypeError when the network fails, the signal's reason when it is cancelled */
  request(
    path: string,
    init: { method: string; headers: Record<string, string>; signal: AbortSignal; body?: string | Blob },
  ): Promise<Response> {
    const { token: given, enterpriseId, baseUrl } = this.options;
    const token = typeof given === 'function' ? given() : given;
    const enterprise = enterpriseId?.();
    // Called as a plain function: browsers refuse `fetch` as anybody's method.
    const send = this.options.fetch ?? globalThis.fetch;
    return send(baseUrl + path, {
      ...init,
      // A token speaks for itself; no cookie of whoever sits at the browser comes along.
      credentials: token === undefined ? 'same-origin' : 'omit',
      headers: {
        ...init.headers,
        'accept-language': this.language === 'zh' ? 'zh-CN' : 'en',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(enterprise === undefined ? {} : { 'x-enterprise': enterprise }),
      },
    });
  }
}

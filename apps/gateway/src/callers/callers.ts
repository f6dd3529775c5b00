import { Refusal, resolveApiKey, resolveSession, type CallerToken } from '@tianfu/contracts';
import type { Caller, ContractClient, TokenVerifier } from '@tianfu/service';
import type { Credential } from './credential.js';

/** Somebody known: the token to send along, and what it says. */
export interface ResolvedCaller {
  readonly token: string;
  readonly sessionId: string;
  readonly caller: Caller;
}

interface Remembered extends ResolvedCaller {
  readonly untilMs: number;
}

/** How long rights may lag behind when the event that ends them is lost. */
const REMEMBER_MS = 5_000;
const MAX_REMEMBERED = 20_000;
/** A token must outlive the call it is sent with. */
const TOKEN_RESERVE_MS = 10_000;

/** Turns credentials into caller tokens. A token is remembered for five seconds, and dropped when its session ends. */
export class Callers {
  readonly #remembered = new Map<string, Remembered>();
  readonly #underWay = new Map<string, Promise<ResolvedCaller>>();
  /** Grows whenever something is forgotten: an answer asked for before that may be old. */
  #generation = 0;

  constructor(
    private readonly client: ContractClient,
    private readonly verifier: TokenVerifier,
  ) {}

  /** The caller of a credential when no question to identity is needed to know it. */
  remembered(credential: Credential, enterpriseId: string | undefined): ResolvedCaller | undefined {
    const known = this.#remembered.get(keyOf(credential, enterpriseId));
    return known !== undefined && known.untilMs > Date.now() ? known : undefined;
  }

  /**
   * Who a credential stands for, acting in an enterprise (its own choice when left out).
   * @throws Refusal `SESSION_EXPIRED`; `FORBIDDEN` when the enterprise is not the caller's; `SERVICE_UNAVAILABLE`
   */
  async resolve(credential: Credential, enterpriseId: string | undefined): Promise<ResolvedCaller> {
    if (credential.kind === 'malformed') throw new Refusal('SESSION_EXPIRED');
    const known = this.remembered(credential, enterpriseId);
    if (known !== undefined) return known;

    const key = keyOf(credential, enterpriseId);
    const underWay = this.#underWay.get(key);
    if (underWay !== undefined) return underWay;
    const asking = this.#ask(key, credential, enterpriseId).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, asking);
    return asking;
  }

  /** Drops what is remembered of a session or key: it ended, or its rights changed. */
  forget(sessionId: string): void {
    this.#generation += 1;
    // Asked anew by whoever comes next, not told what was asked before.
    this.#underWay.clear();
    for (const [key, { sessionId: known }] of this.#remembered) {
      if (known === sessionId) this.#remembered.delete(key);
    }
  }

  /** Drops everything: events may have been missed. */
  forgetAll(): void {
    this.#generation += 1;
    this.#underWay.clear();
    this.#remembered.clear();
  }

  async #ask(key: string, credential: Credential, enterpriseId: string | undefined): Promise<ResolvedCaller> {
    const generation = this.#generation;
    const answer = await this.#tokenOf(credential, enterpriseId);
    const caller = this.verifier.verify(answer.token);
    if (caller === undefined) throw new Refusal('SERVICE_UNAVAILABLE');
    // A key belongs to one enterprise; asking for another is asking for somebody else's.
    if (enterpriseId !== undefined && caller.enterpriseId !== enterpriseId) throw new Refusal('FORBIDDEN');
    const resolved = { token: answer.token, sessionId: answer.sessionId, caller };
    if (generation === this.#generation) this.#remember(key, resolved, Date.parse(answer.expiresAt));
    return resolved;
  }

  async #tokenOf({ kind, secret }: Credential, enterpriseId: string | undefined): Promise<CallerToken> {
    const reply =
      kind === 'key'
        ? await this.client.send(resolveApiKey, { key: secret })
        : await this.client.send(resolveSession, {
            token: secret,
            ...(enterpriseId === undefined ? {} : { enterpriseId }),
          });
    if (!reply.ok) throw reply.error;
    return reply.value;
  }

  #remember(key: string, resolved: ResolvedCaller, expiresMs: number): void {
    const untilMs = Math.min(Date.now() + REMEMBER_MS, expiresMs - TOKEN_RESERVE_MS);
    // Set anew, so that the order of the map is the order of age.
    this.#remembered.delete(key);
    this.#remembered.set(key, { ...resolved, untilMs });
    if (this.#remembered.size <= MAX_REMEMBERED) return;
    const [oldest] = this.#remembered.keys();
    if (oldest !== undefined) this.#remembered.delete(oldest);
  }
}

const keyOf = ({ kind, hash }: Credential, enterpriseId: string | undefined): string =>
  `${kind} ${hash} ${enterpriseId ?? ''}`;

import type { Contract, InputOf, OutputOf } from '@tianfu/contracts';
import type { Call } from '../calls/call.js';
import type { TokenSigner } from '../calls/token-signer.js';
import { currentTrace } from '../trace/context.js';
import type { ContractClient, SendOptions } from './contract-client.js';

/** Sends contracts of other services for one caller. */
export interface ServiceCaller {
  /**
   * @throws Refusal what the other service refused, `SERVICE_UNAVAILABLE` when nobody answers,
   *   `DEADLINE_EXCEEDED` when the answer takes longer than the call has left
   */
  call<I extends object, O extends object>(
    contract: Contract<I, O>,
    input: I,
    options?: Pick<SendOptions, 'idempotencyKey' | 'ifMatch' | 'deadlineMs'>,
  ): Promise<O>;
}

/** Service to service. Inject it; NATS carries it. */
export class Services {
  constructor(
    private readonly client: ContractClient,
    private readonly signer: TokenSigner,
  ) {}

  /** On behalf of who called us: forwards the caller's own token, the language and the deadline. */
  as(call: Call): ServiceCaller {
    return this.#caller({
      token: call.token,
      language: call.language,
      deadlineMs: call.deadlineMs,
    });
  }

  /** As this service itself, for contracts with `asService` access. */
  asSelf(): ServiceCaller {
    return this.#caller({ token: this.signer.serviceToken() });
  }

  #caller(base: SendOptions): ServiceCaller {
    return {
      call: async <C extends Contract>(contract: C, input: InputOf<C>, options: SendOptions = {}) => {
        const reply = await this.client.send(contract, input, {
          ...base,
          traceparent: currentTrace()?.traceparent,
          ...options,
        });
        if (!reply.ok) throw reply.error;
        // `send` answers for the contract it was given.
        return reply.value as OutputOf<C>;
      },
    }; // the same signature, written with one type parameter
  }
}

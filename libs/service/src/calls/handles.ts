import { commandSubject, type Contract } from '@tianfu/contracts';
import { Inject } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { Call } from './call.js';
import { HandlerRuntime } from './handler-runtime.js';
import type { IncomingMessage } from './wire.js';

const RUNTIME = Symbol('handler runtime');
const HANDLED = 'tianfu:handled-contracts';

interface WithRuntime {
  [RUNTIME]: HandlerRuntime;
}

/**
 * Marks the method of a controller that answers a contract. Its input has been validated and its caller
 * checked when it runs; it returns the contract's output or throws a `Refusal` the contract names.
 */
export function Handles<I extends object, O extends object>(contract: Contract<I, O>) {
  return <M extends (input: I, call: Call) => Promise<O>>(
    target: object,
    key: string | symbol,
    descriptor: TypedPropertyDescriptor<M>,
  ): void => {
    const { value } = descriptor;
    if (value === undefined) throw new Error(`@Handles(${contract.subject}) needs a method`);
    const method: M = value;
    Inject(HandlerRuntime)(target, RUNTIME);
    rememberHandled(target, contract);

    function handle(this: WithRuntime, first: IncomingMessage | I, call?: Call): Promise<unknown> {
      // Called by hand (a unit test): nothing around it.
      if (call instanceof Call) return method.call(this, first as I, call);
      // Called by Nest's transport: the deserializer hands the raw NATS message over.
      return this[RUNTIME].answer(contract, first as IncomingMessage, (input, made) =>
        // The runtime has made `input` an instance of the contract's class.
        method.call(this, input as I, made),
      );
    }
    // The wrapper stands where the method stood: Nest calls it with a message, everybody else as typed.
    descriptor.value = handle as unknown as M;
    MessagePattern(commandSubject(contract.subject))(target, key, descriptor);
  };
}

function rememberHandled(target: object, contract: Contract): void {
  const known = handledContracts(target);
  Reflect.defineMetadata(HANDLED, [...known, contract], target);
}

/** The contracts a controller's prototype handles. */
export function handledContracts(prototype: object): readonly Contract[] {
  // Only `rememberHandled` writes this key.
  return (Reflect.getMetadata(HANDLED, prototype) as readonly Contract[] | undefined) ?? [];
}

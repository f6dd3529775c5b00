import { namedContracts, type NamedContract } from '@tianfu/contracts';
import { Controller, Inject, Req, RequestMapping, RequestMethod, Res, type Type } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ContractAnswers } from './contract-answers.js';
import { InputPlan } from './input-plan.js';
import { ContractMark } from './route-marks.js';

/** One controller for each owner, with one method for each of its contracts that has an HTTP route. */
export function contractControllers(contracts: readonly NamedContract[] = namedContracts): Type[] {
  const owners = [...new Set(contracts.map(({ contract }) => contract.owner))];
  return owners.map((owner) =>
    controllerOf(
      owner,
      contracts.filter(({ contract }) => contract.owner === owner),
    ),
  );
}

function controllerOf(owner: string, contracts: readonly NamedContract[]): Type {
  class GeneratedController {
    constructor(readonly answers: ContractAnswers) {}
  }
  Object.defineProperty(GeneratedController, 'name', { value: `${owner}-contracts` });
  for (const named of contracts) addRoute(GeneratedController, named);
  Inject(ContractAnswers)(GeneratedController, undefined, 0);
  Controller()(GeneratedController);
  return GeneratedController;
}

function addRoute(controller: Type<{ answers: ContractAnswers }>, { name, contract }: NamedContract): void {
  if (contract.route === undefined) return;
  const { method, path } = contract.route;
  const route = { contract, plan: new InputPlan(contract) };
  const handler = {
    configurable: true,
    enumerable: false,
    writable: true,
    value(this: { answers: ContractAnswers }, request: FastifyRequest, reply: FastifyReply): Promise<void> {
      return this.answers.answer(route, request, reply);
    },
  };
  // A class's prototype is an object.
  const prototype = controller.prototype as object;
  Object.defineProperty(prototype, name, handler);
  // Nest reads these to know what to hand over: the request and the reply as they are.
  Reflect.defineMetadata('design:paramtypes', [Object, Object], prototype, name);
  Req()(prototype, name, 0);
  Res()(prototype, name, 1);
  RequestMapping({ method: RequestMethod[method], path })(prototype, name, handler);
  ContractMark(route)(prototype, name, handler);
}

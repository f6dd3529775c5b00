import type { Contract } from '@tianfu/contracts';
import { SetMetadata } from '@nestjs/common';
import type { InputPlan } from './input-plan.js';

const MARK = 'tianfu:route';

/** A contract with what its route needs. */
export interface ContractRoute {
  readonly contract: Contract;
  readonly plan: InputPlan;
}

/** Who may use a route: whoever its contract says, anybody, or anybody signed in. */
export type RouteMark =
  | { readonly kind: 'contract'; readonly route: ContractRoute }
  | { readonly kind: 'open' }
  | { readonly kind: 'signed-in' };

const mark = (value: RouteMark): MethodDecorator => SetMetadata(MARK, value);

export const ContractMark = (route: ContractRoute): MethodDecorator => mark({ kind: 'contract', route });
/** A route anybody may use. */
export const Open = (): MethodDecorator => mark({ kind: 'open' });
/** A route for anybody signed in. */
export const SignedIn = (): MethodDecorator => mark({ kind: 'signed-in' });

/** The mark of a controller's method; without one nobody may use it. */
export const markOf = (handler: object): RouteMark | undefined =>
  // Only `mark` writes this key.
  Reflect.getMetadata(MARK, handler) as RouteMark | undefined;

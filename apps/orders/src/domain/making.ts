import type { OrderState } from '@tianfu/contracts';
import { next } from '@tianfu/kernel';
import { orderTable } from './order-states.js';

/** From the award to the end. */
const ROAD = ['sign', 'start', 'ready', 'deliver', 'complete'] as const;
export type MakingStep = (typeof ROAD)[number];

export interface TakenStep {
  readonly event: MakingStep;
  readonly state: OrderState;
}

/**
 * The steps an order takes to have taken `goal`. Nobody has to press every button: a workshop that says the goods
 * are ready has signed and started, a buyer who confirms the receipt has been delivered to. Only `ready` is never
 * passed in silence, because it says where the goods are.
 *
 * @returns undefined when no road leads there from the state
 */
export function stepsTo(from: OrderState, goal: MakingStep): TakenStep[] | undefined {
  const taken: TakenStep[] = [];
  let state = from;
  for (const event of ROAD) {
    if (event === 'ready' && goal !== 'ready') continue;
    const after = next(orderTable, state, event);
    if (!after.ok) continue;
    state = after.value;
    taken.push({ event, state });
    if (event === goal) return taken;
  }
  return undefined;
}

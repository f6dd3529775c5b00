import { getPlan, type PlanView } from '@tianfu/contracts';
import { eventually } from '@tianfu/testing';
import type { Party } from './yard.js';

/** How a planning run ended; a full day's takes its time. */
export const ended = (hub: Party, { planId }: Pick<PlanView, 'planId'>): Promise<PlanView> =>
  eventually(
    async () => {
      const plan = await hub.client.call(getPlan, { planId });
      return plan.state !== 'running' && plan;
    },
    { timeoutMs: 60_000 },
  );

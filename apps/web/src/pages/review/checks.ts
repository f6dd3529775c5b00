import { checkUscc, isCountryCentre } from '@tianfu/kernel';
import type { DossierView } from '@tianfu/sdk';

/** One thing an operator would look up, looked up already; the key under `review.check`. */
export interface Check {
  readonly good: boolean;
  readonly text:
    | 'usccGood'
    | 'usccBad'
    | 'capability'
    | 'noCapability'
    | 'workersGood'
    | 'workersOdd'
    | 'efficiencyGood'
    | 'efficiencyOdd'
    | 'positionGood'
    | 'positionOdd';
  readonly numbers?: Readonly<Record<string, number>>;
}

/** A line with more than three machines a worker, or none at all, is worth a question. */
const MACHINES_PER_WORKER_MAX = 3;
/** Line efficiencies outside are rare in sewing. */
const EFFICIENCY_USUAL = { min: 30, max: 100 };

export function checksOf({ uscc, capability }: DossierView): readonly Check[] {
  const usccGood = checkUscc(uscc).ok;
  const usccCheck: Check = { good: usccGood, text: usccGood ? 'usccGood' : 'usccBad' };
  if (capability === undefined) return [usccCheck, { good: false, text: 'noCapability' }];

  const machines = capability.machines.reduce((total, { count }) => total + count, 0);
  const { workers, efficiencyPercent: percent, position } = capability;
  const workersGood = machines > 0 && machines <= workers * MACHINES_PER_WORKER_MAX;
  const efficiencyGood = percent >= EFFICIENCY_USUAL.min && percent <= EFFICIENCY_USUAL.max;
  const positionGood = !isCountryCentre(position);
  return [
    usccCheck,
    { good: true, text: 'capability' },
    { good: workersGood, text: workersGood ? 'workersGood' : 'workersOdd', numbers: { machines, workers } },
    { good: efficiencyGood, text: efficiencyGood ? 'efficiencyGood' : 'efficiencyOdd', numbers: { percent } },
    { good: positionGood, text: positionGood ? 'positionGood' : 'positionOdd' },
  ];
}

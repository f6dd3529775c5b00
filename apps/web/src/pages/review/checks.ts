import { addDays, checkUscc, isCountryCentre } from '@tianfu/kernel';
import type { Capability, Carriage, DossierView } from '@tianfu/sdk';

/** One thing an operator would look up, looked up already; the key under `review.check`. */
export interface Check {
  readonly good: boolean;
  readonly text:
    | 'usccGood'
    | 'usccBad'
    | 'capability'
    | 'noCapability'
    | 'carriage'
    | 'permitGood'
    | 'permitOdd'
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

/** A permit that ends soon ends within the certificate. */
const PERMIT_DAYS = 90;

/** @param today YYYY-MM-DD in Asia/Shanghai */
export function checksOf({ uscc, capability, carriage }: DossierView, today: string): readonly Check[] {
  const usccGood = checkUscc(uscc).ok;
  const said = [
    ...(capability === undefined ? [] : ofFactory(capability)),
    ...(carriage === undefined ? [] : ofCarrier(carriage, today)),
  ];
  return [
    { good: usccGood, text: usccGood ? 'usccGood' : 'usccBad' },
    ...(said.length === 0 ? [{ good: false, text: 'noCapability' } as const] : said),
  ];
}

function ofFactory({ machines: kinds, workers, efficiencyPercent: percent, position }: Capability): Check[] {
  const machines = kinds.reduce((total, { count }) => total + count, 0);
  const workersGood = machines > 0 && machines <= workers * MACHINES_PER_WORKER_MAX;
  const efficiencyGood = percent >= EFFICIENCY_USUAL.min && percent <= EFFICIENCY_USUAL.max;
  return [
    { good: true, text: 'capability' },
    { good: workersGood, text: workersGood ? 'workersGood' : 'workersOdd', numbers: { machines, workers } },
    { good: efficiencyGood, text: efficiencyGood ? 'efficiencyGood' : 'efficiencyOdd', numbers: { percent } },
    placed(position),
  ];
}

function ofCarrier({ permitValidUntil, position }: Carriage, today: string): Check[] {
  const permitGood = permitValidUntil >= addDays(today, PERMIT_DAYS);
  return [
    { good: true, text: 'carriage' },
    { good: permitGood, text: permitGood ? 'permitGood' : 'permitOdd' },
    placed(position),
  ];
}

function placed(position: Capability['position']): Check {
  const good = !isCountryCentre(position);
  return { good, text: good ? 'positionGood' : 'positionOdd' };
}

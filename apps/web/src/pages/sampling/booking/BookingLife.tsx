import type { JSX } from 'react';
import type { BookingState, BookingView } from '@tianfu/sdk';
import { LifeSteps } from '../../../components/LifeSteps.js';
import { useSamplingWords } from '../../../words/sampling.js';
import { beijing } from '../../../words/time.js';

const STEPS = ['requested', 'quoted', 'confirmed', 'making', 'ready', 'handed', 'closed'] as const;

/** The step a booking is at; beyond the last one when everything is done. */
const STEP_OF: Readonly<Record<BookingState, number>> = {
  requested: 0,
  quoted: 1,
  held: 1,
  confirmed: 2,
  'in-progress': 3,
  ready: 4,
  collected: 5,
  shipped: 5,
  closed: STEPS.length,
  cancelled: 1,
  'no-show': 2,
  expired: 1,
};
const ENDED = new Set<BookingState>(['cancelled', 'no-show', 'expired']);

/** Where the sample is, who holds it, and until when. */
export function BookingLife({ booking }: { booking: BookingView }): JSX.Element {
  const { t, words, sample } = useSamplingWords();
  const { state, stepList } = booking;
  const begun = stepList.some(({ startedAt }) => startedAt !== undefined);
  const running = stepList.filter((step) => step.state === 'running' || step.state === 'problem');
  const starts = stepList.flatMap(({ plannedFrom }) => plannedFrom ?? []).toSorted()[0];
  const mustPay = !booking.depositRecorded && Number(booking.price.deposit.amount) > 0;
  const at = (instant: string | undefined): string => (instant === undefined ? '' : beijing(instant));
  const holder = state === 'held' && mustPay ? 'heldDeposit' : state;
  return (
    <LifeSteps
      label={t('sampling.booking.life.label')}
      steps={STEPS.map((step) => ({ key: step, name: t(`sampling.booking.life.${step}`) }))}
      at={ENDED.has(state) && begun ? STEPS.indexOf('making') : STEP_OF[state]}
      ended={ENDED.has(state)}
    >
      {t(`sampling.booking.holder.${holder}`, {
        until: at(state === 'held' ? booking.holdUntil : booking.promisedAt),
        from: at(starts),
        step:
          running.length === 0
            ? t('sampling.booking.holder.waiting')
            : words.list(running.map(({ kind, name }) => name ?? sample.step(kind))),
      })}
    </LifeSteps>
  );
}

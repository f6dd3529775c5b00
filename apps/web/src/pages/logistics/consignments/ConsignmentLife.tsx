import type { JSX } from 'react';
import type { ConsignmentState, ConsignmentView } from '@tianfu/sdk';
import { LifeSteps } from '../../../components/LifeSteps.js';
import { useWords } from '../../../components/use-words.js';
import { beijing } from '../../../words/time.js';

const STEPS = ['draft', 'booked', 'planned', 'pickedUp', 'transit', 'delivered'] as const;

/** The step a consignment is at; beyond the last one when everything is done. */
const STEP_OF: Readonly<Record<ConsignmentState, number>> = {
  draft: 0,
  booked: 2,
  planned: 2,
  accepted: 3,
  'picked-up': 4,
  'in-transit': 4,
  delivered: 5,
  closed: STEPS.length,
  returned: 4,
  cancelled: 0,
};

/** Where the goods are and who holds them. */
export function ConsignmentLife({ consignment }: { consignment: ConsignmentView }): JSX.Element {
  const { t } = useWords();
  const { state } = consignment;
  return (
    <LifeSteps
      label={t('logistics.consignment.life.label')}
      steps={STEPS.map((step) => ({ key: step, name: t(`logistics.consignment.life.${step}`) }))}
      at={STEP_OF[state]}
      ended={state === 'cancelled' || state === 'returned'}
    >
      <Holder consignment={consignment} />
    </LifeSteps>
  );
}

function Holder({ consignment: { state, share } }: { consignment: ConsignmentView }): JSX.Element {
  const { t } = useWords();
  if (state === 'planned') {
    return (
      <>
        {share === undefined
          ? t('logistics.consignment.holder.plannedBare')
          : t('logistics.consignment.holder.planned', { trip: share.tripNumber })}
      </>
    );
  }
  if (state === 'accepted') {
    return (
      <>
        {share?.pickUpAt === undefined
          ? t('logistics.consignment.holder.acceptedBare')
          : t('logistics.consignment.holder.accepted', { at: beijing(share.pickUpAt) })}
      </>
    );
  }
  return <>{t(`logistics.consignment.holder.${state}`)}</>;
}

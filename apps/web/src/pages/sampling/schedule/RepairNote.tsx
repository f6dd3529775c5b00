import type { JSX } from 'react';
import { CheckCircleOutlined } from '@ant-design/icons';
import type { PlanRepair } from '@tianfu/sdk';
import { useSamplingWords } from '../../../words/sampling.js';
import { PromiseLines } from './Consequences.js';

/** What a disturbance did to the plan, and who was told. */
export function RepairNote({ repair }: { repair: PlanRepair }): JSX.Element {
  const { t } = useSamplingWords();
  const { movedSteps, tookMs, method, promises } = repair;
  return (
    <div className="tf-note tf-note-good" role="status">
      <CheckCircleOutlined aria-hidden />
      <div className="tf-stack tf-tight">
        <b>{t('sampling.schedule.repairTitle')}</b>
        <p>
          {movedSteps === 0
            ? t('sampling.schedule.repairNone')
            : `${t('sampling.schedule.repairMoved', { count: movedSteps, ms: tookMs })} · ${t(`sampling.schedule.method.${method}`)}`}
        </p>
        {promises.length === 0 ? (
          <p>{t('sampling.schedule.toldNone')}</p>
        ) : (
          <>
            <b>{t('sampling.schedule.told')}</b>
            <PromiseLines promises={promises} />
          </>
        )}
      </div>
    </div>
  );
}

import { useState, type JSX } from 'react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import type { AbsenceView, PlanRepair } from '@tianfu/sdk';
import { Button } from 'antd';
import { client, queryClient } from '../../../api.js';
import { samplingApi } from '../../../api-sampling.js';
import { ProblemNote } from '../../../components/ProblemNote.js';
import { useSamplingWords } from '../../../words/sampling.js';
import { beijing } from '../../../words/time.js';
import { RepairNote } from './RepairNote.js';

interface Props {
  readonly centreId: string;
  readonly from: string;
  readonly until: string;
}

/** Who and what is away in the span that is shown. */
export function AbsenceList({ centreId, from, until }: Props): JSX.Element {
  const { t } = useSamplingWords();
  const { data } = useSuspenseQuery(samplingApi.absences(centreId, from, until));
  const [repair, setRepair] = useState<PlanRepair | undefined>();
  return (
    <section className="tf-card" aria-labelledby="absences">
      <h2 id="absences">{t('sampling.schedule.absences')}</h2>
      {repair !== undefined && <RepairNote repair={repair} />}
      {data.data.length === 0 ? (
        <p className="tf-soft">{t('sampling.schedule.noAbsences')}</p>
      ) : (
        <ul className="tf-stack tf-tight">
          {data.data.map((absence) => (
            <Absence key={absence.absenceId} centreId={centreId} absence={absence} onRepair={setRepair} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Absence(props: {
  centreId: string;
  absence: AbsenceView;
  onRepair: (repair: PlanRepair) => void;
}): JSX.Element {
  const { centreId, absence, onRepair } = props;
  const { t, sample } = useSamplingWords();
  const withdraw = useMutation({
    mutationFn: () => client.withdrawAbsence({ centreId, absenceId: absence.absenceId }),
    onSuccess: async (repair) => {
      onRepair(repair);
      await queryClient.invalidateQueries({ queryKey: ['sampling'] });
    },
  });
  return (
    <li className="tf-row tf-between">
      <span>
        <b>{absence.resourceName}</b> · {sample.absence(absence.kind)} ·{' '}
        <span className="tf-figures">
          {beijing(absence.from)} – {beijing(absence.until)}
        </span>
        {absence.note !== undefined && <span className="tf-soft"> · {absence.note}</span>}
      </span>
      <Button
        size="small"
        aria-label={`${t('sampling.schedule.withdraw')} ${absence.resourceName}`}
        loading={withdraw.isPending}
        onClick={() => withdraw.mutate()}
      >
        {t('sampling.schedule.withdraw')}
      </Button>
      <ProblemNote error={withdraw.error} />
    </li>
  );
}

import { useState, type JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { CentreDay, PlanRepair } from '@tianfu/sdk';
import { Input } from 'antd';
import { client, queryClient } from '../../../api.js';
import { ActionButton } from '../../../components/ActionButton.js';
import { ProblemNote } from '../../../components/ProblemNote.js';
import { useWords } from '../../../components/use-words.js';
import { RepairNote } from '../schedule/RepairNote.js';

interface Props {
  readonly centreId: string;
  readonly day: CentreDay;
  readonly refusal: string | undefined;
}

type Wish = 'working' | 'off' | 'public';

/** Says otherwise for one day; what that did to the plan is said at once. */
export function DayPanel({ centreId, day, refusal }: Props): JSX.Element {
  const { t } = useWords();
  const { date } = day;
  const [note, setNote] = useState(day.source === 'centre' ? (day.note ?? '') : '');
  const set = useMutation({
    mutationFn: (wish: Wish): Promise<PlanRepair> =>
      wish === 'public'
        ? client.clearCentreDay({ centreId, date })
        : client.setCentreDay({
            centreId,
            date,
            working: wish === 'working',
            ...(note.trim() === '' ? {} : { note: note.trim() }),
          }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['sampling'] }),
  });
  return (
    <div className="tf-stack">
      <h3>
        {t('sampling.setup.dayTitle', { date })} · {t(`sampling.setup.source.${day.source}`)}
      </h3>
      <Input
        aria-label={t('sampling.setup.dayNote')}
        placeholder={t('sampling.setup.dayNote')}
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="tf-row">
        <ActionButton
          reason={refusal}
          loading={set.isPending}
          onClick={() => set.mutate(day.working === true ? 'off' : 'working')}
        >
          {t(day.working === true ? 'sampling.setup.setOff' : 'sampling.setup.setWorking')}
        </ActionButton>
        {day.working === undefined && refusal === undefined && (
          <ActionButton onClick={() => set.mutate('off')}>{t('sampling.setup.setOff')}</ActionButton>
        )}
        {day.source === 'centre' && refusal === undefined && (
          <ActionButton onClick={() => set.mutate('public')}>{t('sampling.setup.backToPublic')}</ActionButton>
        )}
      </div>
      {set.data !== undefined && <RepairNote repair={set.data} />}
      <ProblemNote error={set.error} />
    </div>
  );
}

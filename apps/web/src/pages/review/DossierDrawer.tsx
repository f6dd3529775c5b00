import { useState, type JSX } from 'react';
import { CheckCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { shanghaiDate } from '@tianfu/kernel';
import type { DossierView } from '@tianfu/sdk';
import { Drawer } from 'antd';
import { api, client, queryClient } from '../../api.js';
import { ErrorState } from '../../components/ErrorState.js';
import { History } from '../../components/History.js';
import { Pending } from '../../components/Pending.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { DossierTag } from '../../components/StateTag.js';
import { useWish } from '../../components/use-wish.js';
import { useWords } from '../../components/use-words.js';
import { usePhone } from '../../device/observable.js';
import { CertifyForm } from '../../forms/CertifyForm.js';
import { ReasonForm, type ReasonedAction } from '../../forms/ReasonForm.js';
import { serverNowMs } from '../../live/server-clock.js';
import { fill, textOfCode } from '../../words/fill.js';
import { CapabilityFacts } from './CapabilityFacts.js';
import { CarriageFacts } from './CarriageFacts.js';
import { checksOf } from './checks.js';
import { DecisionButtons, type Decision } from './DecisionButtons.js';

interface Props {
  readonly dossierId: string;
  readonly onClose: () => void;
}

/** One dossier beside the queue: what it says, what was checked, and the decision. */
export function DossierDrawer({ dossierId, onClose }: Props): JSX.Element {
  const { t } = useWords();
  const phone = usePhone();
  const { data: dossier, error, refetch } = useQuery(api.dossier(dossierId));
  return (
    <Drawer
      open
      onClose={onClose}
      size={phone ? '100%' : 640}
      title={dossier?.enterpriseName ?? t('review.drawer')}
      closable={{ 'aria-label': t('common.close') }}
      extra={dossier === undefined ? undefined : <DossierTag state={dossier.state} />}
    >
      {error !== null ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : dossier === undefined ? (
        <Pending rows={2} />
      ) : (
        <Dossier dossier={dossier} />
      )}
    </Drawer>
  );
}

function Dossier({ dossier }: { dossier: DossierView }): JSX.Element {
  const { t } = useWords();
  const { dossierId } = dossier;
  const [decision, setDecision] = useState<Exclude<Decision, 'startReview'> | undefined>();
  const wish = useWish();
  const take = async (decided: DossierView): Promise<void> => {
    queryClient.setQueryData(api.dossier(dossierId).queryKey, decided);
    setDecision(undefined);
    await queryClient.invalidateQueries({ queryKey: ['dossiers', 'list'] });
  };
  const start = useMutation({
    mutationFn: () =>
      wish(
        dossier.version,
        () => ({ dossierId }),
        (input, options) => client.startReview(input, options),
      ),
    onSuccess: take,
  });
  return (
    <div className="tf-stack">
      <section className="tf-card" aria-labelledby="checks">
        <h2 id="checks">{t('review.checks')}</h2>
        <p>
          {t('review.uscc')} <code className="tf-code">{dossier.uscc}</code>
        </p>
        <ul className="tf-fit">
          {checksOf(dossier, shanghaiDate(new Date(serverNowMs()))).map(({ good, text, numbers }) => (
            <li key={text} className={good ? 'tf-good' : 'tf-bad'}>
              {good ? <CheckCircleOutlined aria-hidden /> : <ExclamationCircleOutlined aria-hidden />}{' '}
              {fill(t, `review.check.${text}`, { ...numbers })}
            </li>
          ))}
        </ul>
      </section>
      {dossier.capability !== undefined && <CapabilityFacts capability={dossier.capability} />}
      {dossier.carriage !== undefined && <CarriageFacts carriage={dossier.carriage} />}
      <DecisionButtons
        dossier={dossier}
        pending={start.isPending}
        onPick={(picked) => (picked === 'startReview' ? start.mutate() : setDecision(picked))}
      />
      <ProblemNote error={start.error} />
      {decision === 'certify' && <CertifyForm dossier={dossier} onDone={take} />}
      {decision !== undefined && decision !== 'certify' && (
        <ReasonForm
          key={decision}
          action={decision satisfies ReasonedAction}
          dossier={dossier}
          onDone={take}
        />
      )}
      <section className="tf-card" aria-labelledby="dossier-history">
        <h2 id="dossier-history">{t('capability.history')}</h2>
        <History entries={dossier.history} wordFor={(event) => textOfCode(t, 'capability.event', event)} />
      </section>
    </div>
  );
}

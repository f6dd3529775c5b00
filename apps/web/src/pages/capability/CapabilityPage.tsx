import { useState, type JSX } from 'react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import type { DossierView } from '@tianfu/sdk';
import { api, client, queryClient } from '../../api.js';
import { ActionButton } from '../../components/ActionButton.js';
import { EmptyState } from '../../components/EmptyState.js';
import { History } from '../../components/History.js';
import { PageHeader } from '../../components/PageHeader.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { DossierTag } from '../../components/StateTag.js';
import { useWish } from '../../components/use-wish.js';
import { useWords } from '../../components/use-words.js';
import { CarriageForm } from '../../forms/CarriageForm.js';
import { CapabilityForm } from '../../forms/CapabilityForm.js';
import type { Translate } from '../../i18n/translate.js';
import { useMe } from '../../layout/use-me.js';
import { useGlow } from '../../live/glow.js';
import { can } from '../../session/permissions.js';
import { purposesOf } from '../../session/purposes.js';
import { textOfCode } from '../../words/fill.js';
import { DossierLine } from './DossierLine.js';

export function CapabilityPage(): JSX.Element {
  const { t } = useWords();
  const allowed = can(useMe(), 'dossier.read');
  return allowed ? <Dossier /> : <EmptyState motif="spool" title={t('capability.roleEdit')} />;
}

function Dossier(): JSX.Element {
  const { t } = useWords();
  const me = useMe();
  const { data: dossier } = useSuspenseQuery(api.ownDossier());
  const { carries, supplies } = purposesOf(me);
  const onlyCarries = carries && !supplies && dossier.capability === undefined;
  const [dirty, setDirty] = useState(false);
  const wish = useWish();
  const submit = useMutation({
    mutationFn: () =>
      wish(
        dossier.version,
        () => ({}),
        (input, options) => client.submitDossier(input, options),
      ),
    onSuccess: (submitted) => queryClient.setQueryData(api.ownDossier().queryKey, submitted),
  });
  const state = t(`words.dossier.${dossier.state}`);
  const cannotEdit = !can(me, 'dossier.edit')
    ? t('capability.roleEdit')
    : dossier.actions.includes('describe')
      ? undefined
      : t('capability.cannotEdit', { state });
  const cannotSubmit = (): string | undefined => {
    if (!can(me, 'dossier.submit')) return t('capability.cannotSubmit.role');
    if (dossier.capability === undefined && dossier.carriage === undefined)
      return t(onlyCarries ? 'carriage.incomplete' : 'capability.cannotSubmit.incomplete');
    if (dirty) return t('capability.cannotSubmit.unsaved');
    return dossier.actions.includes('submit') ? undefined : t('capability.cannotSubmit.state', { state });
  };
  return (
    <div className="tf-page tf-page-narrow">
      <PageHeader
        title={t(onlyCarries ? 'carriage.title' : 'capability.title')}
        beside={<DossierTag state={dossier.state} />}
        lead={leadOf(t, dossier.state, onlyCarries)}
        action={
          <ActionButton
            type="primary"
            reason={cannotSubmit()}
            loading={submit.isPending}
            onClick={() => submit.mutate()}
          >
            {t('capability.submit')}
          </ActionButton>
        }
      />
      <ProblemNote error={submit.error} />
      <div className={useGlow(dossier.dossierId)}>
        <DossierLine dossier={dossier} />
      </div>
      {carries && (
        <CarriageForm
          key={`${dossier.dossierId} carriage`}
          dossier={dossier}
          refusal={cannotEdit}
          onDirty={setDirty}
        />
      )}
      {!onlyCarries && (
        <CapabilityForm key={dossier.dossierId} dossier={dossier} refusal={cannotEdit} onDirty={setDirty} />
      )}
      <section className="tf-card" aria-labelledby="history">
        <h2 id="history">{t('capability.history')}</h2>
        <History entries={dossier.history} wordFor={(event) => textOfCode(t, 'capability.event', event)} />
      </section>
    </div>
  );
}

/** What the state means for who makes, or for who carries. */
function leadOf(t: Translate, state: DossierView['state'], onlyCarries: boolean): string {
  if (
    onlyCarries &&
    (state === 'draft' || state === 'certified' || state === 'suspended' || state === 'revoked')
  )
    return t(`carriage.state.${state}`);
  return t(`capability.state.${state}`);
}

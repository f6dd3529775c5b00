import '../../styles/sampling.css';
import { useState, type JSX } from 'react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { WaitlistView } from '@tianfu/sdk';
import { Button } from 'antd';
import { client, queryClient } from '../../api.js';
import { samplingApi } from '../../api-sampling.js';
import { Confirm } from '../../components/Confirm.js';
import { EmptyState } from '../../components/EmptyState.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Tag } from '../../components/StateTag.js';
import { useWords } from '../../components/use-words.js';
import { useMe } from '../../layout/use-me.js';
import { can } from '../../session/permissions.js';
import { SamplesNav } from './SamplesNav.js';

/** Where we wait for a slot. */
export function WaitlistPage(): JSX.Element {
  const { t } = useWords();
  if (!can(useMe(), 'samples.book')) return <EmptyState motif="hanger" title={t('sampling.nav.role')} />;
  return (
    <div className="tf-page">
      <PageHeader title={t('sampling.nav.waitlist')} lead={t('sampling.offer.waitBody')} />
      <SamplesNav />
      <Places />
    </div>
  );
}

function Places(): JSX.Element {
  const { t } = useWords();
  const { data } = useSuspenseQuery(samplingApi.waitlist());
  if (data.data.length === 0) {
    return (
      <EmptyState
        motif="needle"
        title={t('sampling.offer.noWaiting')}
        body={t('sampling.offer.noWaitingBody')}
      >
        <Link className="tf-verb" to="/samples/new">
          {t('sampling.nav.book')}
        </Link>
      </EmptyState>
    );
  }
  return (
    <ul className="tf-cards">
      {data.data.map((place) => (
        <Place key={place.waitlistId} place={place} />
      ))}
    </ul>
  );
}

const TONES = { waiting: 'amber', offered: 'jade', left: 'plain', 'too-late': 'plain' } as const;

function Place({ place }: { place: WaitlistView }): JSX.Element {
  const { t, words } = useWords();
  const [asking, setAsking] = useState(false);
  const { waitlistId, state, position, bookingId } = place;
  const leave = useMutation({
    mutationFn: () => client.leaveWaitlist({ waitlistId }),
    onSuccess: async () => {
      setAsking(false);
      await queryClient.invalidateQueries(samplingApi.waitlist());
    },
  });
  return (
    <li className="tf-card">
      <div className="tf-row tf-between">
        <h3>{place.title}</h3>
        <Tag tone={TONES[state]} word={t(`sampling.offer.waitState.${state}`)} />
      </div>
      <p className="tf-card-meta">
        <span>{place.centreName}</span>
        <span>{words.category(place.needs.category)}</span>
        <span>{t('sampling.offer.wantedLine', { day: place.wantedBy })}</span>
        {position !== undefined && <b>{t('sampling.offer.position', { position })}</b>}
      </p>
      {(state === 'waiting' || bookingId !== undefined) && (
        <div className="tf-card-foot">
          {state === 'waiting' ? (
            <Button onClick={() => setAsking(true)}>{t('sampling.offer.leave')}</Button>
          ) : (
            <span />
          )}
          {bookingId !== undefined && (
            <Link className="tf-verb tf-verb-primary" to="/samples/$bookingId" params={{ bookingId }}>
              {t('sampling.offer.seeOffer')}
            </Link>
          )}
        </div>
      )}
      <Confirm
        open={asking}
        title={t('sampling.offer.leave')}
        verb={t('sampling.offer.leave')}
        pending={leave.isPending}
        error={leave.error}
        onConfirm={() => leave.mutate()}
        onClose={() => setAsking(false)}
      >
        <p>{t('sampling.offer.leaveBody')}</p>
      </Confirm>
    </li>
  );
}

import type { JSX } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ConsignmentShare, ConsignmentView } from '@tianfu/sdk';
import { logisticsApi } from '../../../api-logistics.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { ErrorState } from '../../../components/ErrorState.js';
import { Facts } from '../../../components/Facts.js';
import { Pending } from '../../../components/Pending.js';
import { moneyText } from '../../../words/amounts.js';
import { aloneByText, useLogisticsWords } from '../../../words/logistics.js';
import { beijingNamed } from '../../../words/time.js';
import { LegTag } from '../tags.js';
import { RateTable } from '../rates/RateTable.js';
import { ViaHubCard } from './ViaHubCard.js';

/** The trip it shares, what it pays there, what it would pay alone; and what every carrier asks. */
export function TripTab({ consignment }: { consignment: ConsignmentView }): JSX.Element {
  const { t } = useLogisticsWords();
  const { share, tripId, paidBy, own, viaHub } = consignment;
  const hidden = share === undefined && tripId !== undefined && (paidBy === 'shipper') !== own;
  return (
    <>
      {consignment.parentId !== undefined && (
        <OfWhole consignment={consignment} parentId={consignment.parentId} />
      )}
      {viaHub !== undefined && <ViaHubCard consignment={consignment} viaHub={viaHub} />}
      {share !== undefined && <ShareCard share={share} />}
      {hidden && <p className="tf-note">{t('logistics.consignment.share.other')}</p>}
      {share === undefined && viaHub === undefined && !hidden && (
        <EmptyState
          motif="spool"
          title={t('logistics.consignment.share.none')}
          body={t('logistics.consignment.share.noneBody')}
        />
      )}
      {!hidden && consignment.leg === undefined && consignment.weightGrams > 0 && (
        <Rates consignment={consignment} />
      )}
    </>
  );
}

/** A leg leads to its consignment; at the hub its code is told to the driver. */
function OfWhole({ consignment, parentId }: { consignment: ConsignmentView; parentId: string }): JSX.Element {
  const { t } = useLogisticsWords();
  const { leg = 1, deliveryCode } = consignment;
  return (
    <div className="tf-note">
      <p>
        <LegTag leg={leg} /> {t('logistics.viaHub.part')} ·{' '}
        <Link to="/consignments/$consignmentId" params={{ consignmentId: parentId }} search={{ tab: 'trip' }}>
          {t('logistics.viaHub.whole')}
        </Link>
        {leg === 1 && deliveryCode !== undefined && (
          <span className="tf-line">{t('logistics.viaHub.code', { code: deliveryCode })}</span>
        )}
      </p>
    </div>
  );
}

function ShareCard({ share }: { share: ConsignmentShare }): JSX.Element {
  const { t, names } = useLogisticsWords();
  const { pays, alone, saves, consignments, rule, pickUpAt, deliveryAt, tripNumber } = share;
  const part = Number(alone.amount) > 0 ? Number(pays.amount) / Number(alone.amount) : 1;
  const others = consignments - 1;
  return (
    <section className="tf-card" aria-labelledby="share">
      <div className="tf-row tf-between">
        <h2 id="share">{t('logistics.consignment.share.title', { number: tripNumber })}</h2>
        <span className="tf-soft">
          {others > 0
            ? t('logistics.consignment.share.with', { count: others })
            : t('logistics.consignment.share.withNone')}
        </span>
      </div>
      <dl className="tf-shares">
        <div>
          <dt>{t('logistics.consignment.share.pays')}</dt>
          <dd>
            <span className="tf-large tf-money">{moneyText(pays)}</span>
            <span className="tf-bar tf-bar-strong" aria-hidden="true">
              <span style={{ inlineSize: `${part * 100}%` }} />
            </span>
          </dd>
        </div>
        <div>
          <dt>{t('logistics.consignment.share.alone')}</dt>
          <dd>
            <span className="tf-large">{moneyText(alone)}</span>
            <span className="tf-small tf-soft">{aloneByText(share, t)}</span>
            <span className="tf-bar" aria-hidden="true">
              <span style={{ inlineSize: '100%' }} />
            </span>
          </dd>
        </div>
        <div>
          <dt>{t('logistics.consignment.share.saves')}</dt>
          <dd>
            <span className="tf-large tf-good">{moneyText(saves)}</span>
            <span className="tf-small">
              {t('logistics.consignment.share.savesPercent', { percent: Math.round((1 - part) * 100) })}
            </span>
          </dd>
        </div>
      </dl>
      <Facts
        facts={[
          ...(pickUpAt === undefined
            ? []
            : [{ name: t('logistics.consignment.share.pickUpAt'), value: beijingNamed(pickUpAt, t) }]),
          ...(deliveryAt === undefined
            ? []
            : [{ name: t('logistics.consignment.share.deliveryAt'), value: beijingNamed(deliveryAt, t) }]),
          {
            name: t('logistics.consignment.share.rule'),
            value: `${names.shareRule(rule)}\n${t('logistics.consignment.share.never')}`,
            wide: true,
          },
        ]}
      />
    </section>
  );
}

function Rates({ consignment }: { consignment: ConsignmentView }): JSX.Element | null {
  const { t } = useLogisticsWords();
  const { pickUp, destination, weightGrams, volumeCm3, urgent } = consignment;
  const [from, to] = [pickUp.position, destination.position];
  const rates = useQuery({
    ...logisticsApi.rates({
      originLat: from?.lat ?? 0,
      originLng: from?.lng ?? 0,
      destinationLat: to?.lat ?? 0,
      destinationLng: to?.lng ?? 0,
      weightGrams,
      volumeCm3: Math.max(1, volumeCm3),
      ...(urgent ? { urgent } : {}),
    }),
    enabled: from !== undefined && to !== undefined,
  });
  if (from === undefined || to === undefined)
    return <p className="tf-note">{t('logistics.rates.needPlace')}</p>;
  return (
    <section className="tf-card" aria-labelledby="rates">
      <h2 id="rates">{t('logistics.rates.ours')}</h2>
      {rates.isPending && <Pending />}
      {rates.isError && <ErrorState error={rates.error} onRetry={() => void rates.refetch()} />}
      {rates.data !== undefined && <RateTable comparison={rates.data} />}
    </section>
  );
}

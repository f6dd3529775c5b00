import { useState, type JSX } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { CardInstead, CreateTripInput, TripProposal } from '@tianfu/sdk';
import { Button } from 'antd';
import { client } from '../../../api.js';
import { logisticsApi } from '../../../api-logistics.js';
import { ErrorState } from '../../../components/ErrorState.js';
import { Pending } from '../../../components/Pending.js';
import { ProblemNote } from '../../../components/ProblemNote.js';
import { useWish } from '../../../components/use-wish.js';
import { moneyText } from '../../../words/amounts.js';
import { cartonsText, distanceText, useLogisticsWords, weightText } from '../../../words/logistics.js';
import { LegTag } from '../tags.js';
import { ViaHubProposals } from './ViaHubProposals.js';
import { tookTrips } from './use-trip-edit.js';

interface Props {
  readonly day: string;
  /** The trip that came of a proposal. */
  readonly onTaken: (tripId: string) => void;
}

/** Which waiting goods fit together on one vehicle, and what that saves; each is taken with one button. */
export function Proposals({ day, onTaken }: Props): JSX.Element {
  const { t } = useLogisticsWords();
  const [shown, setShown] = useState(false);
  const proposals = useQuery({ ...logisticsApi.proposals(day), enabled: shown });
  if (!shown) {
    return (
      <div>
        <Button onClick={() => setShown(true)}>{t('logistics.dispatch.proposals.show')}</Button>
      </div>
    );
  }
  return (
    <section className="tf-card" aria-labelledby="proposals">
      <h2 id="proposals">{t('logistics.dispatch.proposals.title')}</h2>
      {proposals.isPending && <Pending rows={1} />}
      {proposals.isError && <ErrorState error={proposals.error} onRetry={() => void proposals.refetch()} />}
      {proposals.data?.data.length === 0 && proposals.data.viaHub.length === 0 && (
        <p className="tf-soft">{t('logistics.dispatch.proposals.none')}</p>
      )}
      <ul className="tf-cards">
        {proposals.data?.data.map((proposal) => (
          <Proposal key={idOf(proposal)} day={day} proposal={proposal} onTaken={onTaken} />
        ))}
      </ul>
      {proposals.data !== undefined && proposals.data.viaHub.length > 0 && (
        <ViaHubProposals proposals={proposals.data.viaHub} />
      )}
      {proposals.data !== undefined && proposals.data.byCard.length > 0 && (
        <ByCard left={proposals.data.byCard} />
      )}
    </section>
  );
}

const idOf = ({ vehicleId, shares }: TripProposal): string =>
  [vehicleId, ...shares.map(({ consignmentId }) => consignmentId)].join(' ');

/** Waiting goods no trip carries for less than somebody's rate card. */
function ByCard({ left }: { left: readonly CardInstead[] }): JSX.Element {
  const { t } = useLogisticsWords();
  return (
    <>
      <h3>{t('logistics.dispatch.proposals.byCard')}</h3>
      <p className="tf-soft">{t('logistics.dispatch.proposals.byCardBody')}</p>
      <ul className="tf-plan">
        {left.map(({ consignmentId, consignmentNumber, enterpriseName, carrierName, total, transitDays }) => (
          <li key={consignmentId}>
            <span>
              {consignmentNumber} <span className="tf-soft">{enterpriseName}</span>
            </span>
            <span>
              <b className="tf-money">{moneyText(total)}</b>{' '}
              <span className="tf-soft">
                {carrierName} · {t('logistics.nav.days', { count: transitDays })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Proposal({ day, proposal, onTaken }: Props & { readonly proposal: TripProposal }): JSX.Element {
  const { t, names } = useLogisticsWords();
  const wish = useWish();
  const { kind, vehicleId, plate, shares, distanceMetres, cost, alone, load } = proposal;
  const take = useMutation({
    mutationFn: () =>
      wish(
        idOf(proposal),
        (): CreateTripInput => ({
          day,
          vehicleId,
          kind,
          consignmentIds: shares.map(({ consignmentId }) => consignmentId),
        }),
        (input, options) => client.createTrip(input, options),
      ),
    onSuccess: async (trip) => {
      await tookTrips([trip]);
      onTaken(trip.tripId);
    },
  });
  return (
    <li className="tf-card">
      <div className="tf-row tf-between">
        <h3>
          {names.tripKind(kind)} · {plate}
        </h3>
        <span className="tf-soft">
          {distanceText(distanceMetres, t)} · {cartonsText(load.cartonCount, t)} ·{' '}
          {weightText(load.weightGrams, t)}
        </span>
      </div>
      <ul className="tf-plan">
        {shares.map((share) => (
          <li key={share.consignmentId}>
            <span>
              {share.consignmentNumber} <span className="tf-soft">{share.enterpriseName}</span>{' '}
              {share.leg !== undefined && <LegTag leg={share.leg} />}
            </span>
            <span>
              <b className="tf-money">{moneyText(share.pays)}</b>{' '}
              <s className="tf-soft">{moneyText(share.alone)}</s>
            </span>
          </li>
        ))}
      </ul>
      <ProblemNote error={take.error} />
      <div className="tf-card-foot">
        <span>
          {t('logistics.dispatch.proposals.saves', { cost: moneyText(cost), alone: moneyText(alone) })}
        </span>
        <Button loading={take.isPending} onClick={() => take.mutate()}>
          {t('logistics.dispatch.proposals.take')}
        </Button>
      </div>
    </li>
  );
}

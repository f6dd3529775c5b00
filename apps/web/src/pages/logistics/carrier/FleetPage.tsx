import '../../../styles/logistics.css';
import { useState, type JSX } from 'react';
import { useMutation, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CarrierView, RateCardView, VehicleView } from '@tianfu/sdk';
import { CheckCircleOutlined, StopOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { client, queryClient, rowsOf } from '../../../api.js';
import { logisticsApi } from '../../../api-logistics.js';
import { Confirm } from '../../../components/Confirm.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { LoadMore } from '../../../components/LoadMore.js';
import { PageHeader } from '../../../components/PageHeader.js';
import { Tag } from '../../../components/StateTag.js';
import { useWish } from '../../../components/use-wish.js';
import { CarrierForm } from '../../../forms/logistics/CarrierForm.js';
import { RateCardDialog } from '../../../forms/logistics/RateCardDialog.js';
import { VehicleDialog } from '../../../forms/logistics/VehicleDialog.js';
import { useMe } from '../../../layout/use-me.js';
import { can } from '../../../session/permissions.js';
import { grouped, moneyText, unitPriceText } from '../../../words/amounts.js';
import { useLogisticsWords } from '../../../words/logistics.js';
import { LogisticsNav } from '../LogisticsNav.js';

/** Who we are as a carrier: vehicles, depots, shifts, rate cards. */
export function FleetPage(): JSX.Element {
  const { t } = useLogisticsWords();
  if (!can(useMe(), 'carriers.manage')) return <EmptyState motif="spool" title={t('logistics.nav.role')} />;
  return <Fleet />;
}

function Fleet(): JSX.Element {
  const { t } = useLogisticsWords();
  const { data: carrier } = useSuspenseQuery(logisticsApi.carrier());
  return (
    <div className="tf-page">
      <PageHeader
        title={t('logistics.carrier.fleet.title')}
        beside={carrier !== null && <Standing carrier={carrier} />}
        lead={t('logistics.carrier.fleet.lead')}
      />
      <LogisticsNav />
      <section className="tf-card" aria-labelledby="carrier">
        <h2 id="carrier">
          {t(carrier === null ? 'logistics.carrier.fleet.notDescribed' : 'logistics.carrier.fleet.describe')}
        </h2>
        <CarrierForm key={carrier?.version ?? 0} carrier={carrier} />
      </section>
      {carrier !== null && <Vehicles />}
      {carrier !== null && <Cards />}
    </div>
  );
}

function Standing({ carrier }: { carrier: CarrierView }): JSX.Element {
  const { t } = useLogisticsWords();
  return carrier.certified ? (
    <Tag tone="jade" icon={CheckCircleOutlined} word={t('logistics.carrier.fleet.certified')} />
  ) : (
    <>
      <Tag tone="amber" icon={StopOutlined} word={t('logistics.carrier.fleet.notCertified')} />
      <Link to="/capability">{t('logistics.carrier.fleet.certify')}</Link>
    </>
  );
}

function Vehicles(): JSX.Element {
  const { t } = useLogisticsWords();
  const { data } = useSuspenseQuery(logisticsApi.vehicles());
  const [open, setOpen] = useState<VehicleView | 'new' | undefined>();
  const [retiring, setRetiring] = useState<VehicleView | undefined>();
  return (
    <>
      <div className="tf-row tf-between">
        <h2>{t('logistics.carrier.fleet.vehicles')}</h2>
        <Button type="primary" onClick={() => setOpen('new')}>
          {t('logistics.carrier.fleet.add')}
        </Button>
      </div>
      {data.data.length === 0 ? (
        <EmptyState motif="spool" title={t('logistics.carrier.fleet.noVehicles')} />
      ) : (
        <ul className="tf-cards-2">
          {data.data.map((vehicle) => (
            <VehicleCard
              key={vehicle.vehicleId}
              vehicle={vehicle}
              onChange={() => setOpen(vehicle)}
              onRetire={() => setRetiring(vehicle)}
            />
          ))}
        </ul>
      )}
      {open !== undefined && (
        <VehicleDialog vehicle={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />
      )}
      {retiring !== undefined && <RetireDialog vehicle={retiring} onClose={() => setRetiring(undefined)} />}
    </>
  );
}

interface VehicleProps {
  readonly vehicle: VehicleView;
  readonly onChange: () => void;
  readonly onRetire: () => void;
}

function VehicleCard({ vehicle, onChange, onRetire }: VehicleProps): JSX.Element {
  const { t } = useLogisticsWords();
  const { plate, capacityKg, capacityM3, capacityCartons, depot, shifts, tariff, state } = vehicle;
  const active = state === 'active';
  return (
    <li className="tf-card">
      <div className="tf-row tf-between">
        <h3>{plate}</h3>
        <Tag
          tone={active ? 'jade' : 'plain'}
          word={t(active ? 'logistics.carrier.fleet.active' : 'logistics.carrier.fleet.retired')}
        />
      </div>
      <p>
        {t('logistics.carrier.fleet.capacity', {
          kg: grouped(capacityKg),
          m3: capacityM3,
          cartons: capacityCartons,
        })}
      </p>
      <p className="tf-soft">{depot.address}</p>
      <p className="tf-card-meta">
        {shifts.map(({ days, startsAt, endsAt }) => (
          <span key={`${days.join('')} ${startsAt}`}>
            {days.map((day) => t(`logistics.carrier.fleet.day.${day}`)).join(' ')} {startsAt}–{endsAt}
          </span>
        ))}
        <span>
          {t('logistics.carrier.fleet.tariff', {
            fixed: moneyText(tariff.fixed),
            perKm: unitPriceText(tariff.perKm),
          })}
        </span>
      </p>
      {active && (
        <div className="tf-card-foot">
          <Button type="text" onClick={onRetire}>
            {t('logistics.carrier.fleet.retire')}
          </Button>
          <Button onClick={onChange}>{t('logistics.carrier.fleet.change')}</Button>
        </div>
      )}
    </li>
  );
}

function RetireDialog({ vehicle, onClose }: { vehicle: VehicleView; onClose: () => void }): JSX.Element {
  const { t } = useLogisticsWords();
  const wish = useWish();
  const { vehicleId, plate } = vehicle;
  const retire = useMutation({
    mutationFn: () =>
      wish(
        vehicleId,
        () => ({ vehicleId }),
        (input, options) => client.retireVehicle(input, options),
      ),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['vehicles'] });
      onClose();
    },
  });
  return (
    <Confirm
      open
      danger
      title={`${t('logistics.carrier.fleet.retire')} ${plate}`}
      verb={t('logistics.carrier.fleet.retire')}
      pending={retire.isPending}
      error={retire.error}
      onConfirm={() => retire.mutate()}
      onClose={onClose}
    >
      <p>{t('logistics.carrier.fleet.retireBody')}</p>
    </Confirm>
  );
}

function Cards(): JSX.Element {
  const { t } = useLogisticsWords();
  const query = useSuspenseInfiniteQuery(logisticsApi.cards());
  const [adding, setAdding] = useState(false);
  const cards = rowsOf(query.data);
  return (
    <>
      <div className="tf-row tf-between">
        <h2>{t('logistics.carrier.fleet.cards')}</h2>
        <Button onClick={() => setAdding(true)}>{t('logistics.carrier.fleet.addCard')}</Button>
      </div>
      {cards.length === 0 ? (
        <EmptyState motif="envelope" title={t('logistics.carrier.fleet.noCards')} />
      ) : (
        <ul className="tf-cards-2">
          {cards.map((card) => (
            <Card key={card.rateCardId} card={card} />
          ))}
        </ul>
      )}
      <LoadMore {...query} />
      {adding && <RateCardDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function Card({ card }: { card: RateCardView }): JSX.Element {
  const { t } = useLogisticsWords();
  const { rateCardId, name, state, validFrom, validUntil, minimum, fuelPercent, zones } = card;
  const wish = useWish();
  const withdraw = useMutation({
    mutationFn: () =>
      wish(
        rateCardId,
        () => ({ rateCardId }),
        (input, options) => client.withdrawRateCard(input, options),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['rate-cards'] }),
  });
  const published = state === 'published';
  return (
    <li className="tf-card">
      <div className="tf-row tf-between">
        <h3>{name}</h3>
        <Tag
          tone={published ? 'jade' : 'plain'}
          word={t(published ? 'logistics.carrier.fleet.published' : 'logistics.carrier.fleet.withdrawn')}
        />
      </div>
      <p className="tf-card-meta">
        <span>{t('logistics.carrier.fleet.valid', { from: validFrom, until: validUntil })}</span>
        <span>{t('logistics.carrier.fleet.zones', { count: zones.length })}</span>
        <span>{t('logistics.carrier.fleet.minimumOf', { amount: moneyText(minimum) })}</span>
        <span>{t('logistics.carrier.fleet.fuelOf', { percent: fuelPercent })}</span>
      </p>
      {published && (
        <div className="tf-card-foot">
          <span />
          <Button loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {t('logistics.carrier.fleet.withdraw')}
          </Button>
        </div>
      )}
    </li>
  );
}

import '../../../styles/logistics.css';
import { useState, type JSX } from 'react';
import { useMutation, useQuery, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import type { TenderView } from '@tianfu/sdk';
import { Button, Form, Input } from 'antd';
import { api, client, queryClient, rowsOf } from '../../../api.js';
import { logisticsApi } from '../../../api-logistics.js';
import { Confirm } from '../../../components/Confirm.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { LoadMore } from '../../../components/LoadMore.js';
import { PageHeader } from '../../../components/PageHeader.js';
import { useWish } from '../../../components/use-wish.js';
import { FormDialog } from '../../../forms/sampling/FormDialog.js';
import { NativeSelect } from '../../../forms/sampling/NativeSelect.js';
import { useMe } from '../../../layout/use-me.js';
import { can } from '../../../session/permissions.js';
import { moneyText } from '../../../words/amounts.js';
import {
  cartonsText,
  distanceText,
  useLogisticsWords,
  volumeText,
  weightText,
} from '../../../words/logistics.js';
import { beijing } from '../../../words/time.js';
import { LogisticsNav } from '../LogisticsNav.js';
import { LegTag, TripTag } from '../tags.js';

/** Trips hubs offer this carrier: where, when, how much; nothing of what shippers pay. */
export function TendersPage(): JSX.Element {
  const { t } = useLogisticsWords();
  if (!can(useMe(), 'tenders.answer')) return <EmptyState motif="spool" title={t('logistics.nav.role')} />;
  return <Tenders />;
}

interface Asked {
  readonly tender: TenderView;
  readonly verb: 'accept' | 'decline';
}

function Tenders(): JSX.Element {
  const { t } = useLogisticsWords();
  const query = useSuspenseInfiniteQuery(logisticsApi.tenders());
  const [asked, setAsked] = useState<Asked | undefined>();
  const tenders = rowsOf(query.data);
  const close = (): void => setAsked(undefined);
  return (
    <div className="tf-page">
      <PageHeader title={t('logistics.carrier.tenders.title')} lead={t('logistics.carrier.tenders.lead')} />
      <LogisticsNav />
      {tenders.length === 0 ? (
        <EmptyState
          motif="envelope"
          title={t('logistics.carrier.tenders.none')}
          body={t('logistics.carrier.tenders.noneBody')}
        />
      ) : (
        <ul className="tf-cards">
          {tenders.map((tender) => (
            <TenderCard key={tender.tripId} tender={tender} onAsk={(verb) => setAsked({ tender, verb })} />
          ))}
        </ul>
      )}
      <LoadMore {...query} />
      {asked?.verb === 'accept' && <AcceptDialog tender={asked.tender} onClose={close} />}
      {asked?.verb === 'decline' && <DeclineDialog tender={asked.tender} onClose={close} />}
    </div>
  );
}

interface CardProps {
  readonly tender: TenderView;
  readonly onAsk: (verb: Asked['verb']) => void;
}

function TenderCard({ tender, onAsk }: CardProps): JSX.Element {
  const { t, names } = useLogisticsWords();
  const { number, day, kind, state, hubName, plate, stops, distanceMetres, load, price, actions } = tender;
  return (
    <li className="tf-card">
      <div className="tf-row tf-between">
        <h3>
          {number} · {day}
        </h3>
        <TripTag state={state} />
      </div>
      <p className="tf-card-meta">
        <span>{t('logistics.carrier.tenders.from', { hub: hubName })}</span>
        <span>{names.tripKind(kind)}</span>
        <span>{plate}</span>
        <span>
          {t('logistics.carrier.tenders.stops', {
            count: stops.length,
            distance: distanceText(distanceMetres, t),
          })}
        </span>
        <span>
          {cartonsText(load.cartonCount, t)} · {weightText(load.weightGrams, t)} ·{' '}
          {volumeText(load.volumeCm3, t)}
        </span>
      </p>
      <details>
        <summary>{t('logistics.carrier.tenders.route')}</summary>
        <ol className="tf-stops">
          {stops.map((stop) => (
            <li key={stop.stopId} className={`tf-stop tf-stop-${stop.state}`}>
              <span className="tf-figures tf-stop-time">{beijing(stop.arrivesAt).slice(11)}</span>
              <span className="tf-grow">
                <b>{t(`logistics.dispatch.stop.${stop.kind}`)}</b> {stop.consignmentNumber}{' '}
                {stop.leg !== undefined && <LegTag leg={stop.leg} />}
                <span className="tf-small tf-soft tf-line">{stop.place.address}</span>
              </span>
            </li>
          ))}
        </ol>
      </details>
      <div className="tf-card-foot">
        <span>
          {t('logistics.carrier.tenders.price')} <b className="tf-money tf-large">{moneyText(price)}</b>
        </span>
        <span className="tf-row">
          {actions.includes('decline') && (
            <Button onClick={() => onAsk('decline')}>
              {t(
                state === 'accepted'
                  ? 'logistics.carrier.tenders.giveBack'
                  : 'logistics.carrier.tenders.decline',
              )}
            </Button>
          )}
          {actions.includes('accept') && (
            <Button type="primary" onClick={() => onAsk('accept')}>
              {t('logistics.carrier.tenders.accept')}
            </Button>
          )}
        </span>
      </div>
    </li>
  );
}

interface DialogProps {
  readonly tender: TenderView;
  readonly onClose: () => void;
}

const took = async (onClose: () => void): Promise<void> => {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['tenders'] }),
    queryClient.invalidateQueries({ queryKey: ['drives'] }),
  ]);
  onClose();
};

function AcceptDialog({ tender: { tripId, number, price }, onClose }: DialogProps): JSX.Element {
  const { t } = useLogisticsWords();
  const members = useQuery(api.members());
  const [driverId, setDriverId] = useState<string | undefined>();
  const wish = useWish();
  const accept = useMutation({
    mutationFn: () =>
      wish(
        [tripId, driverId],
        () => ({ tripId, ...(driverId === undefined ? {} : { driverId }) }),
        (input, options) => client.acceptTrip(input, options),
      ),
    onSuccess: () => took(onClose),
  });
  const drivers = (members.data?.data ?? []).filter(({ roles }) => roles.includes('driver'));
  return (
    <Confirm
      open
      title={`${t('logistics.carrier.tenders.accept')} ${number}`}
      verb={t('logistics.carrier.tenders.accept')}
      pending={accept.isPending}
      error={accept.error}
      onConfirm={() => accept.mutate()}
      onClose={onClose}
    >
      <p>
        {t('logistics.carrier.tenders.price')} <b className="tf-money">{moneyText(price)}</b>
      </p>
      <NativeSelect
        label={t('logistics.carrier.tenders.driver')}
        none={t('logistics.carrier.tenders.anyDriver')}
        options={drivers.map(({ personId, name }) => ({ code: personId, name }))}
        value={driverId}
        onChange={setDriverId}
      />
      <p className="tf-soft">{t('logistics.carrier.tenders.acceptBody')}</p>
    </Confirm>
  );
}

function DeclineDialog({ tender: { tripId, number }, onClose }: DialogProps): JSX.Element {
  const { t } = useLogisticsWords();
  const [form] = Form.useForm<{ reason: string }>();
  const wish = useWish();
  const decline = useMutation({
    mutationFn: (reason: string) =>
      wish(
        reason,
        () => ({ tripId, reason }),
        (input, options) => client.declineTrip(input, options),
      ),
    onSuccess: () => took(onClose),
  });
  const label = t('logistics.carrier.tenders.reason');
  return (
    <FormDialog
      form={form}
      name="decline"
      title={`${t('logistics.carrier.tenders.decline')} ${number}`}
      verb={t('logistics.carrier.tenders.decline')}
      pending={decline.isPending}
      error={decline.error}
      onSend={({ reason }) => decline.mutate(reason.trim())}
      onClose={onClose}
    >
      <p className="tf-soft">{t('logistics.carrier.tenders.declineBody')}</p>
      <Form.Item
        name="reason"
        label={label}
        rules={[{ required: true, min: 2, message: t('common.rules.required', { label }) }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}

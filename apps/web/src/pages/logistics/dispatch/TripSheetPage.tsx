import '../../../styles/logistics.css';
import '../../../styles/dispatch.css';
import type { JSX } from 'react';
import { PrinterOutlined } from '@ant-design/icons';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { TripView } from '@tianfu/sdk';
import { Button } from 'antd';
import { logisticsApi } from '../../../api-logistics.js';
import { Facts } from '../../../components/Facts.js';
import { PageHeader } from '../../../components/PageHeader.js';
import {
  cartonsText,
  distanceText,
  useLogisticsWords,
  volumeText,
  weightText,
} from '../../../words/logistics.js';
import { beijing, beijingSpan } from '../../../words/time.js';
import { TripTag } from '../tags.js';
import { TripActions } from './TripActions.js';

const route = getRouteApi('/frame/logistics/dispatch/$tripId');

/** The trip on one sheet: to be printed, and sent with the tender. */
export function TripSheetPage(): JSX.Element {
  const { t, names } = useLogisticsWords();
  const { tripId } = route.useParams();
  const { data: trip } = useSuspenseQuery(logisticsApi.trip(tripId));
  const { load } = trip;
  return (
    <div className="tf-page tf-sheet">
      <PageHeader
        title={`${t('logistics.dispatch.sheet.title')} ${trip.number}`}
        beside={<TripTag state={trip.state} />}
        lead={
          <Link className="tf-no-print" to="/dispatch" search={{ day: trip.day, trip: tripId }}>
            {t('logistics.dispatch.sheet.back')}
          </Link>
        }
        action={
          <div className="tf-row tf-no-print">
            <TripActions trip={trip} sheet={false} />
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
              {t('logistics.dispatch.sheet.print')}
            </Button>
          </div>
        }
      />
      <section className="tf-card">
        <Facts
          facts={[
            { name: t('logistics.dispatch.sheet.day'), value: `${trip.day} · ${names.tripKind(trip.kind)}` },
            { name: t('logistics.dispatch.sheet.vehicle'), value: trip.plate },
            { name: t('logistics.dispatch.sheet.carrier'), value: trip.carrierName },
            { name: t('logistics.dispatch.sheet.distance'), value: distanceText(trip.distanceMetres, t) },
            {
              name: t('logistics.dispatch.sheet.load'),
              value: `${cartonsText(load.cartonCount, t)} · ${weightText(load.weightGrams, t)} · ${volumeText(load.volumeCm3, t)}`,
            },
          ]}
        />
      </section>
      <Stops trip={trip} />
    </div>
  );
}

function Stops({ trip }: { trip: TripView }): JSX.Element {
  const { t } = useLogisticsWords();
  return (
    <div className="tf-scroll" tabIndex={0} role="region" aria-label={t('logistics.dispatch.trip.stops')}>
      <table className="tf-table">
        <thead>
          <tr>
            <th scope="col">#</th>
            <th scope="col">{t('logistics.dispatch.sheet.arrives')}</th>
            <th scope="col">{t('logistics.dispatch.sheet.place')}</th>
            <th scope="col">{t('logistics.dispatch.sheet.what')}</th>
            <th scope="col" className="tf-sign-column">
              {t('logistics.dispatch.sheet.sign')}
            </th>
          </tr>
        </thead>
        <tbody>
          {trip.stops.map((stop, index) => (
            <tr key={stop.stopId}>
              <th scope="row">{index + 1}</th>
              <td className="tf-figures">{beijing(stop.arrivesAt).slice(11)}</td>
              <td>
                {stop.place.address}
                <span className="tf-small tf-soft tf-line">
                  {[
                    stop.place.contactName,
                    stop.place.contactPhone,
                    stop.window && beijingSpan(stop.window.opensAt, stop.window.closesAt),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </td>
              <td>
                {t(`logistics.dispatch.stop.${stop.kind}`)} {stop.consignmentNumber}
                {stop.cartonCount > 0 && ` · ${cartonsText(stop.cartonCount, t)}`}
              </td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

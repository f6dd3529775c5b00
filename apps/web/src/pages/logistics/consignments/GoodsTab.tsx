import type { JSX } from 'react';
import { Link } from '@tanstack/react-router';
import type { CartonView, ConsignmentView, LogisticsPlace, LogisticsWindow } from '@tianfu/sdk';
import { EmptyState } from '../../../components/EmptyState.js';
import { Facts } from '../../../components/Facts.js';
import { Tag } from '../../../components/StateTag.js';
import { rowsOfCartons } from '../../../forms/logistics/consignment-fields.js';
import { moneyText } from '../../../words/amounts.js';
import { cartonsText, useLogisticsWords, volumeText, weightText } from '../../../words/logistics.js';
import { beijingSpan } from '../../../words/time.js';

/** What is moved, from where to where, in which cartons. */
export function GoodsTab({ consignment }: { consignment: ConsignmentView }): JSX.Element {
  const { t, names } = useLogisticsWords();
  const { value, remark, deliveryCode, urgent, paidBy, source } = consignment;
  const windowText = (window: LogisticsWindow | undefined): string =>
    window === undefined ? t('logistics.consignment.notYet') : beijingSpan(window.opensAt, window.closesAt);
  return (
    <>
      <section className="tf-card">
        <Facts
          facts={[
            { name: t('logistics.consignment.pickUp'), value: <Place place={consignment.pickUp} /> },
            {
              name: t('logistics.consignment.destination'),
              value: <Place place={consignment.destination} />,
            },
            { name: t('logistics.consignment.pickUpWindow'), value: windowText(consignment.pickUpWindow) },
            {
              name: t('logistics.consignment.deliveryWindow'),
              value: windowText(consignment.deliveryWindow),
            },
            {
              name: t('logistics.consignment.incoterm'),
              value: `${names.incoterm(consignment.incoterm)} · ${t(`logistics.consignment.paidBy.${paidBy}`)}`,
            },
            ...(value === undefined
              ? []
              : [
                  {
                    name: t('logistics.consignment.value'),
                    value: <span className="tf-money">{moneyText(value)}</span>,
                  },
                ]),
            ...(deliveryCode === undefined
              ? []
              : [
                  {
                    name: t('logistics.consignment.code'),
                    value: (
                      <>
                        <b className="tf-large tf-figures">{deliveryCode}</b>
                        <br />
                        <span className="tf-small tf-soft">{t('logistics.consignment.codeHint')}</span>
                      </>
                    ),
                  },
                ]),
            {
              name: t('logistics.consignment.shipper'),
              value: (
                <>
                  {consignment.enterpriseName}{' '}
                  {source.orderId !== undefined && (
                    <Link to="/orders/$orderId" params={{ orderId: source.orderId }}>
                      {t('logistics.consignment.source.order', { number: source.number ?? '' })}
                    </Link>
                  )}
                  {source.bookingId !== undefined && (
                    <Link to="/samples/$bookingId" params={{ bookingId: source.bookingId }}>
                      {t('logistics.consignment.source.sample', { number: source.number ?? '' })}
                    </Link>
                  )}
                </>
              ),
            },
            ...(remark === undefined
              ? []
              : [{ name: t('logistics.consignment.remark'), value: remark, wide: true }]),
          ]}
        />
        {urgent && (
          <div>
            <Tag tone="amber" word={t('logistics.consignment.urgent')} />
          </div>
        )}
      </section>
      <Cartons consignment={consignment} />
    </>
  );
}

function Place({ place }: { place: LogisticsPlace }): JSX.Element {
  const { address, contactName, contactPhone } = place;
  return (
    <>
      {address}
      {(contactName ?? contactPhone) !== undefined && (
        <span className="tf-small tf-soft">
          {'\n'}
          {[contactName, contactPhone].filter(Boolean).join(' · ')}
        </span>
      )}
    </>
  );
}

function Cartons({ consignment }: { consignment: ConsignmentView }): JSX.Element {
  const { t } = useLogisticsWords();
  const { cartons, cartonCount, weightGrams, volumeCm3 } = consignment;
  if (cartons.length === 0) {
    return <EmptyState motif="ruler" title={t('logistics.consignment.noCartons')} />;
  }
  return (
    <section className="tf-card" aria-labelledby="cartons">
      <div className="tf-row tf-between">
        <h2 id="cartons">{t('logistics.consignment.cartons')}</h2>
        <b>
          {t('logistics.consignment.total', {
            cartons: cartonsText(cartonCount, t),
            weight: weightText(weightGrams, t),
            volume: volumeText(volumeCm3, t),
          })}
        </b>
      </div>
      <ul className="tf-plan">
        {rowsOfCartons(cartons).map((row, index) => (
          <li key={index}>
            <span>
              {row.mixed === undefined
                ? `${row.colour ?? ''} ${row.size ?? ''} × ${row.pieces ?? 0}`
                : row.mixed.map((cell) => `${cell.colour} ${cell.size} × ${cell.quantityPieces}`).join(', ')}
            </span>
            <span className="tf-soft">
              {row.lengthCm} × {row.widthCm} × {row.heightCm} cm · {weightText((row.weightKg ?? 0) * 1000, t)}{' '}
              · {t('logistics.consignment.sameCartons', { count: row.count ?? 0 })}
            </span>
          </li>
        ))}
      </ul>
      <details>
        <summary>{t('logistics.consignment.showAll')}</summary>
        <ul className="tf-sscc">
          {cartons.map((carton) => (
            <li key={carton.sscc}>
              <code>{carton.sscc}</code> <span className="tf-small tf-soft">{t(placeOf(carton))}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function placeOf({ loadedAt, deliveredAt }: CartonView) {
  if (deliveredAt !== undefined) return 'logistics.consignment.delivered' as const;
  return loadedAt === undefined ? 'logistics.consignment.atFactory' : 'logistics.consignment.loaded';
}

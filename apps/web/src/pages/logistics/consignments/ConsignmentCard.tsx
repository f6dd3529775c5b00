import type { JSX, ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { ConsignmentSummary } from '@tianfu/sdk';
import { useGlow } from '../../../live/glow.js';
import { cartonsText, useLogisticsWords, volumeText, weightText } from '../../../words/logistics.js';
import { beijingSpan } from '../../../words/time.js';
import { shortPlace } from '../short-place.js';
import { ConsignmentTag } from '../tags.js';

interface Props {
  readonly consignment: ConsignmentSummary;
  /** Stands before the title: a box to choose it by. */
  readonly before?: ReactNode;
}

/** A consignment in a list: what, from where to where, how it stands. */
export function ConsignmentCard({ consignment, before }: Props): JSX.Element {
  const { t, language } = useLogisticsWords();
  const { consignmentId, number, title, state, source, own, enterpriseName, pickUpWindow } = consignment;
  return (
    <li className={`tf-card ${useGlow(consignmentId)}`}>
      <div className="tf-row tf-between">
        <span className="tf-row">
          {before}
          <Link className="tf-card-link" to="/consignments/$consignmentId" params={{ consignmentId }}>
            <h3>{title}</h3>
          </Link>
        </span>
        <ConsignmentTag state={state} />
      </div>
      <p className="tf-card-meta">
        <span className="tf-figures">{number}</span>
        <span>
          {t('logistics.consignment.to', {
            from: shortPlace(consignment.pickUp, language),
            to: shortPlace(consignment.destination, language),
          })}
        </span>
        <span>{cartonsText(consignment.cartonCount, t)}</span>
        <span>{weightText(consignment.weightGrams, t)}</span>
        <span>{volumeText(consignment.volumeCm3, t)}</span>
      </p>
      <p className="tf-small tf-soft tf-card-meta">
        <span>{t(`logistics.consignment.source.${source.kind}`, { number: source.number ?? '' })}</span>
        {!own && <span>{enterpriseName}</span>}
        {pickUpWindow !== undefined && (
          <span>
            {t('logistics.consignment.pickUpWindow')}{' '}
            {beijingSpan(pickUpWindow.opensAt, pickUpWindow.closesAt)}
          </span>
        )}
      </p>
    </li>
  );
}

import type { JSX } from 'react';
import { Link } from '@tanstack/react-router';
import type { BookingSummary } from '@tianfu/sdk';
import { useGlow } from '../../live/glow.js';
import { moneyText } from '../../words/amounts.js';
import { useSamplingWords } from '../../words/sampling.js';
import { beijing } from '../../words/time.js';
import { BookingTag, SlackTag } from './tags.js';

interface Props {
  readonly booking: BookingSummary;
  /** The centre sees whose it is and how it stands to its promise. */
  readonly forStaff?: boolean;
}

const RUNNING = new Set<BookingSummary['state']>(['held', 'confirmed', 'in-progress']);

/** A booking in a list: what, where it stands, until when. */
export function BookingCard({ booking, forStaff = false }: Props): JSX.Element {
  const { t, sample } = useSamplingWords();
  const { bookingId, state, promisedAt, slackMinutes, steps, stepsDone } = booking;
  return (
    <li className={`tf-card ${useGlow(bookingId)}`}>
      <div className="tf-row tf-between">
        <Link className="tf-card-link" to="/samples/$bookingId" params={{ bookingId }}>
          <h3>{booking.title}</h3>
        </Link>
        <BookingTag state={state} />
      </div>
      <p className="tf-card-meta">
        <span className="tf-figures">{booking.number}</span>
        <span>{sample.type(booking.sampleType)}</span>
        <span>{forStaff ? booking.enterpriseName : booking.centreName}</span>
        <b className="tf-money">{moneyText(booking.total)}</b>
      </p>
      {(promisedAt !== undefined || steps > 0) && (
        <div className="tf-card-foot">
          <span className="tf-row">
            {promisedAt !== undefined && (
              <span>{t('sampling.booking.promised', { at: beijing(promisedAt) })}</span>
            )}
            {slackMinutes !== undefined && RUNNING.has(state) && (forStaff || slackMinutes < 0) && (
              <SlackTag minutes={slackMinutes} />
            )}
          </span>
          {steps > 0 && (
            <span className="tf-progress">
              <span className="tf-bar" aria-hidden="true">
                <span style={{ inlineSize: `${(stepsDone / steps) * 100}%` }} />
              </span>
              <span className="tf-small tf-soft">
                {t('sampling.booking.progress', { done: stepsDone, all: steps })}
              </span>
            </span>
          )}
        </div>
      )}
    </li>
  );
}

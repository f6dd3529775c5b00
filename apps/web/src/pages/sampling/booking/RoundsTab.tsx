import type { JSX } from 'react';
import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { BookingView, RoundView } from '@tianfu/sdk';
import { Button } from 'antd';
import { EmptyState } from '../../../components/EmptyState.js';
import { useWords } from '../../../components/use-words.js';
import type { BookingDialog } from '../../../forms/sampling/CounterDialogs.js';
import { moneyText } from '../../../words/amounts.js';
import { beijing } from '../../../words/time.js';
import { isWorkedOn } from './is-staff.js';
import { MeasurementSheet } from './MeasurementSheet.js';

interface Props {
  readonly booking: BookingView;
  readonly staff: boolean;
  readonly onAsk: (dialog: BookingDialog) => void;
}

/** Each round: measured against the tolerance, commented point by point. */
export function RoundsTab({ booking, staff, onAsk }: Props): JSX.Element {
  const { t } = useWords();
  const rounds = booking.rounds.toSorted((left, right) => right.round - left.round);
  const over = !isWorkedOn(booking) && !['collected', 'shipped'].includes(booking.state);
  return (
    <>
      {!over && (
        <div className="tf-row tf-end">
          {staff && isWorkedOn(booking) && (
            <Button onClick={() => onAsk('measure')}>{t('sampling.review.enter')}</Button>
          )}
          {rounds.length > 0 && (
            <Button onClick={() => onAsk('comment')}>{t('sampling.review.addComment')}</Button>
          )}
        </div>
      )}
      {rounds.length === 0 ? (
        <EmptyState motif="ruler" title={t('sampling.review.none')} body={t('sampling.review.noneBody')} />
      ) : (
        rounds.map((round) => <Round key={round.round} round={round} />)
      )}
    </>
  );
}

function Round({ round }: { round: RoundView }): JSX.Element {
  const { t } = useWords();
  const { measurements, outOfTolerance, comments, readyAt, approvedAt, fee } = round;
  const id = `review-${String(round.round)}`;
  return (
    <section className="tf-card" aria-labelledby={id}>
      <h2 id={id}>{t('sampling.review.round', { round: round.round })}</h2>
      <p className="tf-card-meta">
        {readyAt !== undefined && <span>{t('sampling.review.readyAt', { at: beijing(readyAt) })}</span>}
        {approvedAt !== undefined && (
          <span className="tf-good">
            <CheckCircleOutlined aria-hidden /> {t('sampling.review.approvedAt', { at: beijing(approvedAt) })}
          </span>
        )}
        {fee !== undefined && Number(fee.amount) > 0 && (
          <span className="tf-money">{t('sampling.review.fee', { fee: moneyText(fee) })}</span>
        )}
      </p>
      <h3>{t('sampling.review.sheet')}</h3>
      {measurements.length === 0 ? (
        <p className="tf-soft">{t('sampling.review.noSheet')}</p>
      ) : (
        <>
          <p className={outOfTolerance === 0 ? 'tf-good' : 'tf-bad'}>
            {outOfTolerance === 0 ? <CheckCircleOutlined aria-hidden /> : <WarningOutlined aria-hidden />}{' '}
            {outOfTolerance === 0
              ? t('sampling.review.allWithin', { count: measurements.length })
              : t('sampling.review.out', { count: outOfTolerance })}
          </p>
          <MeasurementSheet lines={measurements} />
        </>
      )}
      <h3>{t('sampling.review.comments')}</h3>
      {comments.length === 0 ? (
        <p className="tf-soft">{t('sampling.review.noComments')}</p>
      ) : (
        <ul className="tf-comments">
          {comments.map(({ by, at, point, text }, index) => (
            <li key={`${at} ${String(index)}`} className={`tf-comment tf-comment-${by}`}>
              <span className="tf-small tf-soft">
                {t(`sampling.review.by.${by}`)} · {beijing(at)}
              </span>
              <p>
                <b>{point ?? t('sampling.review.whole')}</b> {text}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

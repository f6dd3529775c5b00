import type { JSX } from 'react';
import { ClockCircleOutlined } from '@ant-design/icons';
import { useTexts } from '../i18n/use-texts.js';
import { useServerNow } from '../live/server-clock.js';
import { beijingExactNamed, duration, urgencyOf } from '../words/time.js';

/** Time left until a deadline on the platform's clock; the instant itself on hover and for screen readers. */
export function Countdown({ until, bare = false }: { until: string; bare?: boolean }): JSX.Element {
  const { t } = useTexts();
  const leftMs = Date.parse(until) - useServerNow();
  const urgency = urgencyOf(leftMs);
  const left = duration(leftMs, t);
  return (
    <time
      dateTime={until}
      title={beijingExactNamed(until, t)}
      className={`tf-countdown tf-countdown-${urgency}`}
    >
      {!bare && <ClockCircleOutlined aria-hidden />}{' '}
      {urgency === 'past' ? t('common.timeUp') : bare ? left : t('common.timeLeft', { left })}
    </time>
  );
}

import type { JSX, ReactNode } from 'react';
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { addDays, formatMoney, parseMoney } from '@tianfu/kernel';
import type { TripSummary } from '@tianfu/sdk';
import { Button } from 'antd';
import { moneyText } from '../../../words/amounts.js';
import { distanceText, useLogisticsWords } from '../../../words/logistics.js';

interface Props {
  readonly day: string;
  readonly trips: readonly TripSummary[];
  readonly onDay: (day: string) => void;
  readonly beside: ReactNode;
}

/** Which day, and what it comes to. */
export function DayBar({ day, trips, onDay, beside }: Props): JSX.Element {
  const { t } = useLogisticsWords();
  return (
    <div className="tf-row tf-between">
      <div className="tf-row" role="group" aria-label={t('logistics.dispatch.day')}>
        <Button
          icon={<LeftOutlined aria-hidden />}
          aria-label={t('logistics.dispatch.before')}
          onClick={() => onDay(addDays(day, -1))}
        />
        <input
          type="date"
          className="tf-input tf-day"
          aria-label={t('logistics.dispatch.day')}
          value={day}
          onChange={(event) => {
            if (event.target.value !== '') onDay(event.target.value);
          }}
        />
        <Button
          icon={<RightOutlined aria-hidden />}
          aria-label={t('logistics.dispatch.after')}
          onClick={() => onDay(addDays(day, 1))}
        />
        {beside}
      </div>
      {trips.length > 0 && (
        <p>
          {t('logistics.dispatch.summary', {
            trips: trips.length,
            consignments: trips.reduce((sum, { consignments }) => sum + consignments, 0),
            distance: distanceText(
              trips.reduce((sum, { distanceMetres }) => sum + distanceMetres, 0),
              t,
            ),
            cost: costOf(trips),
          })}
        </p>
      )}
    </div>
  );
}

/** One sum for each currency. */
function costOf(trips: readonly TripSummary[]): string {
  const sums = new Map<string, bigint>();
  for (const { cost } of trips) {
    const parsed = parseMoney(cost);
    if (parsed.ok) sums.set(cost.currency, (sums.get(cost.currency) ?? 0n) + parsed.value.minor);
  }
  return [...sums]
    .map(([currency, minor]) => {
      const { amount } = formatMoney({ minor, currency: currency as 'CNY' });
      // The currency came from the platform's own amounts.
      return moneyText({ amount, currency: currency as 'CNY' });
    })
    .join(' + ');
}

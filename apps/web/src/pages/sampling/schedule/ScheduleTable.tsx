import type { JSX } from 'react';
import { LockOutlined } from '@ant-design/icons';
import type { AllocationView, ScheduleView } from '@tianfu/sdk';
import { EmptyState } from '../../../components/EmptyState.js';
import { Tag } from '../../../components/StateTag.js';
import { useSamplingWords } from '../../../words/sampling.js';
import { beijing, beijingUntil } from '../../../words/time.js';
import { SlackTag, StepTag } from '../tags.js';

interface Props {
  readonly schedule: ScheduleView;
  readonly onPick: (allocation: AllocationView) => void;
}

const ROWS_SHOWN_MAX = 1_000;

/** The same plan as a table, in the order of time. */
export function ScheduleTable({ schedule, onPick }: Props): JSX.Element {
  const { t, sample } = useSamplingWords();
  const names = new Map(schedule.lanes.map(({ resourceId, name }) => [resourceId, name]));
  const rows = schedule.allocations
    .toSorted((left, right) => left.from.localeCompare(right.from))
    .slice(0, ROWS_SHOWN_MAX);
  if (rows.length === 0) return <EmptyState motif="spool" title={t('sampling.schedule.nothing')} />;
  return (
    <div className="tf-scroll" tabIndex={0} role="region" aria-label={t('sampling.schedule.title')}>
      <table className="tf-table">
        <thead>
          <tr>
            <th scope="col">{t('sampling.schedule.from')}</th>
            <th scope="col">{t('sampling.schedule.until')}</th>
            <th scope="col">{t('sampling.schedule.lane')}</th>
            <th scope="col">{t('sampling.schedule.step')}</th>
            <th scope="col">{t('sampling.schedule.booking')}</th>
            <th scope="col">{t('sampling.schedule.state')}</th>
            <th scope="col">{t('sampling.schedule.slack')}</th>
            <th scope="col">
              <span className="tf-unseen">{t('sampling.schedule.move')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.allocationId}>
              <td className="tf-figures">{beijing(row.from)}</td>
              <td className="tf-figures">{beijingUntil(row.from, row.until)}</td>
              <td>{names.get(row.resourceId)}</td>
              <td>{sample.step(row.kind)}</td>
              <td>
                {row.title} <small className="tf-soft">{row.bookingNumber}</small>
              </td>
              <td>
                <span className="tf-row">
                  <StepTag state={row.state} />
                  {row.frozen && (
                    <Tag tone="plain" icon={LockOutlined} word={t('sampling.schedule.frozen')} />
                  )}
                  {row.held && <Tag tone="amber" word={t('sampling.schedule.held')} />}
                </span>
              </td>
              <td>
                <SlackTag minutes={row.slackMinutes} />
              </td>
              <td>
                <button
                  type="button"
                  className="tf-text-button"
                  aria-label={`${t('sampling.schedule.move')} ${sample.step(row.kind)} ${row.title}`}
                  onClick={() => onPick(row)}
                >
                  {t('sampling.schedule.move')}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

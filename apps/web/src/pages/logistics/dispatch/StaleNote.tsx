import type { JSX } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Problem, type TripDifferenceLine } from '@tianfu/sdk';
import { Button } from 'antd';
import { client, queryClient } from '../../../api.js';
import { Differences } from '../../../components/Differences.js';
import { ProblemNote } from '../../../components/ProblemNote.js';
import { useLogisticsWords, type LogisticsWords } from '../../../words/logistics.js';

interface Props {
  readonly tripId: string;
  readonly error: unknown;
  /** The version that was seen. */
  readonly since: number | undefined;
  /** The new plan is on the screen now. */
  readonly onTaken: () => void;
}

/** What was refused. When somebody was faster: what is different now, and a way to go on from there. */
export function StaleNote({ tripId, error, since, onTaken }: Props): JSX.Element | null {
  const { t, names } = useLogisticsWords();
  const stale = error instanceof Problem && error.code === 'VERSION_STALE';
  const difference = useQuery({
    queryKey: ['trips', 'difference', tripId, since],
    queryFn: ({ signal }) =>
      client.getTripDifference({ tripId, ...(since === undefined ? {} : { since }) }, { signal }),
    enabled: stale,
  });
  if (!stale) return <ProblemNote error={error} />;
  return (
    <div className="tf-note tf-note-warn" role="alert">
      <div className="tf-stack tf-tight">
        <b>{t('logistics.edit.stale')}</b>
        <p>{t('logistics.edit.staleBody')}</p>
        {difference.data !== undefined && (
          <Differences
            label={t('logistics.edit.stale')}
            rows={difference.data.data.map((line) => ({
              name: `${nameOf(line, t)} · ${t(`logistics.edit.what.${line.what}`)}`,
              before: spelled(line.before, names),
              after: spelled(line.after, names),
            }))}
          />
        )}
        <div>
          <Button
            type="primary"
            onClick={() => {
              onTaken();
              void queryClient.invalidateQueries({ queryKey: ['trips'] });
            }}
          >
            {t('logistics.edit.take')}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** Rules by their names; whatever else is a number or a plate already. */
const spelled = (value: string | undefined, names: LogisticsWords): string =>
  value === undefined ? '' : names.shareRule(value);

function nameOf(
  { pointer, before, after }: TripDifferenceLine,
  t: ReturnType<typeof useLogisticsWords>['t'],
): string {
  const [, first = ''] = pointer.split('/');
  switch (first) {
    case 'state':
    case 'vehicleId':
    case 'shareRule':
      return t(`logistics.edit.pointer.${first}`);
    case 'consignments':
      return t('logistics.edit.pointer.consignment', { number: after ?? before ?? '' });
    case 'stops':
      return t('logistics.edit.pointer.stop');
    default:
      return t('logistics.edit.pointer.other');
  }
}

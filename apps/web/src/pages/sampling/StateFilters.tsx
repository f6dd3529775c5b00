import type { JSX } from 'react';
import type { BookingState } from '@tianfu/sdk';
import { FilterLinks } from '../../components/FilterLinks.js';
import { useSamplingWords } from '../../words/sampling.js';

/** The states worth a chip of their own; the rest is behind “all”. */
const FILTERS = [
  'held',
  'confirmed',
  'in-progress',
  'ready',
  'collected',
  'shipped',
  'cancelled',
] as const satisfies readonly BookingState[];

interface Props {
  readonly state: readonly BookingState[] | undefined;
  readonly onPick: (state: BookingState[] | undefined) => void;
}

export function StateFilters({ state, onPick }: Props): JSX.Element {
  const { t, sample } = useSamplingWords();
  return (
    <FilterLinks
      label={t('sampling.booking.filter')}
      links={[
        {
          key: 'all',
          name: t('common.all'),
          active: state === undefined,
          onPick: () => onPick(undefined),
        },
        ...FILTERS.map((each) => ({
          key: each,
          name: sample.state(each),
          active: state?.includes(each) ?? false,
          onPick: () => onPick([each]),
        })),
      ]}
    />
  );
}

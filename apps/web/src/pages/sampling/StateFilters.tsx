import type { JSX } from 'react';
import type { BookingState } from '@tianfu/sdk';
import { FilterLinks } from '../../components/FilterLinks.js';
import { BOOKING_FILTERS } from '../../routes/sampling-search.js';
import { useSamplingWords } from '../../words/sampling.js';

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
        ...BOOKING_FILTERS.map((each) => ({
          key: each,
          name: sample.state(each),
          active: state?.includes(each) ?? false,
          onPick: () => onPick([each]),
        })),
      ]}
    />
  );
}

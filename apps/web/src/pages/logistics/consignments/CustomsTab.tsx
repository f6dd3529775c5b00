import type { JSX } from 'react';
import type { ConsignmentView } from '@tianfu/sdk';
import { EmptyState } from '../../../components/EmptyState.js';
import { useLogisticsWords } from '../../../words/logistics.js';

export function CustomsTab(_: { consignment: ConsignmentView }): JSX.Element {
  const { t } = useLogisticsWords();
  return <EmptyState motif="stamp" title={t('common.none')} />;
}

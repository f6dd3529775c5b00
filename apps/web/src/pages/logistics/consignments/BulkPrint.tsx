import type { JSX } from 'react';
import type { ConsignmentSummary } from '@tianfu/sdk';
import { Button } from 'antd';
import { useLogisticsWords } from '../../../words/logistics.js';
import { PaperButtons } from './PaperButtons.js';

/** What the platform prints in one document. */
const CHOSEN_MAX = 50;

interface Props {
  /** Those that have cartons. */
  readonly consignments: readonly ConsignmentSummary[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: ReadonlySet<string>) => void;
}

/** Papers of several consignments in one document. */
export function BulkPrint({ consignments, chosen, onChoose }: Props): JSX.Element | null {
  const { t } = useLogisticsWords();
  const ids = consignments.map(({ consignmentId }) => consignmentId).filter((id) => chosen.has(id));
  if (consignments.length === 0) return null;
  return (
    <div className="tf-bulk" role="group" aria-label={t('logistics.consignment.papers.bulk')}>
      <span aria-live="polite">{t('logistics.consignment.papers.chosen', { count: ids.length })}</span>
      <Button
        size="small"
        onClick={() =>
          onChoose(new Set(consignments.slice(0, CHOSEN_MAX).map(({ consignmentId }) => consignmentId)))
        }
      >
        {t('logistics.consignment.papers.chooseAll')}
      </Button>
      {ids.length > CHOSEN_MAX ? (
        <span className="tf-bad">{t('logistics.consignment.papers.tooMany', { max: CHOSEN_MAX })}</span>
      ) : (
        ids.length > 0 && <PaperButtons consignmentIds={ids} name={t('logistics.consignment.title')} />
      )}
    </div>
  );
}

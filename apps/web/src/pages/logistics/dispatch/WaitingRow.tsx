import { useState, type JSX } from 'react';
import { HolderOutlined, WarningOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import type { ConsignmentSummary } from '@tianfu/sdk';
import { Button } from 'antd';
import { Tag } from '../../../components/StateTag.js';
import { cartonsText, useLogisticsWords, volumeText, weightText } from '../../../words/logistics.js';
import { beijing, beijingSpan } from '../../../words/time.js';
import { shortPlace } from '../short-place.js';
import { LegTag } from '../tags.js';
import { startDrag, type Draft } from './draft.js';
import { SendDirectly } from './SendDirectly.js';
import { ViaHubForm } from './ViaHubForm.js';

interface Props {
  readonly consignment: ConsignmentSummary;
  /** It should have been delivered before the day that is planned: no plan takes it. */
  readonly isOverdue: boolean;
  readonly onDraft: (draft: Draft) => void;
}

/** Goods without a trip: dragged onto one, put on one by list and keys, or sent via the hub. */
export function WaitingRow({ consignment, isOverdue, onDraft }: Props): JSX.Element {
  const { t, language } = useLogisticsWords();
  const [splitting, setSplitting] = useState(false);
  const { consignmentId, number, leg, parentId, pickUpWindow, handOverAt } = consignment;
  const draft: Draft = { consignmentId, consignmentNumber: number };
  return (
    <li draggable onDragStart={(event) => startDrag(event.dataTransfer, draft)}>
      <HolderOutlined aria-hidden />
      <span className="tf-grow">
        <Link to="/consignments/$consignmentId" params={{ consignmentId }}>
          {number}
        </Link>{' '}
        {consignment.title} {leg !== undefined && <LegTag leg={leg} />}
        {isOverdue && (
          <Tag tone="cinnabar" icon={WarningOutlined} word={t('logistics.dispatch.waiting.overdue')} />
        )}
        <span className="tf-small tf-soft tf-line">
          {consignment.enterpriseName} ·{' '}
          {t('logistics.consignment.to', {
            from: shortPlace(consignment.pickUp, language),
            to: shortPlace(consignment.destination, language),
          })}{' '}
          · {cartonsText(consignment.cartonCount, t)} · {weightText(consignment.weightGrams, t)} ·{' '}
          {volumeText(consignment.volumeCm3, t)}
          {pickUpWindow !== undefined && ` · ${beijingSpan(pickUpWindow.opensAt, pickUpWindow.closesAt)}`}
          {handOverAt !== undefined && ` · ${t('logistics.viaHub.handOverAt', { at: beijing(handOverAt) })}`}
        </span>
      </span>
      <span className="tf-row">
        {leg === undefined && (
          <Button
            size="small"
            aria-label={t('logistics.viaHub.sendLabel', { number })}
            aria-expanded={splitting}
            onClick={() => setSplitting(!splitting)}
          >
            {t('logistics.viaHub.send')}
          </Button>
        )}
        {leg === 1 && parentId !== undefined && (
          <SendDirectly consignmentId={parentId} number={number.replace(/-1$/, '')} />
        )}
        <Button
          size="small"
          aria-label={t('logistics.dispatch.waiting.choose', { number })}
          onClick={() => onDraft(draft)}
        >
          {t('logistics.dispatch.waiting.put')}
        </Button>
      </span>
      {splitting && <ViaHubForm consignment={consignment} onDone={() => setSplitting(false)} />}
    </li>
  );
}

import { useState, type JSX } from 'react';
import { HolderOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import type { ConsignmentSummary } from '@tianfu/sdk';
import { Button } from 'antd';
import { cartonsText, useLogisticsWords, volumeText, weightText } from '../../../words/logistics.js';
import { beijing, beijingSpan } from '../../../words/time.js';
import { shortPlace } from '../short-place.js';
import { LegTag } from '../tags.js';
import { droppedDraft, holdsConsignment, startDrag, type Draft } from './draft.js';
import { SendDirectly } from './SendDirectly.js';
import { ViaHubForm } from './ViaHubForm.js';

interface Props {
  readonly waiting: readonly ConsignmentSummary[];
  readonly onDraft: (draft: Draft) => void;
}

/** Goods that have no trip yet. What is dropped here leaves its trip. */
export function WaitingList({ waiting, onDraft }: Props): JSX.Element {
  const { t, language } = useLogisticsWords();
  const [over, setOver] = useState(false);
  const [splitting, setSplitting] = useState<string | undefined>();
  return (
    <section
      className={over ? 'tf-card tf-drop' : 'tf-card'}
      aria-labelledby="waiting"
      onDragOver={(event) => {
        if (!holdsConsignment(event.dataTransfer)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const draft = droppedDraft(event.dataTransfer);
        if (draft?.fromTripId === undefined) return;
        event.preventDefault();
        const { toTripId: _, afterStopId: __, ...off } = draft;
        onDraft(off);
      }}
    >
      <h2 id="waiting">{t('logistics.dispatch.waiting.title', { count: waiting.length })}</h2>
      {waiting.length === 0 && (
        <p className="tf-soft">
          {t('logistics.dispatch.waiting.none')} · {t('logistics.dispatch.waiting.noneBody')}
        </p>
      )}
      <ul className="tf-waiting">
        {waiting.map((each) => {
          const draft: Draft = { consignmentId: each.consignmentId, consignmentNumber: each.number };
          return (
            <li
              key={each.consignmentId}
              draggable
              onDragStart={(event) => startDrag(event.dataTransfer, draft)}
            >
              <HolderOutlined aria-hidden />
              <span className="tf-grow">
                <Link to="/consignments/$consignmentId" params={{ consignmentId: each.consignmentId }}>
                  {each.number}
                </Link>{' '}
                {each.title} {each.leg !== undefined && <LegTag leg={each.leg} />}
                <span className="tf-small tf-soft tf-line">
                  {each.enterpriseName} ·{' '}
                  {t('logistics.consignment.to', {
                    from: shortPlace(each.pickUp, language),
                    to: shortPlace(each.destination, language),
                  })}{' '}
                  · {cartonsText(each.cartonCount, t)} · {weightText(each.weightGrams, t)} ·{' '}
                  {volumeText(each.volumeCm3, t)}
                  {each.pickUpWindow !== undefined &&
                    ` · ${beijingSpan(each.pickUpWindow.opensAt, each.pickUpWindow.closesAt)}`}
                  {each.handOverAt !== undefined &&
                    ` · ${t('logistics.viaHub.handOverAt', { at: beijing(each.handOverAt) })}`}
                </span>
              </span>
              <span className="tf-row">
                {each.leg === undefined && (
                  <Button
                    size="small"
                    aria-label={t('logistics.viaHub.sendLabel', { number: each.number })}
                    aria-expanded={splitting === each.consignmentId}
                    onClick={() =>
                      setSplitting(splitting === each.consignmentId ? undefined : each.consignmentId)
                    }
                  >
                    {t('logistics.viaHub.send')}
                  </Button>
                )}
                {each.leg === 1 && each.parentId !== undefined && (
                  <SendDirectly consignmentId={each.parentId} number={each.number.replace(/-1$/, '')} />
                )}
                <Button
                  size="small"
                  aria-label={t('logistics.dispatch.waiting.choose', { number: each.number })}
                  onClick={() => onDraft(draft)}
                >
                  {t('logistics.dispatch.waiting.put')}
                </Button>
              </span>
              {splitting === each.consignmentId && (
                <ViaHubForm consignment={each} onDone={() => setSplitting(undefined)} />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

import { useState, type JSX } from 'react';
import type { ConsignmentSummary } from '@tianfu/sdk';
import { Button } from 'antd';
import { useLogisticsWords } from '../../../words/logistics.js';
import { droppedDraft, holdsConsignment, type Draft } from './draft.js';
import { WaitingRow } from './WaitingRow.js';

/** The trips are below them: of a full day's thousand only so many stand there, and so many more with each press. */
const SHOWN_FIRST = 10;
const SHOWN_MORE = 50;

interface Props {
  readonly day: string;
  readonly waiting: readonly ConsignmentSummary[];
  /** There are more than these. */
  readonly isCut: boolean;
  readonly onDraft: (draft: Draft) => void;
}

/** Goods that have no trip yet. What is dropped here leaves its trip. */
export function WaitingList({ day, waiting, isCut, onDraft }: Props): JSX.Element {
  const { t } = useLogisticsWords();
  const [over, setOver] = useState(false);
  const [count, setCount] = useState(SHOWN_FIRST);
  const beginsMs = Date.parse(`${day}T00:00:00+08:00`);
  const more = Math.min(SHOWN_MORE, waiting.length - count);
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
      <h2 id="waiting">
        {t('logistics.dispatch.waiting.title', { count: `${waiting.length}${isCut ? '+' : ''}` })}
      </h2>
      {waiting.length === 0 && (
        <p className="tf-soft">
          {t('logistics.dispatch.waiting.none')} · {t('logistics.dispatch.waiting.noneBody')}
        </p>
      )}
      <ul className="tf-waiting">
        {waiting.slice(0, count).map((each) => (
          <WaitingRow
            key={each.consignmentId}
            consignment={each}
            isOverdue={
              each.deliveryWindow !== undefined && Date.parse(each.deliveryWindow.closesAt) <= beginsMs
            }
            onDraft={onDraft}
          />
        ))}
      </ul>
      {more > 0 && (
        <Button type="link" onClick={() => setCount(count + more)}>
          {t('logistics.dispatch.waiting.more', { count: more })}
        </Button>
      )}
    </section>
  );
}

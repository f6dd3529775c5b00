import type { JSX } from 'react';
import { useSamplingWords } from '../../../words/sampling.js';
import { beijing } from '../../../words/time.js';
import { placeOf, type Axis } from './axis.js';
import { endOf, isMoved, type Draft } from './draft.js';
import type { Row } from './rows.js';

interface Props {
  readonly draft: Draft;
  readonly axis: Axis;
  readonly rows: readonly Row[];
}

/** Where the step would be; said aloud for whoever moves it by key. */
export function Ghost({ draft, axis, rows }: Props): JSX.Element | null {
  const { t } = useSamplingWords();
  const row = rows.find(({ lane }) => lane.resourceId === draft.resourceId);
  if (row === undefined || !isMoved(draft)) return null;
  const until = endOf(draft);
  const start = placeOf(axis, draft.from);
  const words = t('sampling.schedule.ghost', {
    from: beijing(draft.from),
    until: beijing(until).slice(11),
    lane: row.lane.name,
  });
  return (
    <>
      <span
        className="tf-ghost"
        aria-hidden="true"
        style={{
          insetInlineStart: `${String(start * 100)}%`,
          inlineSize: `${String(Math.max(placeOf(axis, until) - start, 0.004) * 100)}%`,
          insetBlockStart: row.topPx + 2,
          blockSize: row.heightPx - 4,
        }}
      >
        {beijing(draft.from).slice(11)}–{beijing(until).slice(11)}
      </span>
      <span className="tf-unseen" role="status">
        {words}
      </span>
    </>
  );
}

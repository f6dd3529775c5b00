import type { JSX, KeyboardEvent } from 'react';
import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  LockOutlined,
  PlayCircleOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { AllocationView } from '@tianfu/sdk';
import { slackOf, slackText, type Slack } from '../../../words/length.js';
import { useSamplingWords } from '../../../words/sampling.js';
import { beijing } from '../../../words/time.js';
import { placeOf, type Axis } from './axis.js';
import { unitPx } from './rows.js';
import type { Drag } from './use-drag.js';

interface Props {
  readonly allocation: AllocationView;
  readonly capacity: number;
  readonly axis: Axis;
  readonly chosen: boolean;
  readonly drag: Drag;
  readonly onKey: (event: KeyboardEvent) => void;
}

const ICONS: Readonly<Record<Slack, typeof WarningOutlined>> = {
  late: WarningOutlined,
  exact: ClockCircleOutlined,
  tight: ClockCircleOutlined,
  fine: CheckCircleOutlined,
};
const FIXED = new Set<AllocationView['state']>(['running', 'done', 'paused', 'problem']);

/** One step on one unit: taken with the pointer or by key, coloured by what is left to its promise. */
export function Block({ allocation, capacity, axis, chosen, drag, onKey }: Props): JSX.Element | null {
  const { t, sample } = useSamplingWords();
  const { title, kind, from, until, state, unit, slackMinutes, held, frozen } = allocation;
  const start = placeOf(axis, from);
  const end = placeOf(axis, until);
  if (end <= start) return null;
  const blockedStart = placeOf(axis, allocation.blockedFrom);
  const blockedEnd = placeOf(axis, allocation.blockedUntil);
  const slack = slackOf(slackMinutes);
  const Icon = state === 'running' ? PlayCircleOutlined : frozen ? LockOutlined : ICONS[slack];
  const heightPx = unitPx(capacity);
  const topPx = capacity === 1 ? 4 : 4 + (unit - 1) * (heightPx + 4);
  const looks = [
    'tf-block',
    `tf-block-${state === 'done' ? 'done' : slack}`,
    held ? 'tf-block-held' : '',
    chosen ? 'tf-block-chosen' : '',
  ];
  return (
    <>
      {(blockedStart < start || blockedEnd > end) && (
        <span
          className="tf-block-buffer"
          style={{
            insetInlineStart: `${String(blockedStart * 100)}%`,
            inlineSize: `${String((blockedEnd - blockedStart) * 100)}%`,
            insetBlockStart: topPx,
            blockSize: heightPx,
          }}
        />
      )}
      <button
        type="button"
        className={looks.join(' ')}
        aria-pressed={chosen}
        style={{
          insetInlineStart: `${String(start * 100)}%`,
          inlineSize: `${String((end - start) * 100)}%`,
          insetBlockStart: topPx,
          blockSize: heightPx,
        }}
        aria-label={t('sampling.schedule.block', {
          title,
          step: sample.step(kind),
          from: beijing(from),
          until: beijing(until),
          state: frozen
            ? t('sampling.schedule.frozen')
            : held
              ? t('sampling.schedule.held')
              : sample.stepState(state),
          slack: slackText(slackMinutes, t),
        })}
        title={`${title} · ${sample.step(kind)} · ${beijing(from).slice(11)}–${beijing(until).slice(11)}`}
        onPointerDown={(event) => drag.onTake(event, allocation, 'move', FIXED.has(state))}
        onClick={() => drag.onChoose(allocation)}
        onKeyDown={onKey}
      >
        <Icon aria-hidden />
        <span>
          <b>{sample.step(kind)}</b> {title}
        </span>
        {!FIXED.has(state) && (
          <span
            className="tf-block-edge"
            title={t('sampling.schedule.resizeHandle')}
            onPointerDown={(event) => drag.onTake(event, allocation, 'resize', false)}
          />
        )}
      </button>
    </>
  );
}

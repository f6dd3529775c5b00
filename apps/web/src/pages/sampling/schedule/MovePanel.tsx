import { useEffect, useRef, type JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ScheduleView } from '@tianfu/sdk';
import { Button } from 'antd';
import { client, queryClient } from '../../../api.js';
import { tookBooking } from '../../../api-sampling.js';
import { ProblemNote } from '../../../components/ProblemNote.js';
import { useWish } from '../../../components/use-wish.js';
import { serverNowMs } from '../../../live/server-clock.js';
import { useSamplingWords } from '../../../words/sampling.js';
import { beijingSpan } from '../../../words/time.js';
import { SlackTag, StepTag } from '../tags.js';
import { Consequences } from './Consequences.js';
import { isMoved, moveOf, type Draft } from './draft.js';
import { MoveFields } from './MoveFields.js';
import { endsBefore, nextFree } from './next-free.js';
import { MOVE_PANEL } from './use-drag.js';
import { usePreview } from './use-preview.js';

interface Props {
  readonly centreId: string;
  readonly schedule: ScheduleView;
  /** End of what is shown. */
  readonly until: string;
  readonly gridMinutes: number;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft | undefined) => void;
}

/** The chosen step: where it would go, what that brings, and only then the drop. */
export function MovePanel(props: Props): JSX.Element {
  const { centreId, schedule, until, gridMinutes, draft, onDraft } = props;
  const { t, sample } = useSamplingWords();
  const wish = useWish();
  const panel = useRef<HTMLElement>(null);
  const { allocation } = draft;
  const { bookingId, step, frozen } = allocation;
  const preview = usePreview(centreId, draft, schedule.version);
  const moved = isMoved(draft);
  const done = async (): Promise<void> => {
    onDraft(undefined);
    await queryClient.invalidateQueries({ queryKey: ['sampling'] });
  };
  const move = useMutation({
    mutationFn: (freeze: boolean) =>
      wish(
        { version: schedule.version, move: moveOf(centreId, draft, freeze) },
        () => moveOf(centreId, draft, freeze),
        (input, options) => client.moveStep(input, { ...options, ifMatch: schedule.version }),
      ),
    onSuccess: done,
    // Somebody was quicker: the plan and what the move would bring are asked again.
    onError: () => queryClient.invalidateQueries({ queryKey: ['sampling', 'schedule'] }),
  });
  const freeze = useMutation({
    mutationFn: () => client.freezeStep({ centreId, bookingId, step, frozen: !frozen }),
    onSuccess: async (booking) => {
      await tookBooking(booking);
      await done();
    },
  });
  const fixed = allocation.state === 'done' || allocation.state === 'running';
  // On a phone the panel is below the fold. Newer browsers answer a promise, which is no clean-up.
  useEffect(() => {
    void panel.current?.scrollIntoView({ block: 'nearest' });
  }, [allocation.allocationId]);
  const free = (): string | undefined =>
    nextFree(
      schedule,
      {
        bookingId,
        step,
        from: draft.from,
        minutes: draft.minutes,
        resourceIds: schedule.allocations
          .filter((each) => each.bookingId === bookingId && each.step === step)
          .map(({ resourceId }) => (resourceId === allocation.resourceId ? draft.resourceId : resourceId)),
      },
      Math.max(serverNowMs(), endsBefore(schedule.allocations, allocation)),
      gridMinutes,
      Date.parse(until),
    );
  const settled = moved && preview.current ? preview.data : undefined;
  return (
    <aside
      ref={panel}
      id={MOVE_PANEL}
      tabIndex={-1}
      className="tf-card tf-move-panel"
      aria-label={t('sampling.schedule.selected')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDraft(undefined);
      }}
    >
      <div className="tf-row tf-between">
        <h2>{sample.step(allocation.kind)}</h2>
        <StepTag state={allocation.state} />
      </div>
      <p>
        <Link to="/samples/$bookingId" params={{ bookingId }} className="tf-link">
          {allocation.title}
        </Link>{' '}
        <span className="tf-soft tf-figures">{allocation.bookingNumber}</span>
      </p>
      <p className="tf-card-meta">
        <span className="tf-figures">{beijingSpan(allocation.from, allocation.until)}</span>
        <SlackTag minutes={allocation.slackMinutes} />
      </p>
      {!fixed && (
        <MoveFields draft={draft} lanes={schedule.lanes} gridMinutes={gridMinutes} onDraft={onDraft} />
      )}
      {moved && settled === undefined && preview.error === null && (
        <p className="tf-soft" role="status">
          {t('sampling.schedule.previewing')}
        </p>
      )}
      {settled !== undefined && (
        <Consequences
          consequences={settled}
          draft={draft}
          free={settled.possible ? undefined : free()}
          onDraft={onDraft}
        />
      )}
      <ProblemNote error={move.error ?? freeze.error ?? (moved ? preview.error : null)} />
      <div className="tf-row">
        {moved && (
          <>
            <Button
              type="primary"
              disabled={settled?.possible !== true}
              loading={move.isPending}
              onClick={() => move.mutate(false)}
            >
              {t('sampling.schedule.drop')}
            </Button>
            <Button disabled={settled?.possible !== true} onClick={() => move.mutate(true)}>
              {t('sampling.schedule.dropFreeze')}
            </Button>
          </>
        )}
        {!moved && !fixed && (
          <Button
            loading={freeze.isPending}
            title={t('sampling.schedule.freezeBody')}
            onClick={() => freeze.mutate()}
          >
            {t(frozen ? 'sampling.schedule.unfreeze' : 'sampling.schedule.freeze')}
          </Button>
        )}
        <Button onClick={() => onDraft(undefined)}>
          {t(moved ? 'sampling.schedule.giveUp' : 'common.close')}
        </Button>
      </div>
    </aside>
  );
}

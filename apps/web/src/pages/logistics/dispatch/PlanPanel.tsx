import { useEffect, useState, type JSX } from 'react';
import { ThunderboltOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { PlanView } from '@tianfu/sdk';
import { Button } from 'antd';
import { client, queryClient } from '../../../api.js';
import { logisticsApi } from '../../../api-logistics.js';
import { Facts } from '../../../components/Facts.js';
import { ProblemNote } from '../../../components/ProblemNote.js';
import { useWish } from '../../../components/use-wish.js';
import { NativeSelect } from '../../../forms/sampling/NativeSelect.js';
import { moneyText } from '../../../words/amounts.js';
import { distanceText, useLogisticsWords } from '../../../words/logistics.js';

const SECONDS = ['5', '20', '60'] as const;
/** The platform writes its progress twice a second. */
const PROGRESS_MS = 500;

interface Props {
  readonly day: string;
  /** The run that is watched. */
  readonly planId: string | undefined;
  readonly onWatch: (planId: string | undefined) => void;
}

/** One button plans the day; while it searches it says how far it is, what it has and how good that is. */
export function PlanPanel({ day, planId, onWatch }: Props): JSX.Element {
  const { t } = useLogisticsWords();
  const [seconds, setSeconds] = useState<(typeof SECONDS)[number]>('5');
  const wish = useWish();
  const start = useMutation({
    mutationFn: () =>
      wish(
        { day, seconds, planId },
        () => ({ day, seconds: Number(seconds) }),
        (input, options) => client.planDay(input, options),
      ),
    onSuccess: (plan) => {
      queryClient.setQueryData(logisticsApi.plan(plan.planId).queryKey, plan);
      onWatch(plan.planId);
    },
  });
  const plan = useQuery({
    ...logisticsApi.plan(planId ?? ''),
    enabled: planId !== undefined,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? PROGRESS_MS : false),
  });
  const shown = planId === undefined ? undefined : plan.data;
  const running = shown?.state === 'running';
  const ended = shown !== undefined && !running ? shown.planId : undefined;
  useEffect(() => {
    if (ended === undefined) return;
    void queryClient.invalidateQueries({ queryKey: ['trips'] });
    void queryClient.invalidateQueries({ queryKey: ['consignments'] });
  }, [ended]);
  return (
    <section className="tf-card" aria-label={t('logistics.dispatch.plan.run')}>
      <div className="tf-row tf-between">
        <div className="tf-row">
          <Button
            type="primary"
            icon={<ThunderboltOutlined aria-hidden />}
            loading={start.isPending}
            disabled={running}
            onClick={() => start.mutate()}
          >
            {t('logistics.dispatch.plan.run')}
          </Button>
          <span className="tf-plan-seconds">
            <NativeSelect
              label={t('logistics.dispatch.plan.seconds')}
              options={SECONDS.map((code) => ({
                code,
                name: t('logistics.dispatch.plan.secondsOf', { seconds: code }),
              }))}
              value={seconds}
              onChange={(next) => setSeconds(next ?? '5')}
            />
          </span>
        </div>
        {shown !== undefined && !running && (
          <Button type="text" onClick={() => onWatch(undefined)}>
            {t('logistics.dispatch.plan.dismiss')}
          </Button>
        )}
      </div>
      <ProblemNote error={start.error} />
      {shown !== undefined && <Progress plan={shown} />}
    </section>
  );
}

function Progress({ plan }: { plan: PlanView }): JSX.Element {
  const { t } = useLogisticsWords();
  const { planId, state, percent, best, bound, gapBasisPoints, unplanned, byCard, trips, cost, distanceKm } =
    plan;
  const stop = useMutation({
    mutationFn: () => client.abortPlan({ planId }),
    onSuccess: (stopped) => queryClient.setQueryData(logisticsApi.plan(planId).queryKey, stopped),
  });
  const running = state === 'running';
  return (
    <div className="tf-stack tf-tight" role="status">
      <div className="tf-row tf-between">
        <b>{t(`logistics.dispatch.plan.state.${state}`)}</b>
        <span className="tf-soft">
          {t('logistics.dispatch.plan.size', { consignments: plan.consignments, vehicles: plan.vehicles })}
        </span>
      </div>
      {running && (
        <div className="tf-row">
          <div
            className="tf-bar tf-grow"
            role="progressbar"
            aria-label={t('logistics.dispatch.plan.running')}
            aria-valuenow={percent}
            aria-valuemin={0}
            aria-valuemax={100}
          >
            <span style={{ inlineSize: `${percent}%` }} />
          </div>
          <span>{t('logistics.dispatch.plan.progress', { percent })}</span>
          <Button size="small" loading={stop.isPending} onClick={() => stop.mutate()}>
            {t('logistics.dispatch.plan.abort')}
          </Button>
        </div>
      )}
      {best !== undefined && running && (
        <Facts
          facts={[
            { name: t('logistics.dispatch.plan.best'), value: moneyText(best) },
            {
              name: t('logistics.dispatch.plan.gap'),
              value:
                gapBasisPoints === undefined || bound === undefined
                  ? t('logistics.dispatch.plan.gapUnknown')
                  : `${(gapBasisPoints / 100).toFixed(1)} % · ${t('logistics.dispatch.plan.bound')} ${moneyText(bound)}`,
            },
            { name: t('logistics.dispatch.plan.left'), value: String(unplanned) },
          ]}
        />
      )}
      {state === 'finished' && cost !== undefined && (
        <p>
          {t('logistics.dispatch.plan.result', {
            trips,
            distance: distanceText((distanceKm ?? 0) * 1000, t),
            cost: moneyText(cost),
          })}
          {gapBasisPoints !== undefined &&
            ` · ${t('logistics.dispatch.plan.gap')} ${(gapBasisPoints / 100).toFixed(1)} %`}
        </p>
      )}
      {gapBasisPoints !== undefined && (
        <p className="tf-small tf-soft">{t('logistics.dispatch.plan.boundNote')}</p>
      )}
      {unplanned > 0 && state === 'finished' && (
        <p className="tf-note tf-note-warn">{t('logistics.dispatch.plan.unplanned', { count: unplanned })}</p>
      )}
      {byCard > 0 && !running && (
        <p className="tf-note">{t('logistics.dispatch.plan.byCard', { count: byCard })}</p>
      )}
      <ProblemNote error={stop.error} />
    </div>
  );
}

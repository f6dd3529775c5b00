import type { ComponentType, JSX } from 'react';
import {
  CalendarOutlined,
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  ExclamationCircleOutlined,
  FileDoneOutlined,
  FileTextOutlined,
  InboxOutlined,
  PauseCircleOutlined,
  PlayCircleOutlined,
  StopOutlined,
  ToolOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { BookingState, StepState } from '@tianfu/sdk';
import { Tag } from '../../components/StateTag.js';
import { slackOf, slackText, type Slack } from '../../words/length.js';
import { useSamplingWords } from '../../words/sampling.js';

type Look = readonly [Parameters<typeof Tag>[0]['tone'], ComponentType];

const BOOKING: Readonly<Record<BookingState, Look>> = {
  requested: ['amber', ClockCircleOutlined],
  quoted: ['plain', FileTextOutlined],
  held: ['amber', CalendarOutlined],
  confirmed: ['indigo', FileDoneOutlined],
  'in-progress': ['indigo', ToolOutlined],
  ready: ['jade', CheckCircleOutlined],
  collected: ['jade', InboxOutlined],
  shipped: ['jade', InboxOutlined],
  closed: ['plain', CheckCircleOutlined],
  cancelled: ['plain', StopOutlined],
  'no-show': ['cinnabar', CloseCircleOutlined],
  expired: ['plain', ClockCircleOutlined],
};

const STEP: Readonly<Record<StepState, Look>> = {
  waiting: ['plain', ClockCircleOutlined],
  running: ['indigo', PlayCircleOutlined],
  paused: ['amber', PauseCircleOutlined],
  problem: ['cinnabar', ExclamationCircleOutlined],
  done: ['jade', CheckCircleOutlined],
};

export const SLACK: Readonly<Record<Slack, Look>> = {
  late: ['cinnabar', WarningOutlined],
  exact: ['amber', ClockCircleOutlined],
  tight: ['amber', ClockCircleOutlined],
  fine: ['jade', CheckCircleOutlined],
};

export function BookingTag({ state }: { state: BookingState }): JSX.Element {
  const { sample } = useSamplingWords();
  const [tone, icon] = BOOKING[state];
  return <Tag tone={tone} icon={icon} word={sample.state(state)} />;
}

export function StepTag({ state }: { state: StepState }): JSX.Element {
  const { sample } = useSamplingWords();
  const [tone, icon] = STEP[state];
  return <Tag tone={tone} icon={icon} word={sample.stepState(state)} />;
}

/** What is left between the plan and the promise. */
export function SlackTag({ minutes }: { minutes: number }): JSX.Element {
  const { t } = useSamplingWords();
  const [tone, icon] = SLACK[slackOf(minutes)];
  return <Tag tone={tone} icon={icon} word={slackText(minutes, t)} />;
}

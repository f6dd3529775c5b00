import type { ComponentType, JSX } from 'react';
import {
  CarOutlined,
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  EditOutlined,
  FileDoneOutlined,
  InboxOutlined,
  RollbackOutlined,
  SendOutlined,
  StopOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ConsignmentState, TripState } from '@tianfu/sdk';
import { Tag } from '../../components/StateTag.js';
import { useWords } from '../../components/use-words.js';
import type { InboundState, OutboundState } from '../../routes/logistics-search.js';
import { lateText } from '../../words/logistics.js';

type Look = readonly [Parameters<typeof Tag>[0]['tone'], ComponentType];

const CONSIGNMENT: Readonly<Record<ConsignmentState, Look>> = {
  draft: ['plain', EditOutlined],
  booked: ['amber', ClockCircleOutlined],
  planned: ['indigo', CarOutlined],
  accepted: ['indigo', FileDoneOutlined],
  'picked-up': ['indigo', InboxOutlined],
  'in-transit': ['indigo', CarOutlined],
  delivered: ['jade', CheckCircleOutlined],
  closed: ['plain', CheckCircleOutlined],
  returned: ['cinnabar', RollbackOutlined],
  cancelled: ['plain', StopOutlined],
};

const TRIP: Readonly<Record<TripState, Look>> = {
  planned: ['plain', EditOutlined],
  tendered: ['amber', SendOutlined],
  accepted: ['indigo', FileDoneOutlined],
  underway: ['indigo', CarOutlined],
  completed: ['jade', CheckCircleOutlined],
  cancelled: ['plain', CloseCircleOutlined],
};

export function ConsignmentTag({ state }: { state: ConsignmentState }): JSX.Element {
  const { t } = useWords();
  const [tone, icon] = CONSIGNMENT[state];
  return <Tag tone={tone} icon={icon} word={t(`logistics.consignment.state.${state}`)} />;
}

/** Which of both legs, where goods go via the hub. */
export function LegTag({ leg }: { leg: number }): JSX.Element {
  const { t } = useWords();
  return <Tag tone="plain" word={t(leg === 1 ? 'logistics.viaHub.leg1' : 'logistics.viaHub.leg2')} />;
}

export function TripTag({ state }: { state: TripState }): JSX.Element {
  const { t } = useWords();
  const [tone, icon] = TRIP[state];
  return <Tag tone={tone} icon={icon} word={t(`logistics.dispatch.state.${state}`)} />;
}

const INBOUND: Readonly<Record<InboundState, Look>> = {
  announced: ['amber', ClockCircleOutlined],
  receiving: ['indigo', InboxOutlined],
  received: ['jade', CheckCircleOutlined],
  cancelled: ['plain', StopOutlined],
};

const OUTBOUND: Readonly<Record<OutboundState, Look>> = {
  reserved: ['amber', ClockCircleOutlined],
  picked: ['indigo', InboxOutlined],
  shipped: ['jade', SendOutlined],
  cancelled: ['plain', StopOutlined],
};

export function InboundTag({ state }: { state: InboundState }): JSX.Element {
  const { t } = useWords();
  const [tone, icon] = INBOUND[state];
  return <Tag tone={tone} icon={icon} word={t(`logistics.warehouse.inbound.state.${state}`)} />;
}

export function OutboundTag({ state }: { state: OutboundState }): JSX.Element {
  const { t } = useWords();
  const [tone, icon] = OUTBOUND[state];
  return <Tag tone={tone} icon={icon} word={t(`logistics.warehouse.outbound.state.${state}`)} />;
}

/** On time, or by how much not. */
export function LateTag({ seconds }: { seconds: number }): JSX.Element {
  const { t } = useWords();
  return seconds > 0 ? (
    <Tag tone="cinnabar" icon={WarningOutlined} word={lateText(seconds, t)} />
  ) : (
    <Tag tone="jade" icon={CheckCircleOutlined} word={lateText(0, t)} />
  );
}

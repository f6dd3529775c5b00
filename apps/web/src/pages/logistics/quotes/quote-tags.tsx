import type { ComponentType, JSX } from 'react';
import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  FileDoneOutlined,
  LockOutlined,
  RollbackOutlined,
  StopOutlined,
  TrophyOutlined,
} from '@ant-design/icons';
import type { CarriageRequestView, OwnCarriageQuote } from '@tianfu/sdk';
import { Tag } from '../../../components/StateTag.js';
import { useWords } from '../../../components/use-words.js';

type Look = readonly [Parameters<typeof Tag>[0]['tone'], ComponentType];

const REQUEST: Readonly<Record<CarriageRequestView['state'], Look>> = {
  open: ['amber', ClockCircleOutlined],
  closed: ['indigo', FileDoneOutlined],
  awarded: ['jade', TrophyOutlined],
  failed: ['plain', CloseCircleOutlined],
  cancelled: ['plain', StopOutlined],
};

const QUOTE: Readonly<Record<OwnCarriageQuote['state'], Look>> = {
  submitted: ['indigo', LockOutlined],
  withdrawn: ['plain', RollbackOutlined],
  opened: ['amber', FileDoneOutlined],
  won: ['jade', TrophyOutlined],
  declined: ['cinnabar', RollbackOutlined],
  lost: ['plain', CheckCircleOutlined],
  disqualified: ['cinnabar', CloseCircleOutlined],
};

export function RequestTag({ state }: { state: CarriageRequestView['state'] }): JSX.Element {
  const { t } = useWords();
  const [tone, icon] = REQUEST[state];
  return <Tag tone={tone} icon={icon} word={t(`logistics.quotes.state.${state}`)} />;
}

export function QuoteTag({ state }: { state: OwnCarriageQuote['state'] }): JSX.Element {
  const { t } = useWords();
  const [tone, icon] = QUOTE[state];
  return <Tag tone={tone} icon={icon} word={t(`logistics.quotes.quoteState.${state}`)} />;
}

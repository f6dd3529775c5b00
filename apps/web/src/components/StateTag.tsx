import type { ComponentType, JSX } from 'react';
import {
  AuditOutlined,
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  EditOutlined,
  FileDoneOutlined,
  InboxOutlined,
  LockOutlined,
  PauseCircleOutlined,
  StopOutlined,
  ToolOutlined,
  TrophyOutlined,
} from '@ant-design/icons';
import type { BidState, DossierState, OrderState } from '@tianfu/sdk';
import { useTexts } from '../i18n/use-texts.js';

type Tone = 'plain' | 'indigo' | 'jade' | 'amber' | 'cinnabar';
type Look = readonly [Tone, ComponentType];

const ORDER: Readonly<Record<OrderState, Look>> = {
  draft: ['plain', EditOutlined],
  open: ['indigo', LockOutlined],
  closed: ['amber', AuditOutlined],
  awarded: ['jade', TrophyOutlined],
  contracted: ['jade', FileDoneOutlined],
  producing: ['indigo', ToolOutlined],
  delivered: ['jade', InboxOutlined],
  completed: ['jade', CheckCircleOutlined],
  failed: ['cinnabar', CloseCircleOutlined],
  cancelled: ['plain', StopOutlined],
};
const BID: Readonly<Record<BidState, Look>> = {
  submitted: ['indigo', LockOutlined],
  unconfirmed: ['amber', ClockCircleOutlined],
  withdrawn: ['plain', StopOutlined],
  opened: ['amber', AuditOutlined],
  won: ['jade', TrophyOutlined],
  lost: ['plain', CloseCircleOutlined],
  disqualified: ['cinnabar', StopOutlined],
};
const DOSSIER: Readonly<Record<DossierState, Look>> = {
  draft: ['plain', EditOutlined],
  submitted: ['amber', ClockCircleOutlined],
  'in-review': ['indigo', AuditOutlined],
  'revision-requested': ['amber', EditOutlined],
  certified: ['jade', CheckCircleOutlined],
  suspended: ['amber', PauseCircleOutlined],
  revoked: ['cinnabar', StopOutlined],
  rejected: ['cinnabar', CloseCircleOutlined],
  expired: ['amber', ClockCircleOutlined],
};

/** A state is an icon, a word and a colour, never a colour alone. */
export function Tag({
  tone,
  icon: Icon,
  word,
}: {
  tone: Tone;
  icon?: ComponentType;
  word: string;
}): JSX.Element {
  return (
    <span className={`tf-tag tf-tag-${tone}`}>
      {Icon !== undefined && (
        <span aria-hidden="true">
          <Icon />
        </span>
      )}
      {word}
    </span>
  );
}

export function OrderTag({ state }: { state: OrderState }): JSX.Element {
  const { t } = useTexts();
  const [tone, icon] = ORDER[state];
  return <Tag tone={tone} icon={icon} word={t(`words.order.${state}`)} />;
}

export function BidTag({ state }: { state: BidState }): JSX.Element {
  const { t } = useTexts();
  const [tone, icon] = BID[state];
  return <Tag tone={tone} icon={icon} word={t(`words.bid.${state}`)} />;
}

export function DossierTag({ state }: { state: DossierState }): JSX.Element {
  const { t } = useTexts();
  const [tone, icon] = DOSSIER[state];
  return <Tag tone={tone} icon={icon} word={t(`words.dossier.${state}`)} />;
}

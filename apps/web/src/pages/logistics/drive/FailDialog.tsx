import { useState, type JSX } from 'react';
import { Input } from 'antd';
import { OneChip } from '../../../components/Chips.js';
import { Confirm } from '../../../components/Confirm.js';
import { useLogisticsWords } from '../../../words/logistics.js';

const REASONS = {
  'pick-up': ['closed', 'notReady', 'wrongPlace'],
  delivery: ['closed', 'refused', 'wrongPlace'],
} as const;
type Reason = (typeof REASONS)[keyof typeof REASONS][number];

interface Props {
  readonly kind: string;
  readonly onFail: (reason: string) => void;
  readonly onClose: () => void;
}

/** Why a stop cannot be done: one tap, and more words if wanted. */
export function FailDialog({ kind, onFail, onClose }: Props): JSX.Element {
  const { t } = useLogisticsWords();
  const reasons: readonly Reason[] = REASONS[kind === 'delivery' ? 'delivery' : 'pick-up'];
  const [reason, setReason] = useState<Reason>('closed');
  const [more, setMore] = useState('');
  const said = t(`logistics.drive.fail.${reason}`);
  return (
    <Confirm
      open
      danger
      title={t('logistics.drive.fail.title')}
      verb={t('logistics.drive.fail.send')}
      pending={false}
      onConfirm={() => onFail(more.trim() === '' ? said : `${said}: ${more.trim()}`)}
      onClose={onClose}
    >
      <OneChip
        label={t('logistics.drive.fail.reason')}
        chips={reasons.map((code) => ({ code, name: t(`logistics.drive.fail.${code}`) }))}
        value={reason}
        onChange={setReason}
      />
      <Input
        aria-label={t('logistics.consignment.remark')}
        placeholder={t('logistics.consignment.remark')}
        maxLength={300}
        value={more}
        onChange={(event) => setMore(event.target.value)}
      />
    </Confirm>
  );
}

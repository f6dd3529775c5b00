import type { JSX, ReactNode } from 'react';
import { Button, Modal } from 'antd';
import { useTexts } from '../i18n/use-texts.js';
import { ProblemNote } from './ProblemNote.js';

interface Props {
  readonly open: boolean;
  readonly title: string;
  /** The verb that does it. */
  readonly verb: string;
  readonly danger?: boolean;
  readonly pending: boolean;
  readonly error?: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks once before something that cannot be taken back; stays open and waits until the server has spoken. */
export function Confirm(props: Props): JSX.Element {
  const { t } = useTexts();
  const { open, title, verb, danger = false, pending, error, onConfirm, onClose, children } = props;
  return (
    <Modal
      open={open}
      title={title}
      onCancel={onClose}
      closable={{ 'aria-label': t('common.close') }}
      footer={
        <div className="tf-row tf-end">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" danger={danger} loading={pending} onClick={onConfirm}>
            {verb}
          </Button>
        </div>
      }
    >
      <div className="tf-stack">
        {children}
        <ProblemNote error={error} />
      </div>
    </Modal>
  );
}

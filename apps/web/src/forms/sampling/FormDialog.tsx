import type { JSX, ReactNode } from 'react';
import { Button, Form, Modal, type FormInstance } from 'antd';
import { ProblemNote } from '../../components/ProblemNote.js';
import { useWords } from '../../components/use-words.js';

interface Props<F extends object> {
  readonly form: FormInstance<F>;
  readonly name: string;
  readonly title: string;
  /** The verb that sends it. */
  readonly verb: string;
  readonly first?: Partial<F>;
  readonly pending: boolean;
  readonly error: unknown;
  readonly width?: number;
  readonly onSend: (fields: F) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form in a dialog: fields, what was refused, and the verb. */
export function FormDialog<F extends object>(props: Props<F>): JSX.Element {
  const { form, name, title, verb, first, pending, error, width, onSend, onClose, children } = props;
  const { t } = useWords();
  return (
    <Modal
      open
      title={title}
      {...(width === undefined ? {} : { width })}
      onCancel={onClose}
      footer={null}
      closable={{ 'aria-label': t('common.close') }}
    >
      <Form
        form={form}
        name={name}
        layout="vertical"
        {...(first === undefined ? {} : { initialValues: first })}
        onFinish={onSend}
      >
        {children}
        <div className="tf-stack">
          <ProblemNote error={error} />
          <div className="tf-row tf-end">
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button type="primary" htmlType="submit" loading={pending}>
              {verb}
            </Button>
          </div>
        </div>
      </Form>
    </Modal>
  );
}

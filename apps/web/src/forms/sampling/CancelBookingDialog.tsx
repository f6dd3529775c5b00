import type { JSX } from 'react';
import { formRules, type BookingView } from '@tianfu/sdk';
import { Button, Form, Input, Modal } from 'antd';
import { client } from '../../api.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { useWords } from '../../components/use-words.js';
import { moneyText } from '../../words/amounts.js';
import { beijingNamed } from '../../words/time.js';
import { markFaults } from '../faults.js';
import { rulesFor } from '../rules.js';
import { useBookingVerb } from './use-booking-verb.js';

/** Says what it costs before it is done. */
export function CancelBookingDialog(props: { booking: BookingView; onClose: () => void }): JSX.Element {
  const { booking, onClose } = props;
  const { t } = useWords();
  const [form] = Form.useForm<{ reason: string }>();
  const { bookingId, cancellation } = booking;
  const cancel = useBookingVerb(
    (input: { bookingId: string; reason: string }, options) => client.cancelBooking(input, options),
    onClose,
    (error) => markFaults(form, error),
  );
  const fee = cancellation?.feeNow;
  const costs = fee !== undefined && Number(fee.amount) > 0;
  return (
    <Modal
      open
      title={t('sampling.booking.cancelTitle')}
      onCancel={onClose}
      footer={null}
      closable={{ 'aria-label': t('common.close') }}
    >
      <Form
        form={form}
        name="cancel-booking"
        layout="vertical"
        className="tf-stack"
        onFinish={({ reason }) => cancel.mutate({ bookingId, reason: reason.trim() })}
      >
        <div className={costs ? 'tf-note tf-note-warn' : 'tf-note'}>
          <div>
            <p>
              {costs
                ? t('sampling.booking.cancelFee', {
                    fee: moneyText(fee),
                    percent: cancellation?.feePercent ?? 0,
                  })
                : t('sampling.booking.cancelFree')}
            </p>
            {cancellation?.until !== undefined && (
              <p className="tf-small">
                {t('sampling.booking.cancelLater', { until: beijingNamed(cancellation.until, t) })}
              </p>
            )}
          </div>
        </div>
        <Form.Item
          name="reason"
          label={t('sampling.booking.cancelReason')}
          rules={rulesFor(formRules.CancelBookingBody.reason, t('sampling.booking.cancelReason'), t)}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={1000} />
        </Form.Item>
        <ProblemNote error={cancel.error} />
        <div className="tf-row tf-end">
          <Button onClick={onClose}>{t('sampling.booking.keep')}</Button>
          <Button type="primary" danger htmlType="submit" loading={cancel.isPending}>
            {costs ? t('sampling.booking.cancelVerb', { fee: moneyText(fee) }) : t('sampling.booking.cancel')}
          </Button>
        </div>
      </Form>
    </Modal>
  );
}

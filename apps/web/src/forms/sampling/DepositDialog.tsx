import type { JSX } from 'react';
import { parseMoney } from '@tianfu/kernel';
import { formRules, type BookingView, type RecordDepositInput } from '@tianfu/sdk';
import { Form, Input } from 'antd';
import { client } from '../../api.js';
import { useWords } from '../../components/use-words.js';
import { markFaults } from '../faults.js';
import { rulesFor } from '../rules.js';
import { FormDialog } from './FormDialog.js';
import { moneyRule } from './money-rule.js';
import { useBookingVerb } from './use-booking-verb.js';

interface Fields {
  amount: string;
  reference: string;
}

export function DepositDialog(props: { booking: BookingView; onClose: () => void }): JSX.Element {
  const { booking, onClose } = props;
  const { t } = useWords();
  const [form] = Form.useForm<Fields>();
  const record = useBookingVerb(
    (input: RecordDepositInput, options) => client.recordDeposit(input, options),
    onClose,
    (error) => markFaults(form, error),
  );
  return (
    <FormDialog
      form={form}
      name="deposit"
      title={t('sampling.counter.deposit')}
      verb={t('sampling.counter.deposit')}
      first={{ amount: booking.price.deposit.amount }}
      pending={record.isPending}
      error={record.error}
      onSend={({ amount, reference }) => {
        const money = { amount: amount.trim(), currency: 'CNY' as const };
        if (parseMoney(money).ok) {
          record.mutate({ bookingId: booking.bookingId, amount: money, reference: reference.trim() });
        }
      }}
      onClose={onClose}
    >
      <Form.Item
        name="amount"
        label={t('sampling.counter.depositAmount')}
        required
        rules={moneyRule(t, 'positive')}
      >
        <Input inputMode="decimal" prefix="¥" />
      </Form.Item>
      <Form.Item
        name="reference"
        label={t('sampling.counter.depositReference')}
        rules={rulesFor(formRules.RecordDepositBody.reference, t('sampling.counter.depositReference'), t)}
      >
        <Input autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}

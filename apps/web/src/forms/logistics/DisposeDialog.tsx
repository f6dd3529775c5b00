import type { JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import { formRules, type StockBatch } from '@tianfu/sdk';
import { Form, Input, InputNumber } from 'antd';
import { client, queryClient } from '../../api.js';
import { useWish } from '../../components/use-wish.js';
import { useLogisticsWords } from '../../words/logistics.js';
import { markFaults } from '../faults.js';
import { rulesFor } from '../rules.js';
import { FormDialog } from '../sampling/FormDialog.js';

interface Fields {
  pieces: number;
  reason: string;
}

/** Takes damaged pieces off the books for good. */
export function DisposeDialog({ batch, onClose }: { batch: StockBatch; onClose: () => void }): JSX.Element {
  const { t } = useLogisticsWords();
  const [form] = Form.useForm<Fields>();
  const wish = useWish();
  const { batchId, damagedPieces } = batch;
  const dispose = useMutation({
    mutationFn: ({ pieces, reason }: Fields) =>
      wish(
        { pieces, reason },
        () => ({ batchId, pieces, reason: reason.trim() }),
        (input, options) => client.disposeStock(input, options),
      ),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['warehouses'] });
      onClose();
    },
    onError: (error) => markFaults(form, error),
  });
  const pieces = t('logistics.warehouse.ledger.disposePieces');
  const reason = t('logistics.warehouse.reason');
  return (
    <FormDialog
      form={form}
      name="dispose"
      title={t('logistics.warehouse.ledger.dispose')}
      verb={t('logistics.warehouse.ledger.dispose')}
      first={{ pieces: damagedPieces }}
      pending={dispose.isPending}
      error={dispose.error}
      onSend={(fields) => dispose.mutate(fields)}
      onClose={onClose}
    >
      <p className="tf-soft tf-form-row">{t('logistics.warehouse.ledger.disposeBody')}</p>
      <Form.Item
        name="pieces"
        label={pieces}
        rules={rulesFor({ ...formRules.DisposeStockBody.pieces, max: damagedPieces }, pieces, t)}
      >
        <InputNumber className="tf-form-number" inputMode="numeric" min={1} controls={false} />
      </Form.Item>
      <Form.Item name="reason" label={reason} rules={rulesFor(formRules.DisposeStockBody.reason, reason, t)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}

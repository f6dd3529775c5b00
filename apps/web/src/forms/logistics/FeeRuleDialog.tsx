import type { JSX } from 'react';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { addDays, shanghaiDate } from '@tianfu/kernel';
import type { WarehouseView } from '@tianfu/sdk';
import { Button, Form, Input, InputNumber } from 'antd';
import { client, queryClient } from '../../api.js';
import { useWish } from '../../components/use-wish.js';
import { serverNowMs } from '../../live/server-clock.js';
import { useLogisticsWords } from '../../words/logistics.js';
import { FormDialog } from '../sampling/FormDialog.js';
import { feeRuleOf, PER_PIECE, type FeeFields } from './fee-fields.js';

const TIERS_MAX = 12;

interface Props {
  readonly warehouse: WarehouseView;
  /** The first rule may begin today. */
  readonly isFirst: boolean;
  readonly onClose: () => void;
}

/** What storing and handling will cost from a day on. */
export function FeeRuleDialog({ warehouse, isFirst, onClose }: Props): JSX.Element {
  const { t } = useLogisticsWords();
  const [form] = Form.useForm<FeeFields>();
  const wish = useWish();
  const { warehouseId, currency } = warehouse;
  const publish = useMutation({
    mutationFn: (fields: FeeFields) =>
      wish(
        fields,
        () => feeRuleOf(fields, warehouseId, currency),
        (input, options) => client.publishFeeRule(input, options),
      ),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['warehouses'] });
      onClose();
    },
  });
  const today = shanghaiDate(new Date(serverNowMs()));
  const since = t('logistics.warehouse.fees.validFrom');
  const needed = (label: string) => [{ required: true, message: t('common.rules.required', { label }) }];
  return (
    <FormDialog
      form={form}
      name="fee-rule"
      width={720}
      title={t(isFirst ? 'logistics.warehouse.fees.first' : 'logistics.warehouse.fees.publish')}
      verb={t(isFirst ? 'logistics.warehouse.fees.first' : 'logistics.warehouse.fees.publish')}
      first={{ validFrom: isFirst ? today : addDays(today, 1), tiers: [{ fromDay: 0 }] }}
      pending={publish.isPending}
      error={publish.error}
      onSend={(fields) => publish.mutate(fields)}
      onClose={onClose}
    >
      <p className="tf-soft tf-form-row">{t('logistics.warehouse.fees.hint')}</p>
      <Form.Item name="validFrom" label={since} rules={needed(since)}>
        <Input type="date" />
      </Form.Item>
      <Tiers currency={currency} />
      <div className="tf-form-grid">
        {PER_PIECE.map((name) => (
          <Form.Item key={name} name={name} label={`${t(`logistics.warehouse.fees.${name}`)} (${currency})`}>
            <Amount />
          </Form.Item>
        ))}
      </div>
    </FormDialog>
  );
}

function Tiers({ currency }: { currency: string }): JSX.Element {
  const { t } = useLogisticsWords();
  const from = t('logistics.warehouse.fees.tierFrom');
  return (
    <Form.List name="tiers">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <div key={key} className="tf-tier">
              <Form.Item
                name={[name, 'fromDay']}
                label={from}
                rules={[{ required: true, message: t('common.rules.required', { label: from }) }]}
              >
                <InputNumber
                  className="tf-form-number"
                  inputMode="numeric"
                  min={0}
                  controls={false}
                  disabled={name === 0}
                />
              </Form.Item>
              <Form.Item name={[name, 'price']} label={t('logistics.warehouse.fees.tierPrice', { currency })}>
                <Amount />
              </Form.Item>
              {name > 0 && (
                <Form.Item>
                  <Button
                    type="text"
                    icon={<DeleteOutlined aria-hidden />}
                    aria-label={t('logistics.warehouse.remove', { row: name + 1 })}
                    onClick={() => remove(name)}
                  />
                </Form.Item>
              )}
            </div>
          ))}
          <div className="tf-form-row">
            <Button
              icon={<PlusOutlined aria-hidden />}
              disabled={fields.length >= TIERS_MAX}
              onClick={() => add({})}
            >
              {t('logistics.warehouse.fees.addTier')}
            </Button>
          </div>
        </>
      )}
    </Form.List>
  );
}

function Amount(props: { id?: string; value?: number | null; onChange?: (value: number | null) => void }) {
  return <InputNumber {...props} className="tf-form-number" inputMode="decimal" min={0} controls={false} />;
}

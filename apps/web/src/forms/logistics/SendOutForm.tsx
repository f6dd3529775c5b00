import { useState, type JSX } from 'react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { formRules, type OutboundView, type RequestOutboundInput } from '@tianfu/sdk';
import { Button, Form, Input } from 'antd';
import { client, rowsOf } from '../../api.js';
import { logisticsApi, tookOutbound } from '../../api-logistics.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadMore } from '../../components/LoadMore.js';
import { Pending } from '../../components/Pending.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { Rows, type Column } from '../../components/Rows.js';
import { goodsText } from '../../pages/logistics/warehouse/words.js';
import { grouped, piecesText } from '../../words/amounts.js';
import { useLogisticsWords } from '../../words/logistics.js';
import { markFaults } from '../faults.js';
import { rulesFor } from '../rules.js';
import { NativeSelect } from '../sampling/NativeSelect.js';
import { PiecesInput } from './PiecesInput.js';
import { availableGoods, sendOutOf, type Goods, type SendOutFields, type Wanted } from './send-out-fields.js';
import { useWarehouseVerb } from './use-warehouse-verb.js';

/** An order to the warehouse: which pieces go to whom. */
export function SendOutForm({ onDone }: { onDone: (outbound: OutboundView) => void }): JSX.Element {
  const { t } = useLogisticsWords();
  const [form] = Form.useForm<SendOutFields>();
  const [wanted, setWanted] = useState<Wanted>({});
  const [empty, setEmpty] = useState(false);
  const warehouseId = Form.useWatch('warehouseId', form);
  const warehouses = useQuery(logisticsApi.warehouses());
  const request = useWarehouseVerb(
    (input: RequestOutboundInput, options) => client.requestOutbound(input, options),
    tookOutbound,
    onDone,
    (error) => markFaults(form, error),
  );
  const send = (fields: SendOutFields): void => {
    const input = sendOutOf(fields, wanted);
    setEmpty(input.lines.length === 0);
    if (input.lines.length > 0) request.mutate(input);
  };
  const label = t('logistics.warehouse.warehouse');
  return (
    <Form form={form} name="send-out" layout="vertical" onFinish={send}>
      <section className="tf-card">
        <Form.Item
          name="warehouseId"
          label={label}
          rules={[{ required: true, message: t('common.rules.requiredChoice', { label }) }]}
        >
          <NativeSelect
            label={label}
            none={t('logistics.warehouse.inbound.form.pick')}
            options={(warehouses.data?.data ?? []).map(({ warehouseId: code, name }) => ({ code, name }))}
            onChange={() => setWanted({})}
          />
        </Form.Item>
        {warehouseId === undefined ? (
          <p className="tf-soft">{t('logistics.warehouse.outbound.form.pickFirst')}</p>
        ) : (
          <GoodsRows warehouseId={warehouseId} wanted={wanted} onWant={setWanted} />
        )}
        {empty && (
          <p className="tf-bad" role="alert">
            {t('logistics.warehouse.outbound.form.empty')}
          </p>
        )}
      </section>
      <Recipient />
      <div className="tf-stack tf-sticky">
        <ProblemNote error={request.error} />
        <Button type="primary" size="large" htmlType="submit" loading={request.isPending}>
          {t('logistics.warehouse.outbound.form.send')}
        </Button>
      </div>
    </Form>
  );
}

interface GoodsProps {
  readonly warehouseId: string;
  readonly wanted: Wanted;
  readonly onWant: (wanted: Wanted) => void;
}

/** What is on hand there, by style, colour and size; batches are the warehouse's to choose, the oldest first. */
function GoodsRows({ warehouseId, wanted, onWant }: GoodsProps): JSX.Element {
  const { t } = useLogisticsWords();
  const query = useInfiniteQuery(logisticsApi.stock({ warehouseId }));
  if (query.isPending) return <Pending rows={1} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const goods = availableGoods(rowsOf(query.data));
  if (goods.length === 0)
    return <EmptyState motif="spool" title={t('logistics.warehouse.outbound.form.noStock')} />;
  const name = t('logistics.warehouse.outbound.form.wanted');
  const columns: Column<Goods>[] = [
    { key: 'goods', name: t('logistics.warehouse.goods'), head: true, cell: goodsText },
    {
      key: 'available',
      name: t('logistics.warehouse.outbound.form.available'),
      figure: true,
      cell: ({ onHandPieces }) => grouped(onHandPieces),
    },
    {
      key: 'wanted',
      name,
      figure: true,
      field: true,
      cell: (each) => (
        <PiecesInput
          label={`${goodsText(each)} ${name}`}
          value={wanted[each.key]?.pieces}
          max={each.onHandPieces}
          onChange={(pieces) => onWant({ ...wanted, [each.key]: { goods: each, pieces } })}
        />
      ),
    },
  ];
  const sum = Object.values(wanted).reduce((total, { pieces = 0 }) => total + pieces, 0);
  return (
    <>
      <div className="tf-scroll">
        <Rows
          label={t('logistics.warehouse.goods')}
          columns={columns}
          rows={goods}
          keyOf={({ key }) => key}
        />
      </div>
      <b aria-live="polite">{t('logistics.warehouse.outbound.form.sum', { pieces: piecesText(sum, t) })}</b>
      <LoadMore {...query} />
    </>
  );
}

function Recipient(): JSX.Element {
  const { t } = useLogisticsWords();
  const address = t('logistics.warehouse.outbound.form.address');
  const contact = t('logistics.warehouse.outbound.form.contact');
  const phone = t('logistics.warehouse.outbound.form.phone');
  const reference = t('logistics.warehouse.outbound.reference');
  const rules = formRules.LogisticsPlace;
  return (
    <section className="tf-card" aria-labelledby="recipient">
      <h2 id="recipient">{t('logistics.warehouse.outbound.recipient')}</h2>
      <Form.Item name={['recipient', 'address']} label={address} rules={rulesFor(rules.address, address, t)}>
        <Input autoComplete="off" />
      </Form.Item>
      <div className="tf-form-grid">
        <Form.Item
          name={['recipient', 'contactName']}
          label={contact}
          rules={rulesFor(rules.contactName, contact, t)}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item
          name={['recipient', 'contactPhone']}
          label={phone}
          rules={rulesFor(rules.contactPhone, phone, t)}
        >
          <Input inputMode="tel" autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="reference"
          label={reference}
          rules={rulesFor(formRules.RequestOutbound.reference, reference, t)}
        >
          <Input autoComplete="off" />
        </Form.Item>
      </div>
    </section>
  );
}

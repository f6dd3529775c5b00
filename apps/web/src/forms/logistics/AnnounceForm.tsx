import { useState, type JSX } from 'react';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { formRules, type AnnounceInboundInput, type InboundView } from '@tianfu/sdk';
import { Button, Form, Input } from 'antd';
import { client, rowsOf } from '../../api.js';
import { logisticsApi, tookInbound } from '../../api-logistics.js';
import { LoadMore } from '../../components/LoadMore.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { useLogisticsWords } from '../../words/logistics.js';
import { markFaults } from '../faults.js';
import { rulesFor } from '../rules.js';
import { NativeSelect } from '../sampling/NativeSelect.js';
import { inputOf, linesOf, linesOfCartons, type AnnounceFields, type LineFields } from './announce-fields.js';
import { AnnounceRows } from './AnnounceRows.js';
import { useWarehouseVerb } from './use-warehouse-verb.js';

/** An advance shipping notice: what comes to which warehouse, and when. */
export function AnnounceForm({ onDone }: { onDone: (inbound: InboundView) => void }): JSX.Element {
  const { t } = useLogisticsWords();
  const [form] = Form.useForm<AnnounceFields>();
  const [wrong, setWrong] = useState<string | undefined>();
  const warehouses = useQuery(logisticsApi.warehouses());
  const announce = useWarehouseVerb(
    (input: AnnounceInboundInput, options) => client.announceInbound(input, options),
    tookInbound,
    onDone,
    (error) => markFaults(form, error, wireToForm),
  );
  const send = (fields: AnnounceFields): void => {
    const typed = linesOf(fields.lines);
    if (!typed.ok) {
      setWrong(t('logistics.warehouse.inbound.form.incomplete', { row: typed.row }));
      return;
    }
    setWrong(typed.lines.length === 0 ? t('logistics.warehouse.inbound.form.empty') : undefined);
    if (typed.lines.length > 0) announce.mutate(inputOf(fields, typed.lines));
  };
  const warehouse = t('logistics.warehouse.warehouse');
  const expectedOn = t('logistics.warehouse.inbound.expectedOn');
  return (
    <Form form={form} name="announce" layout="vertical" initialValues={{ lines: [{}] }} onFinish={send}>
      <section className="tf-card">
        <div className="tf-form-grid">
          <Form.Item
            name="warehouseId"
            label={warehouse}
            rules={[{ required: true, message: t('common.rules.requiredChoice', { label: warehouse }) }]}
          >
            <NativeSelect
              label={warehouse}
              none={t('logistics.warehouse.inbound.form.pick')}
              options={(warehouses.data?.data ?? []).map(({ warehouseId: code, name }) => ({ code, name }))}
            />
          </Form.Item>
          <Form.Item
            name="expectedOn"
            label={expectedOn}
            rules={rulesFor(formRules.AnnounceInbound.expectedOn, expectedOn, t)}
          >
            <Input type="date" />
          </Form.Item>
          <ConsignmentPicker />
        </div>
      </section>
      <section className="tf-card" aria-labelledby="lines">
        <h2 id="lines">{t('logistics.warehouse.inbound.form.lines')}</h2>
        <AnnounceRows />
        {wrong !== undefined && (
          <p className="tf-bad" role="alert">
            {wrong}
          </p>
        )}
      </section>
      <div className="tf-stack tf-sticky">
        <ProblemNote error={announce.error} />
        <Button type="primary" size="large" htmlType="submit" loading={announce.isPending}>
          {t('logistics.warehouse.inbound.form.send')}
        </Button>
      </div>
    </Form>
  );
}

/** The rows of the form; one that was just added has nothing yet. */
type Typed = (LineFields | undefined)[];

/** The consignment the goods come with: what lies in its cartons need not be typed again. */
function ConsignmentPicker(): JSX.Element {
  const { t } = useLogisticsWords();
  const form = Form.useFormInstance<AnnounceFields>();
  const chosen = Form.useWatch('consignmentId', form);
  const list = useInfiniteQuery(logisticsApi.consignments({}));
  const own = list.data === undefined ? [] : rowsOf(list.data).filter((each) => each.own);
  const fill = useMutation({
    mutationFn: (consignmentId: string) => client.getConsignment({ consignmentId }),
    onSuccess: ({ cartons, number }) =>
      form.setFieldsValue({ lines: linesOfCartons(cartons, number, form.getFieldValue('lines') as Typed) }),
  });
  const label = t('logistics.warehouse.inbound.consignment');
  return (
    <div>
      <Form.Item name="consignmentId" label={label}>
        <NativeSelect
          label={label}
          none={t('logistics.warehouse.inbound.form.noConsignment')}
          options={own.map(({ consignmentId: code, number, title }) => ({
            code,
            name: `${number} ${title}`,
          }))}
        />
      </Form.Item>
      <LoadMore {...list} />
      {chosen !== undefined && (
        <Button loading={fill.isPending} onClick={() => fill.mutate(chosen)}>
          {t('logistics.warehouse.inbound.form.fill')}
        </Button>
      )}
      <ProblemNote error={fill.error} />
    </div>
  );
}

/** Where the form names a field otherwise than the wire. */
function wireToForm(path: (string | number)[]): (string | number)[] {
  const [first, index, field] = path;
  if (first !== 'lines' || index === undefined || field === undefined) return path;
  const renamed = { expectedPieces: 'pieces', pieceCm3: 'litres' }[String(field)];
  return [first, index, renamed ?? field];
}

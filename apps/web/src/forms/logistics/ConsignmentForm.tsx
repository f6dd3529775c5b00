import { useState, type JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import { formRules, INCOTERMS, type CartonInput, type ConsignmentView, type Incoterm } from '@tianfu/sdk';
import { Button, Form, Input, Switch } from 'antd';
import { client } from '../../api.js';
import { tookConsignment } from '../../api-logistics.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { useWish } from '../../components/use-wish.js';
import { useLogisticsWords } from '../../words/logistics.js';
import { markFaults } from '../faults.js';
import { rulesFor } from '../rules.js';
import { NativeSelect } from '../sampling/NativeSelect.js';
import { CartonRows } from './CartonRows.js';
import { cartonsOf, fieldsOf, firstFields, inputOf, type ConsignmentFields } from './consignment-fields.js';
import { PositionPicker } from './PositionPicker.js';

interface Props {
  /** The draft to complete; left out for a new one. */
  readonly consignment?: ConsignmentView | undefined;
  readonly onDone: (consignment: ConsignmentView) => void;
}

// A vocabulary has its own keys only.
const TERMS = Object.keys(INCOTERMS) as Incoterm[];

interface Sent {
  readonly fields: ConsignmentFields;
  readonly cartons: CartonInput[];
}

/** What is to be moved, from where to where, when, in which cartons. */
export function ConsignmentForm({ consignment, onDone }: Props): JSX.Element {
  const { t, names } = useLogisticsWords();
  const [form] = Form.useForm<ConsignmentFields>();
  const [badRow, setBadRow] = useState<number | undefined>();
  const wish = useWish();
  const save = useMutation({
    mutationFn: ({ fields, cartons }: Sent) => {
      const make = () => inputOf(fields, cartons, consignment);
      if (consignment === undefined)
        return wish(fields, make, (input, options) => client.createConsignment(input, options));
      const { consignmentId, version } = consignment;
      return client.updateConsignment({ ...make(), consignmentId }, { ifMatch: version });
    },
    onSuccess: async (saved) => {
      await tookConsignment(saved);
      onDone(saved);
    },
    onError: (error) => markFaults(form, error, wireToForm),
  });
  const send = (fields: ConsignmentFields): void => {
    const typed = cartonsOf(fields.cartons);
    setBadRow(typed.ok ? undefined : typed.row);
    if (typed.ok) save.mutate({ fields, cartons: typed.cartons });
  };
  const label = t('logistics.consignment.form.title');
  return (
    <Form
      form={form}
      name="consignment"
      layout="vertical"
      initialValues={consignment === undefined ? firstFields() : fieldsOf(consignment)}
      onFinish={send}
    >
      <section className="tf-card">
        <Form.Item name="title" label={label} rules={rulesFor(formRules.CreateConsignment.title, label, t)}>
          <Input />
        </Form.Item>
        <div className="tf-form-grid">
          <Form.Item name="incoterm" label={t('logistics.consignment.incoterm')}>
            <NativeSelect
              label={t('logistics.consignment.incoterm')}
              options={TERMS.map((code) => ({ code, name: names.incoterm(code) }))}
            />
          </Form.Item>
          <Form.Item name="urgent" valuePropName="checked" label={t('logistics.consignment.urgent')}>
            <Switch />
          </Form.Item>
        </div>
      </section>
      <PlaceCard name="pickUp" from="pickUpFrom" until="pickUpUntil" window="pickUpWindow" />
      <PlaceCard name="destination" from="deliveryFrom" until="deliveryUntil" window="deliveryWindow" />
      <section className="tf-card">
        <h2>{t('logistics.consignment.cartons')}</h2>
        <CartonRows />
        {badRow !== undefined && (
          <p className="tf-bad" role="alert">
            {t('logistics.consignment.form.badRow', { row: badRow })}
          </p>
        )}
        <Form.Item name="remark" label={t('logistics.consignment.remark')}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={1000} />
        </Form.Item>
      </section>
      <div className="tf-stack tf-sticky">
        <ProblemNote error={save.error} />
        <Button type="primary" size="large" htmlType="submit" loading={save.isPending}>
          {t('logistics.consignment.form.save')}
        </Button>
      </div>
    </Form>
  );
}

interface PlaceProps {
  readonly name: 'pickUp' | 'destination';
  readonly from: 'pickUpFrom' | 'deliveryFrom';
  readonly until: 'pickUpUntil' | 'deliveryUntil';
  readonly window: 'pickUpWindow' | 'deliveryWindow';
}

function PlaceCard({ name, from, until, window }: PlaceProps): JSX.Element {
  const { t } = useLogisticsWords();
  const place = t(`logistics.consignment.${name}`);
  const address = t('logistics.consignment.form.address');
  const opens = t('logistics.consignment.form.opens');
  const closes = t('logistics.consignment.form.closes');
  return (
    <section className="tf-card">
      <h2>{place}</h2>
      <Form.Item
        name={[name, 'address']}
        label={`${place} ${address}`}
        rules={rulesFor(formRules.LogisticsPlace.address, address, t)}
      >
        <Input autoComplete="street-address" />
      </Form.Item>
      <Form.Item name={[name, 'position']} label={t('logistics.consignment.form.position')} required>
        <PositionPicker label={place} />
      </Form.Item>
      <div className="tf-form-grid">
        <Form.Item name={[name, 'contactName']} label={t('logistics.consignment.form.contact')}>
          <Input />
        </Form.Item>
        <Form.Item
          name={[name, 'contactPhone']}
          label={t('logistics.consignment.form.phone')}
          rules={rulesFor(formRules.LogisticsPlace.contactPhone, t('logistics.consignment.form.phone'), t)}
        >
          <Input inputMode="tel" />
        </Form.Item>
        <Form.Item name={from} label={`${t(`logistics.consignment.${window}`)} · ${opens}`} required>
          <Input type="datetime-local" step="any" />
        </Form.Item>
        <Form.Item name={until} label={`${t(`logistics.consignment.${window}`)} · ${closes}`} required>
          <Input type="datetime-local" step="any" />
        </Form.Item>
      </div>
    </section>
  );
}

/** Where the form names a field otherwise than the wire. */
function wireToForm(path: (string | number)[]): (string | number)[] {
  const [first, second] = path;
  if (first === 'pickUpWindow') return [second === 'opensAt' ? 'pickUpFrom' : 'pickUpUntil'];
  if (first === 'deliveryWindow') return [second === 'opensAt' ? 'deliveryFrom' : 'deliveryUntil'];
  return path;
}

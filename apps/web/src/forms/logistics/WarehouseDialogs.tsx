import type { JSX } from 'react';
import { formRules, type InboundView, type OutboundView, type ShipOutboundInput } from '@tianfu/sdk';
import { Form, Input } from 'antd';
import { client } from '../../api.js';
import { tookInbound, tookOutbound } from '../../api-logistics.js';
import { Confirm } from '../../components/Confirm.js';
import { goodsText } from '../../pages/logistics/warehouse/words.js';
import { piecesText } from '../../words/amounts.js';
import { useLogisticsWords } from '../../words/logistics.js';
import { markFaults } from '../faults.js';
import { rulesFor } from '../rules.js';
import { FormDialog } from '../sampling/FormDialog.js';
import { useWarehouseVerb } from './use-warehouse-verb.js';

interface InboundProps {
  readonly inbound: InboundView;
  readonly onClose: () => void;
}

export function CancelInboundDialog({ inbound: { inboundId }, onClose }: InboundProps): JSX.Element {
  const { t } = useLogisticsWords();
  const cancel = useWarehouseVerb(
    (input: { inboundId: string; reason: string }, options) => client.cancelInbound(input, options),
    tookInbound,
    onClose,
  );
  return (
    <ReasonDialog
      title={t('logistics.warehouse.inbound.cancel')}
      body={t('logistics.warehouse.inbound.cancelBody')}
      pending={cancel.isPending}
      error={cancel.error}
      onSend={(reason) => cancel.mutate({ inboundId, reason })}
      onClose={onClose}
    />
  );
}

interface OutboundProps {
  readonly outbound: OutboundView;
  readonly onClose: () => void;
}

export function CancelOutboundDialog({ outbound: { outboundId }, onClose }: OutboundProps): JSX.Element {
  const { t } = useLogisticsWords();
  const cancel = useWarehouseVerb(
    (input: { outboundId: string; reason: string }, options) => client.cancelOutbound(input, options),
    tookOutbound,
    onClose,
  );
  return (
    <ReasonDialog
      title={t('logistics.warehouse.outbound.cancel')}
      body={t('logistics.warehouse.outbound.cancelBody')}
      pending={cancel.isPending}
      error={cancel.error}
      onSend={(reason) => cancel.mutate({ outboundId, reason })}
      onClose={onClose}
    />
  );
}

export function PickDialog({ outbound: { outboundId, picks }, onClose }: OutboundProps): JSX.Element {
  const { t } = useLogisticsWords();
  const pick = useWarehouseVerb(
    (input: { outboundId: string }, options) => client.pickOutbound(input, options),
    tookOutbound,
    onClose,
  );
  return (
    <Confirm
      open
      title={t('logistics.warehouse.outbound.pick')}
      verb={t('logistics.warehouse.outbound.pick')}
      pending={pick.isPending}
      error={pick.error}
      onConfirm={() => pick.mutate({ outboundId })}
      onClose={onClose}
    >
      <p>{t('logistics.warehouse.outbound.pickBody')}</p>
      <ul className="tf-plan">
        {picks.map((each) => (
          <li key={each.batchId}>
            <span>
              {goodsText(each)} <span className="tf-soft">{each.batch}</span>
            </span>
            <b>{piecesText(each.pieces, t)}</b>
          </li>
        ))}
      </ul>
    </Confirm>
  );
}

export function ShipDialog({ outbound: { outboundId }, onClose }: OutboundProps): JSX.Element {
  const { t } = useLogisticsWords();
  const [form] = Form.useForm<Omit<ShipOutboundInput, 'outboundId'>>();
  const ship = useWarehouseVerb(
    (input: ShipOutboundInput, options) => client.shipOutbound(input, options),
    tookOutbound,
    onClose,
    (error) => markFaults(form, error),
  );
  const rules = formRules.ShipOutboundBody;
  const field = (name: 'carrierName' | 'waybillNumber', label: string): JSX.Element => (
    <Form.Item name={name} label={label} rules={rulesFor(rules[name], label, t)}>
      <Input />
    </Form.Item>
  );
  return (
    <FormDialog
      form={form}
      name="ship"
      title={t('logistics.warehouse.outbound.ship')}
      verb={t('logistics.warehouse.outbound.ship')}
      pending={ship.isPending}
      error={ship.error}
      onSend={({ carrierName, waybillNumber }) =>
        ship.mutate({ outboundId, carrierName: carrierName.trim(), waybillNumber: waybillNumber.trim() })
      }
      onClose={onClose}
    >
      <p className="tf-soft tf-form-row">{t('logistics.warehouse.outbound.shipBody')}</p>
      {field('carrierName', t('logistics.warehouse.outbound.carrier'))}
      {field('waybillNumber', t('logistics.warehouse.outbound.waybill'))}
    </FormDialog>
  );
}

interface ReasonProps {
  readonly title: string;
  readonly body: string;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onSend: (reason: string) => void;
  readonly onClose: () => void;
}

function ReasonDialog({ title, body, pending, error, onSend, onClose }: ReasonProps): JSX.Element {
  const { t } = useLogisticsWords();
  const [form] = Form.useForm<{ reason: string }>();
  const label = t('logistics.warehouse.reason');
  return (
    <FormDialog
      form={form}
      name="cancel"
      title={title}
      verb={title}
      pending={pending}
      error={error}
      onSend={({ reason }) => onSend(reason.trim())}
      onClose={onClose}
    >
      <p className="tf-soft tf-form-row">{body}</p>
      <Form.Item name="reason" label={label} rules={rulesFor(formRules.CancelInboundBody.reason, label, t)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}

import { useState, type JSX } from 'react';
import { useQuery } from '@tanstack/react-query';
import { formRules, type AttachWaybillInput, type ConsignmentView } from '@tianfu/sdk';
import { Form, Input } from 'antd';
import { client } from '../../api.js';
import { logisticsApi } from '../../api-logistics.js';
import { Confirm } from '../../components/Confirm.js';
import { useLogisticsWords } from '../../words/logistics.js';
import { markFaults } from '../faults.js';
import { rulesFor } from '../rules.js';
import { FormDialog } from '../sampling/FormDialog.js';
import { NativeSelect } from '../sampling/NativeSelect.js';
import { useConsignmentVerb } from './use-consignment-verb.js';

export type ConsignmentDialog = 'book' | 'cancel' | 'close' | 'attach-waybill';

interface Props {
  readonly consignment: ConsignmentView;
  readonly onClose: () => void;
}

/** The dialog of one verb. */
export function ConsignmentDialogs({ open, ...props }: Props & { open: ConsignmentDialog }): JSX.Element {
  switch (open) {
    case 'book':
      return <BookDialog {...props} />;
    case 'cancel':
      return <CancelDialog {...props} />;
    case 'close':
      return <CloseDialog {...props} />;
    case 'attach-waybill':
      return <WaybillDialog {...props} />;
  }
}

function BookDialog({ consignment, onClose }: Props): JSX.Element {
  const { t } = useLogisticsWords();
  const { consignmentId } = consignment;
  const hubs = useQuery(logisticsApi.hubs());
  const [hubId, setHubId] = useState<string | undefined>();
  const book = useConsignmentVerb(
    (input: Parameters<typeof client.bookConsignment>[0], options) => client.bookConsignment(input, options),
    onClose,
  );
  const none = hubs.data?.data.length === 0;
  return (
    <Confirm
      open
      title={t('logistics.consignment.bookTitle')}
      verb={t('logistics.consignment.act.book')}
      pending={book.isPending}
      error={book.error}
      onConfirm={() => book.mutate({ consignmentId, ...(hubId === undefined ? {} : { hubId }) })}
      onClose={onClose}
    >
      <p>{t('logistics.consignment.bookBody')}</p>
      {none ? (
        <p className="tf-note tf-note-warn">{t('logistics.consignment.noHub')}</p>
      ) : (
        <NativeSelect
          label={t('logistics.consignment.hub')}
          none={t('logistics.consignment.nearest')}
          options={(hubs.data?.data ?? []).map(({ hubId: code, name }) => ({ code, name }))}
          value={hubId}
          onChange={setHubId}
        />
      )}
    </Confirm>
  );
}

function CloseDialog({ consignment: { consignmentId }, onClose }: Props): JSX.Element {
  const { t } = useLogisticsWords();
  const close = useConsignmentVerb(
    (input: { consignmentId: string }, options) => client.closeConsignment(input, options),
    onClose,
  );
  return (
    <Confirm
      open
      title={t('logistics.consignment.act.close')}
      verb={t('logistics.consignment.act.close')}
      pending={close.isPending}
      error={close.error}
      onConfirm={() => close.mutate({ consignmentId })}
      onClose={onClose}
    >
      <p>{t('logistics.consignment.closeBody')}</p>
    </Confirm>
  );
}

function CancelDialog({ consignment: { consignmentId }, onClose }: Props): JSX.Element {
  const { t } = useLogisticsWords();
  const [form] = Form.useForm<{ reason: string }>();
  const cancel = useConsignmentVerb(
    (input: { consignmentId: string; reason: string }, options) => client.cancelConsignment(input, options),
    onClose,
    (error) => markFaults(form, error),
  );
  const label = t('logistics.consignment.reason');
  return (
    <FormDialog
      form={form}
      name="cancel"
      title={t('logistics.consignment.act.cancel')}
      verb={t('logistics.consignment.act.cancel')}
      pending={cancel.isPending}
      error={cancel.error}
      onSend={({ reason }) => cancel.mutate({ consignmentId, reason: reason.trim() })}
      onClose={onClose}
    >
      <p className="tf-soft">{t('logistics.consignment.cancelBody')}</p>
      <Form.Item
        name="reason"
        label={label}
        rules={rulesFor(formRules.CancelConsignmentBody.reason, label, t)}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}

const PROVIDERS = ['tianfu', 'kuaidi100', 'kdniao'] as const;

function WaybillDialog({ consignment: { consignmentId }, onClose }: Props): JSX.Element {
  const { t } = useLogisticsWords();
  const [form] = Form.useForm<Omit<AttachWaybillInput, 'consignmentId'>>();
  const attach = useConsignmentVerb(
    (input: AttachWaybillInput, options) => client.attachWaybill(input, options),
    onClose,
    (error) => markFaults(form, error),
  );
  const rules = formRules.AttachWaybillBody;
  const field = (name: 'carrierCode' | 'waybillNumber', label: string): JSX.Element => (
    <Form.Item name={name} label={label} rules={rulesFor(rules[name], label, t)}>
      <Input />
    </Form.Item>
  );
  return (
    <FormDialog
      form={form}
      name="waybill"
      title={t('logistics.consignment.act.attach-waybill')}
      verb={t('logistics.consignment.act.attach-waybill')}
      first={{ provider: 'tianfu' }}
      pending={attach.isPending}
      error={attach.error}
      onSend={(fields) => attach.mutate({ ...fields, consignmentId })}
      onClose={onClose}
    >
      <p className="tf-soft">{t('logistics.consignment.waybill.body')}</p>
      <Form.Item name="provider" label={t('logistics.consignment.waybill.provider')}>
        <NativeSelect
          label={t('logistics.consignment.waybill.provider')}
          options={PROVIDERS.map((code) => ({ code, name: t(`logistics.track.source.${code}`) }))}
        />
      </Form.Item>
      {field('carrierCode', t('logistics.consignment.waybill.carrier'))}
      {field('waybillNumber', t('logistics.consignment.waybill.number'))}
    </FormDialog>
  );
}

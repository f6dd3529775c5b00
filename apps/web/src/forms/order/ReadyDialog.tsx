import type { JSX } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { shanghaiDate } from '@tianfu/kernel';
import { formRules, type OrderView } from '@tianfu/sdk';
import { Button, Form, Input, InputNumber, Modal, Switch } from 'antd';
import { api, client, queryClient } from '../../api.js';
import { Pending } from '../../components/Pending.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { useWish } from '../../components/use-wish.js';
import { useWords } from '../../components/use-words.js';
import { serverNowMs } from '../../live/server-clock.js';
import { markFaults } from '../faults.js';
import { rulesFor } from '../rules.js';
import { MatrixEditor } from './MatrixEditor.js';
import { firstReady, readyFieldPath, readyInput, type ReadyFields } from './ready.js';

interface Props {
  readonly order: OrderView;
  readonly onClose: () => void;
}

/** The supplier says that the goods are ready, what they are, and where and when they can be fetched. */
export function ReadyDialog({ order, onClose }: Props): JSX.Element {
  const { t } = useWords();
  const dossier = useQuery(api.ownDossier());
  return (
    <Modal
      open
      width={720}
      title={t('making.readyTitle')}
      onCancel={onClose}
      footer={null}
      closable={{ 'aria-label': t('common.close') }}
    >
      {dossier.isPending ? (
        <Pending />
      ) : (
        <ReadyForm
          order={order}
          first={firstReady(order, dossier.data?.capability, new Date(serverNowMs()))}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}

function ReadyForm({ order, first, onClose }: Props & { first: Partial<ReadyFields> }): JSX.Element {
  const { t } = useWords();
  const { orderId } = order;
  const [form] = Form.useForm<ReadyFields>();
  const wish = useWish();
  const mark = useMutation({
    mutationFn: (fields: ReadyFields) =>
      wish(
        fields,
        () => readyInput(orderId, fields, new Date(serverNowMs())),
        (input, options) => client.markReady(input, options),
      ),
    onSuccess: async (ready) => {
      queryClient.setQueryData(api.order(orderId).queryKey, ready);
      await queryClient.invalidateQueries({ queryKey: ['orders'] });
      onClose();
    },
    onError: (error) => markFaults(form, error, readyFieldPath),
  });
  // Undefined until the form has been drawn once.
  const all = Form.useWatch('all', form) as boolean | undefined;
  const today = shanghaiDate(new Date(serverNowMs()));
  const needed = (label: string) => [{ required: true, message: t('common.rules.required', { label }) }];
  const position = formRules.GeoPosition;
  return (
    <Form
      form={form}
      name="ready"
      layout="vertical"
      initialValues={first}
      onFinish={(fields) => mark.mutate(fields)}
    >
      <p className="tf-soft">{t('making.readyLead')}</p>
      <div className="tf-form-grid">
        <Form.Item name="readyDate" label={t('making.readyDate')} rules={needed(t('making.readyDate'))}>
          <Input type="date" />
        </Form.Item>
        <Form.Item
          name="cartons"
          label={t('making.cartons')}
          rules={rulesFor(formRules.MarkReadyBody.cartons, t('making.cartons'), t)}
        >
          <InputNumber
            className="tf-form-number"
            inputMode="numeric"
            controls={false}
            suffix={t('making.cartonsUnit')}
          />
        </Form.Item>
      </div>
      <Form.Item name="all" valuePropName="checked" label={t('making.all')}>
        <Switch />
      </Form.Item>
      <Form.Item name="grid" label={t('making.short')} hidden={all !== false}>
        <MatrixEditor />
      </Form.Item>
      <Form.Item
        name="address"
        label={t('making.address')}
        rules={rulesFor(formRules.PickUp.address, t('making.address'), t)}
      >
        <Input autoComplete="street-address" />
      </Form.Item>
      <div className="tf-form-grid">
        <Form.Item name="lat" label={t('post.lat')} rules={rulesFor(position.lat, t('post.lat'), t)}>
          <InputNumber className="tf-form-number" inputMode="decimal" controls={false} suffix="°" />
        </Form.Item>
        <Form.Item name="lng" label={t('post.lng')} rules={rulesFor(position.lng, t('post.lng'), t)}>
          <InputNumber className="tf-form-number" inputMode="decimal" controls={false} suffix="°" />
        </Form.Item>
      </div>
      <Form.Item name="day" label={t('making.day')} rules={needed(t('making.day'))}>
        <Input type="date" min={today} />
      </Form.Item>
      <div className="tf-form-grid">
        <Form.Item name="from" label={t('making.from')} rules={needed(t('making.from'))}>
          <Input type="time" />
        </Form.Item>
        <Form.Item name="to" label={t('making.to')} rules={needed(t('making.to'))}>
          <Input type="time" />
        </Form.Item>
      </div>
      <Form.Item
        name="remark"
        label={t('making.remark')}
        rules={rulesFor(formRules.MarkReadyBody.remark, t('making.remark'), t)}
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={1000} />
      </Form.Item>
      <div className="tf-stack">
        <ProblemNote error={mark.error} />
        <div className="tf-row tf-end">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={mark.isPending}>
            {t('making.ready')}
          </Button>
        </div>
      </div>
    </Form>
  );
}

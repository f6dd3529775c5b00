import type { JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import { formRules, type CarrierView, type DescribeCarrierInput } from '@tianfu/sdk';
import { Button, Form, Input } from 'antd';
import { client, queryClient } from '../../api.js';
import { logisticsApi } from '../../api-logistics.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { useLogisticsWords } from '../../words/logistics.js';
import { markFaults } from '../faults.js';
import { rulesFor } from '../rules.js';

/** What a carrier says of itself. */
export function CarrierForm({ carrier }: { carrier: CarrierView | null }): JSX.Element {
  const { t } = useLogisticsWords();
  const [form] = Form.useForm<DescribeCarrierInput>();
  const save = useMutation({
    mutationFn: ({ kuaidi100Code = '', kdniaoCode = '', ...fields }: DescribeCarrierInput) =>
      client.describeCarrier({
        ...fields,
        ...(kuaidi100Code === '' ? {} : { kuaidi100Code }),
        ...(kdniaoCode === '' ? {} : { kdniaoCode }),
      }),
    onSuccess: (saved) => queryClient.setQueryData(logisticsApi.carrier().queryKey, saved),
    onError: (error) => markFaults(form, error),
  });
  const rules = formRules.DescribeCarrier;
  const field = (name: keyof DescribeCarrierInput, label: string): JSX.Element => (
    <Form.Item name={name} label={label} rules={rulesFor(rules[name], label, t)}>
      <Input />
    </Form.Item>
  );
  return (
    <Form
      form={form}
      name="carrier"
      layout="vertical"
      {...(carrier === null ? {} : { initialValues: carrier })}
      onFinish={(fields) => save.mutate(fields)}
    >
      <div className="tf-form-grid">
        {field('name', t('logistics.carrier.fleet.name'))}
        {field('dispatchPhone', t('logistics.carrier.fleet.phone'))}
        {field('kuaidi100Code', t('logistics.carrier.fleet.kuaidi100'))}
        {field('kdniaoCode', t('logistics.carrier.fleet.kdniao'))}
      </div>
      <ProblemNote error={save.error} />
      <Button type={carrier === null ? 'primary' : 'default'} htmlType="submit" loading={save.isPending}>
        {t('logistics.carrier.fleet.save')}
      </Button>
    </Form>
  );
}

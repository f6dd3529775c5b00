import type { JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { addDays, shanghaiDate } from '@tianfu/kernel';
import { formRules, type SampleNeeds } from '@tianfu/sdk';
import { Button, Form, Input } from 'antd';
import { client, queryClient } from '../../api.js';
import { samplingApi } from '../../api-sampling.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { useWish } from '../../components/use-wish.js';
import { serverNowMs } from '../../live/server-clock.js';
import { useSamplingWords } from '../../words/sampling.js';
import { markFaults } from '../faults.js';
import { rulesFor } from '../rules.js';

interface Fields {
  title: string;
  wantedBy: string;
}

const USUAL_PATIENCE_DAYS = 14;

/** Nothing is free: waits in line until a slot is. */
export function WaitlistForm(props: { needs: SampleNeeds; title: string | undefined }): JSX.Element {
  const { needs, title } = props;
  const { t, words } = useSamplingWords();
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const wish = useWish();
  const join = useMutation({
    mutationFn: (fields: Fields) =>
      wish(
        { needs, fields },
        () => ({ ...needs, ...fields, title: fields.title.trim() }),
        (input, options) => client.joinWaitlist(input, options),
      ),
    onSuccess: async () => {
      await queryClient.invalidateQueries(samplingApi.waitlist());
      await navigate({ to: '/samples/waitlist' });
    },
    onError: (error) => markFaults(form, error),
  });
  const today = shanghaiDate(new Date(serverNowMs()));
  const wantedBy = t('sampling.offer.wantedBy');
  return (
    <Form
      form={form}
      name="wait"
      layout="vertical"
      className="tf-card"
      initialValues={{
        title: title ?? words.category(needs.category),
        wantedBy: addDays(today, USUAL_PATIENCE_DAYS),
      }}
      onFinish={(fields) => join.mutate(fields)}
    >
      <h2>{t('sampling.offer.waitTitle')}</h2>
      <p className="tf-soft">{t('sampling.offer.waitBody')}</p>
      <Form.Item
        name="title"
        label={t('sampling.offer.name')}
        rules={rulesFor(formRules.JoinWaitlist.title, t('sampling.offer.name'), t)}
      >
        <Input />
      </Form.Item>
      <Form.Item
        name="wantedBy"
        label={wantedBy}
        rules={[{ required: true, message: t('common.rules.required', { label: wantedBy }) }]}
      >
        <Input type="date" min={today} />
      </Form.Item>
      <div className="tf-stack">
        <ProblemNote error={join.error} />
        <Button type="primary" htmlType="submit" block loading={join.isPending}>
          {t('sampling.offer.joinWaitlist')}
        </Button>
      </div>
    </Form>
  );
}

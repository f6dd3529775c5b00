import { useState, type JSX } from 'react';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { formRules, type CentrePolicy, type CentreView } from '@tianfu/sdk';
import { Button, Form, Input, InputNumber, Switch } from 'antd';
import { client, queryClient } from '../../api.js';
import { samplingApi } from '../../api-sampling.js';
import { ActionButton } from '../../components/ActionButton.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { useWords } from '../../components/use-words.js';
import { markFaults } from '../faults.js';
import { rulesFor } from '../rules.js';

interface Fields {
  name: string;
  place: string;
  position: { lat: number; lng: number };
  phone?: string;
  remark?: string;
  open: boolean;
  policy: CentrePolicy;
}

const RULES = formRules.ChangeCentreBody;
const POLICY = formRules.CentrePolicy;
const RUNG = formRules.CancellationRung;
const BOOKING_RULES = [
  'quoteMinutes',
  'holdMinutes',
  'depositPercent',
  'startedFeePercent',
  'fairShareBookings',
  'smallFirmWorkers',
  'subsidyPercent',
  'subsidisedBookings',
] as const satisfies readonly (keyof CentrePolicy)[];
const PLANNING_RULES = [
  'horizonDays',
  'normalLeadHours',
  'frozenMinutes',
] as const satisfies readonly (keyof CentrePolicy)[];
const filled = (text = ''): string | undefined => (text.trim() === '' ? undefined : text.trim());

/** Profile and rules of a centre. */
export function CentreForm(props: { centre: CentreView; refusal: string | undefined }): JSX.Element {
  const { centre, refusal } = props;
  const { t } = useWords();
  const [form] = Form.useForm<Fields>();
  // What is typed was typed over this version, whatever somebody else has saved meanwhile.
  const [version, setVersion] = useState(centre.version);
  const save = useMutation({
    mutationFn: ({ phone, remark, ...fields }: Fields) =>
      client.changeCentre(
        { ...fields, centreId: centre.centreId, phone: filled(phone), remark: filled(remark) },
        { ifMatch: version },
      ),
    onSuccess: async (changed) => {
      setVersion(changed.version);
      queryClient.setQueryData(samplingApi.centre(changed.centreId).queryKey, changed);
      await queryClient.invalidateQueries({ queryKey: ['sampling', 'centres'] });
    },
    onError: (error) => markFaults(form, error),
  });
  const number = (name: (typeof BOOKING_RULES | typeof PLANNING_RULES)[number]): JSX.Element => (
    <Form.Item
      key={name}
      name={['policy', name]}
      label={t(`sampling.setup.policy.${name}`)}
      rules={rulesFor(POLICY[name], t(`sampling.setup.policy.${name}`), t)}
    >
      <InputNumber className="tf-form-number" inputMode="numeric" controls={false} />
    </Form.Item>
  );
  return (
    <Form
      form={form}
      name="centre"
      layout="vertical"
      className="tf-stack"
      initialValues={centre}
      disabled={refusal !== undefined}
      onValuesChange={() => save.isSuccess && save.reset()}
      onFinish={(fields) => save.mutate(fields)}
    >
      <section className="tf-card" aria-labelledby="profile">
        <h2 id="profile">{t('sampling.setup.profile')}</h2>
        <div className="tf-form-grid">
          <Form.Item
            name="name"
            label={t('sampling.setup.centreName')}
            rules={rulesFor(RULES.name, t('sampling.setup.centreName'), t)}
          >
            <Input />
          </Form.Item>
          <Form.Item
            name="phone"
            label={t('sampling.setup.phone')}
            rules={rulesFor(RULES.phone, t('sampling.setup.phone'), t)}
          >
            <Input inputMode="tel" />
          </Form.Item>
          <Form.Item
            className="tf-wide"
            name="place"
            label={t('sampling.setup.place')}
            rules={rulesFor(RULES.place, t('sampling.setup.place'), t)}
          >
            <Input autoComplete="street-address" />
          </Form.Item>
          {(['lat', 'lng'] as const).map((name) => (
            <Form.Item
              key={name}
              name={['position', name]}
              label={t(`sampling.setup.${name}`)}
              rules={rulesFor(formRules.GeoPosition[name], t(`sampling.setup.${name}`), t)}
            >
              <InputNumber className="tf-form-number" inputMode="decimal" controls={false} suffix="°" />
            </Form.Item>
          ))}
          <Form.Item
            className="tf-wide"
            name="remark"
            label={t('sampling.setup.remark')}
            rules={rulesFor(RULES.remark, t('sampling.setup.remark'), t)}
          >
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
          </Form.Item>
          <Form.Item name="open" label={t('sampling.setup.takes')} valuePropName="checked" required>
            <Switch />
          </Form.Item>
        </div>
      </section>
      <section className="tf-card" aria-labelledby="booking-rules">
        <h2 id="booking-rules">{t('sampling.setup.rules')}</h2>
        <div className="tf-form-grid">{BOOKING_RULES.map(number)}</div>
        <Ladder />
      </section>
      <section className="tf-card" aria-labelledby="planning-rules">
        <h2 id="planning-rules">{t('sampling.setup.planning')}</h2>
        <div className="tf-form-grid">{PLANNING_RULES.map(number)}</div>
      </section>
      <ProblemNote error={save.error} />
      <div className="tf-sticky">
        {save.isSuccess && (
          <span className="tf-good" role="status">
            {t('sampling.setup.saved')}
          </span>
        )}
        <ActionButton type="primary" htmlType="submit" loading={save.isPending} reason={refusal}>
          {t('sampling.setup.save')}
        </ActionButton>
      </div>
    </Form>
  );
}

function Ladder(): JSX.Element {
  const { t } = useWords();
  return (
    <Form.List name={['policy', 'cancellation']}>
      {(rows, { add, remove }) => (
        <div className="tf-stack tf-tight" role="group" aria-label={t('sampling.setup.ladder')}>
          <b>{t('sampling.setup.ladder')}</b>
          {rows.map(({ key, name }) => (
            <div key={key} className="tf-row">
              <Form.Item
                name={[name, 'hoursBefore']}
                label={t('sampling.setup.ladderBefore')}
                rules={rulesFor(RUNG.hoursBefore, t('sampling.setup.ladderBefore'), t)}
              >
                <InputNumber inputMode="numeric" controls={false} />
              </Form.Item>
              <Form.Item
                name={[name, 'feePercent']}
                label={t('sampling.setup.ladderFee')}
                rules={rulesFor(RUNG.feePercent, t('sampling.setup.ladderFee'), t)}
              >
                <InputNumber inputMode="numeric" controls={false} />
              </Form.Item>
              <Button
                icon={<DeleteOutlined aria-hidden />}
                aria-label={t('sampling.setup.removeRung', { row: name + 1 })}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <div>
            <Button
              icon={<PlusOutlined aria-hidden />}
              disabled={rows.length >= 10}
              onClick={() => add({ hoursBefore: 24, feePercent: 50 })}
            >
              {t('sampling.setup.addRung')}
            </Button>
          </div>
        </div>
      )}
    </Form.List>
  );
}

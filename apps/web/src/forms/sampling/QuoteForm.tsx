import type { JSX } from 'react';
import { useQuery } from '@tanstack/react-query';
import { shanghaiDate } from '@tianfu/kernel';
import {
  DIFFICULTIES,
  formRules,
  PRODUCT_CATEGORIES,
  SAMPLE_TYPES,
  URGENCIES,
  type CentreView,
  type Difficulty,
  type ProductCategory,
  type SampleType,
  type ServiceView,
  type Urgency,
} from '@tianfu/sdk';
import { Form, Input, InputNumber, type FormInstance } from 'antd';
import { samplingApi } from '../../api-sampling.js';
import { ActionButton } from '../../components/ActionButton.js';
import { OneChip } from '../../components/Chips.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { serverNowMs } from '../../live/server-clock.js';
import { moneyText } from '../../words/amounts.js';
import { useSamplingWords } from '../../words/sampling.js';
import { rulesFor } from '../rules.js';
import { FilePicker } from './FilePicker.js';
import { MaterialFields } from './MaterialFields.js';
import { serviceMeant, servicesFor, type NeedsFields } from './needs.js';

// Vocabularies have their own keys only.
const TYPES = Object.keys(SAMPLE_TYPES) as SampleType[];
const CATEGORIES = Object.keys(PRODUCT_CATEGORIES) as ProductCategory[];
const DIFFICULTY_CODES = Object.keys(DIFFICULTIES) as Difficulty[];
const URGENCY_CODES = Object.keys(URGENCIES) as Urgency[];
const FILES_MAX = 20;

interface Props {
  readonly form: FormInstance<NeedsFields>;
  readonly centres: readonly CentreView[];
  readonly first: NeedsFields;
  readonly pending: boolean;
  readonly error: unknown;
  readonly again: boolean;
  readonly onChange: () => void;
  readonly onAsk: (fields: NeedsFields, service: ServiceView) => void;
}

/** Kind, category, ask: three taps. Everything else has a sensible value already. */
export function QuoteForm(props: Props): JSX.Element {
  const { form, centres, first, pending, error, again, onChange, onAsk } = props;
  const { t, words, sample } = useSamplingWords();
  // Undefined until the form has been drawn once.
  const wanted = (Form.useWatch([], form) as NeedsFields | undefined) ?? first;
  const centre = centres.find(({ centreId }) => centreId === wanted.centreId);
  const { data, isPending } = useQuery({
    ...samplingApi.services(wanted.centreId),
    enabled: centre !== undefined,
  });
  const services = data?.data ?? [];
  const fitting = servicesFor(services, wanted);
  const service = serviceMeant(services, wanted);
  const types = TYPES.filter((type) => servicesFor(services, { sampleType: type }).length > 0);
  const ofType = servicesFor(services, { sampleType: wanted.sampleType });
  const categories = CATEGORIES.filter((code) => ofType.some((each) => each.categories.includes(code)));
  const chosen = wanted.sampleType !== undefined && wanted.category !== undefined;
  const nothingFits = chosen && !isPending && service === undefined;
  const need = (label: string) => [{ required: true, message: t('common.rules.requiredChoice', { label }) }];
  return (
    <Form
      form={form}
      name="needs"
      layout="vertical"
      className="tf-stack"
      initialValues={first}
      onValuesChange={onChange}
      onFinish={(fields) => {
        if (service !== undefined) onAsk(fields, service);
      }}
    >
      <section className="tf-card">
        {centres.length > 1 && (
          <Form.Item
            name="centreId"
            label={t('sampling.offer.chooseCentre')}
            rules={need(t('sampling.offer.chooseCentre'))}
          >
            <OneChip
              label={t('sampling.offer.chooseCentre')}
              chips={centres.map(({ centreId, name, loadPercent }) => ({
                code: centreId,
                name,
                ...(loadPercent === undefined
                  ? {}
                  : { hint: t('sampling.offer.load', { percent: Math.round(loadPercent) }) }),
              }))}
            />
          </Form.Item>
        )}
        {centres.length === 1 && <Form.Item name="centreId" hidden noStyle />}
        <Form.Item
          name="sampleType"
          label={t('sampling.offer.chooseType')}
          rules={need(t('sampling.offer.chooseType'))}
        >
          <OneChip
            label={t('sampling.offer.chooseType')}
            chips={(types.length === 0 ? TYPES : types).map((code) => ({ code, name: sample.type(code) }))}
          />
        </Form.Item>
        <Form.Item
          name="category"
          label={t('sampling.offer.chooseCategory')}
          rules={need(t('sampling.offer.chooseCategory'))}
        >
          <OneChip
            label={t('sampling.offer.chooseCategory')}
            chips={(categories.length === 0 ? CATEGORIES : categories).map((code) => ({
              code,
              name: words.category(code),
            }))}
          />
        </Form.Item>
        {chosen && fitting.length > 1 && (
          <Form.Item name="serviceId" label={t('sampling.offer.chooseService')}>
            <OneChip
              label={t('sampling.offer.chooseService')}
              chips={fitting.map(({ serviceId, name, priceFrom }) => ({
                code: serviceId,
                name,
                hint: t('sampling.offer.from', { price: moneyText(priceFrom) }),
              }))}
            />
          </Form.Item>
        )}
        {nothingFits && (
          <p className="tf-note tf-note-warn" role="alert">
            {t('sampling.offer.noMatch', { centre: centre?.name ?? '' })}
          </p>
        )}
      </section>
      <section className="tf-card" aria-labelledby="how">
        <h2 id="how">{t('sampling.offer.more')}</h2>
        <Form.Item
          name="difficulty"
          label={t('sampling.offer.difficulty')}
          rules={need(t('sampling.offer.difficulty'))}
        >
          <OneChip
            label={t('sampling.offer.difficulty')}
            chips={DIFFICULTY_CODES.map((code) => ({ code, name: sample.difficulty(code) }))}
          />
        </Form.Item>
        <Form.Item
          name="urgency"
          label={t('sampling.offer.urgency')}
          rules={need(t('sampling.offer.urgency'))}
        >
          <OneChip
            label={t('sampling.offer.urgency')}
            chips={URGENCY_CODES.map((code) => ({ code, name: sample.urgency(code) }))}
          />
        </Form.Item>
        <div className="tf-form-grid">
          <Form.Item
            name="pieces"
            label={t('sampling.offer.pieces')}
            rules={rulesFor(
              service === undefined
                ? formRules.QuoteSample.pieces
                : { ...formRules.QuoteSample.pieces, max: service.maxPieces },
              t('sampling.offer.pieces'),
              t,
            )}
          >
            <InputNumber
              className="tf-form-number"
              inputMode="numeric"
              controls={false}
              suffix={t('common.piecesUnit')}
            />
          </Form.Item>
          <Form.Item
            name="sizes"
            label={t('sampling.offer.sizes')}
            rules={rulesFor(formRules.QuoteSample.sizes, t('sampling.offer.sizes'), t)}
          >
            <Input placeholder={t('sampling.offer.sizesHint')} />
          </Form.Item>
          <Form.Item name="materialsReadyOn" label={t('sampling.offer.ready')}>
            <Input type="date" min={shanghaiDate(new Date(serverNowMs()))} />
          </Form.Item>
        </div>
        {service !== undefined && service.materials.length > 0 && (
          <MaterialFields materials={service.materials} />
        )}
        <Form.Item name="files" label={t('sampling.offer.files')}>
          <FilePicker label={t('sampling.offer.files')} max={FILES_MAX} />
        </Form.Item>
      </section>
      <ProblemNote error={error} />
      <div className="tf-sticky">
        <ActionButton
          type="primary"
          size="large"
          htmlType="submit"
          loading={pending}
          {...(nothingFits ? { reason: t('sampling.offer.noneOfType') } : {})}
        >
          {t(again ? 'sampling.offer.askAgain' : 'sampling.offer.ask')}
        </ActionButton>
      </div>
    </Form>
  );
}

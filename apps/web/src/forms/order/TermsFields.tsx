import type { JSX } from 'react';
import { addDays, shanghaiDate } from '@tianfu/kernel';
import { CERTIFICATE_LEVELS, formRules, MODES, type CertificateLevel, type Mode } from '@tianfu/sdk';
import { Form, Input, InputNumber, Switch } from 'antd';
import { OneChip } from '../../components/Chips.js';
import { useWords } from '../../components/use-words.js';
import { serverNowMs } from '../../live/server-clock.js';
import { typedPrice } from '../../words/amounts.js';
import { rulesFor, verdict } from '../rules.js';
import type { OrderDraft } from './draft.js';
import { ORDER_RULES } from './OrderFields.js';
import { PLACE_NAMES } from './places.js';

// Vocabularies have their own keys only.
const MODE_CODES = Object.keys(MODES) as Mode[];
const LEVEL_CODES = Object.keys(CERTIFICATE_LEVELS) as CertificateLevel[];

/** By when, and where to. */
export function DeliveryFields(): JSX.Element {
  const { t } = useWords();
  const place = Form.useWatch<OrderDraft['place'] | undefined>('place');
  const tomorrow = addDays(shanghaiDate(new Date(serverNowMs())), 1);
  const position = formRules.GeoPosition;
  return (
    <section className="tf-card" aria-labelledby="delivery">
      <h2 id="delivery">{t('post.section.delivery')}</h2>
      <div className="tf-form-grid">
        <Form.Item
          name="deliveryDate"
          label={t('post.deliveryDate')}
          rules={rulesFor(ORDER_RULES.deliveryDate, t('post.deliveryDate'), t)}
        >
          <Input type="date" min={tomorrow} />
        </Form.Item>
        <Form.Item
          name="address"
          label={t('post.destination')}
          rules={rulesFor(formRules.Destination.address, t('post.destination'), t)}
        >
          <Input autoComplete="street-address" />
        </Form.Item>
      </div>
      <Form.Item name="place" label={t('post.place')} required>
        <OneChip
          label={t('post.place')}
          chips={PLACE_NAMES.map((code) => ({ code, name: t(`post.places.${code}`) }))}
        />
      </Form.Item>
      {place === 'custom' && (
        <div className="tf-form-grid">
          <Form.Item name="lat" label={t('post.lat')} rules={rulesFor(position.lat, t('post.lat'), t)}>
            <InputNumber className="tf-form-number" inputMode="decimal" controls={false} suffix="°" />
          </Form.Item>
          <Form.Item name="lng" label={t('post.lng')} rules={rulesFor(position.lng, t('post.lng'), t)}>
            <InputNumber className="tf-form-number" inputMode="decimal" controls={false} suffix="°" />
          </Form.Item>
        </div>
      )}
    </section>
  );
}

/** Mode, price and who may bid. */
export function TermsFields(): JSX.Element {
  const { t, words } = useWords();
  const shown = Form.useWatch<boolean | undefined>('targetPriceShown') ?? false;
  return (
    <section className="tf-card" aria-labelledby="terms">
      <h2 id="terms">{t('post.section.terms')}</h2>
      <Form.Item
        name="mode"
        label={t('post.mode')}
        rules={[{ required: true, message: t('common.rules.requiredChoice', { label: t('post.mode') }) }]}
      >
        <OneChip
          label={t('post.mode')}
          chips={MODE_CODES.map((code) => ({
            code,
            name: words.mode(code),
            hint: t(`post.modeHint.${code}`),
          }))}
        />
      </Form.Item>
      <div className="tf-form-grid">
        <Form.Item
          name="targetPrice"
          label={t('post.targetPrice')}
          rules={[
            {
              validator: (_rule, value: unknown) =>
                verdict(
                  typeof value === 'string' && value.trim() !== '' && typedPrice(value) === undefined
                    ? t('common.rules.price')
                    : undefined,
                ),
            },
          ]}
        >
          <Input inputMode="decimal" autoComplete="off" suffix={t('common.perPiece')} />
        </Form.Item>
        <Form.Item
          name="targetPriceShown"
          valuePropName="checked"
          label={t('post.targetShown')}
          extra={t(shown ? 'post.targetShownOn' : 'post.targetShownOff')}
        >
          <Switch />
        </Form.Item>
      </div>
      <Form.Item name="requiredLevel" label={t('post.requiredLevel')} required>
        <OneChip
          label={t('post.requiredLevel')}
          chips={[
            { code: '' as const, name: t('orders.anyLevel') },
            ...LEVEL_CODES.map((code) => ({
              code,
              name: t('orders.levelAtLeast', { level: words.level(code) }),
            })),
          ]}
        />
      </Form.Item>
    </section>
  );
}

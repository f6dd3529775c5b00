import { useState, type JSX } from 'react';
import { AimOutlined, EnvironmentOutlined } from '@ant-design/icons';
import { formRules } from '@tianfu/sdk';
import { Button, Form, Input, InputNumber } from 'antd';
import { useWords } from '../../components/use-words.js';
import { PLACES } from '../order/places.js';
import { rulesFor } from '../rules.js';
import type { CapabilityDraft } from './completeness.js';

/** Finer than a factory yard is of no use. */
const DECIMALS = 6;
const LOCATE_TIMEOUT_MS = 10_000;

/** Where the factory is: in words, and as a position that distance is counted from. */
export function PositionFields({ onPlaced }: { onPlaced: () => void }): JSX.Element {
  const { t } = useWords();
  const form = Form.useFormInstance<CapabilityDraft>();
  const [state, setState] = useState<'idle' | 'locating' | 'refused'>('idle');
  const put = ({ lat, lng }: { lat: number; lng: number }): void => {
    form.setFieldValue('lat', Number(lat.toFixed(DECIMALS)));
    form.setFieldValue('lng', Number(lng.toFixed(DECIMALS)));
    void form.validateFields(['lat', 'lng']);
    setState('idle');
    onPlaced();
  };
  const locate = (): void => {
    setState('locating');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => put({ lat: coords.latitude, lng: coords.longitude }),
      () => setState('refused'),
      { timeout: LOCATE_TIMEOUT_MS },
    );
  };
  const rules = formRules.GeoPosition;
  return (
    <>
      <Form.Item
        name="place"
        label={t('capability.place')}
        rules={rulesFor(formRules.Capability.place, t('capability.place'), t)}
      >
        <Input placeholder={t('capability.placeHint')} autoComplete="street-address" />
      </Form.Item>
      <div className="tf-form-grid">
        <Form.Item name="lat" label={t('post.lat')} rules={rulesFor(rules.lat, t('post.lat'), t)}>
          <InputNumber className="tf-form-number" inputMode="decimal" controls={false} suffix="°" />
        </Form.Item>
        <Form.Item name="lng" label={t('post.lng')} rules={rulesFor(rules.lng, t('post.lng'), t)}>
          <InputNumber className="tf-form-number" inputMode="decimal" controls={false} suffix="°" />
        </Form.Item>
      </div>
      <p className="tf-row tf-form-row">
        <Button icon={<AimOutlined aria-hidden />} loading={state === 'locating'} onClick={locate}>
          {t('capability.useMine')}
        </Button>
        <Button icon={<EnvironmentOutlined aria-hidden />} onClick={() => put(PLACES.tianmen)}>
          {t('capability.useTianmen')}
        </Button>
        <span role="status" className="tf-small tf-soft">
          {state === 'locating' && t('capability.locating')}
          {state === 'refused' && t('capability.locateRefused')}
        </span>
      </p>
    </>
  );
}

import type { JSX } from 'react';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { formRules } from '@tianfu/sdk';
import { Button, Form, Input } from 'antd';
import { useWords } from '../../components/use-words.js';
import { rulesFor } from '../rules.js';
import { moneyRule } from './money-rule.js';

const MATERIALS_MAX = 50;

/** Material the centre can supply, and its price. */
export function ServiceMaterials(): JSX.Element {
  const { t } = useWords();
  return (
    <Form.List name="materials">
      {(rows, { add, remove }) => (
        <div className="tf-stack tf-tight" role="group" aria-label={t('sampling.service.materials')}>
          <b>{t('sampling.service.materials')}</b>
          {rows.map(({ key, name }) => (
            <div key={key} className="tf-shift">
              {(['material', 'unit'] as const).map((field) => (
                <Form.Item
                  key={field}
                  name={[name, field]}
                  noStyle
                  rules={rulesFor(formRules.MaterialPrice[field], t(`sampling.service.${field}`), t)}
                >
                  <Input
                    aria-label={`${t(`sampling.service.${field}`)} ${String(name + 1)}`}
                    placeholder={t(`sampling.service.${field}`)}
                  />
                </Form.Item>
              ))}
              <Form.Item name={[name, 'price']} noStyle rules={moneyRule(t, 'zero')}>
                <Input
                  inputMode="decimal"
                  prefix="¥"
                  aria-label={`${t('sampling.service.materialPrice')} ${String(name + 1)}`}
                />
              </Form.Item>
              <Button
                icon={<DeleteOutlined aria-hidden />}
                aria-label={t('sampling.service.removeMaterial', { row: name + 1 })}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <div>
            <Button
              icon={<PlusOutlined aria-hidden />}
              disabled={rows.length >= MATERIALS_MAX}
              onClick={() => add({ material: '', unit: '', price: '0' })}
            >
              {t('sampling.service.addMaterial')}
            </Button>
          </div>
        </div>
      )}
    </Form.List>
  );
}

import type { JSX } from 'react';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { formRules, type MaterialPrice } from '@tianfu/sdk';
import { Button, Form, InputNumber } from 'antd';
import { useWords } from '../../components/use-words.js';
import { moneyText } from '../../words/amounts.js';
import { rulesFor } from '../rules.js';
import { NativeSelect } from './NativeSelect.js';

/** Material bought from the centre, at its price. */
export function MaterialFields({ materials }: { materials: readonly MaterialPrice[] }): JSX.Element {
  const { t } = useWords();
  return (
    <Form.List name="materials">
      {(rows, { add, remove }) => (
        <div
          className="tf-stack tf-tight tf-form-row"
          role="group"
          aria-label={t('sampling.offer.buyMaterials')}
        >
          <span>{t('sampling.offer.buyMaterials')}</span>
          {rows.map(({ key, name }) => (
            <div key={key} className="tf-row tf-machine">
              <Form.Item name={[name, 'material']} noStyle>
                <NativeSelect
                  label={t('sampling.offer.materials')}
                  options={materials.map(({ material, unit, price }) => ({
                    code: material,
                    name: `${material} · ${moneyText(price)}/${unit}`,
                  }))}
                />
              </Form.Item>
              <Form.Item
                name={[name, 'quantity']}
                noStyle
                rules={rulesFor(formRules.MaterialNeed.quantity, t('sampling.offer.quantity'), t)}
              >
                <InputNumber inputMode="decimal" controls={false} aria-label={t('sampling.offer.quantity')} />
              </Form.Item>
              <Button
                icon={<DeleteOutlined aria-hidden />}
                aria-label={t('sampling.offer.remove', { name: String(name + 1) })}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <div>
            <Button
              icon={<PlusOutlined aria-hidden />}
              onClick={() => add({ material: materials[0]?.material, quantity: 1 })}
            >
              {t('sampling.offer.addMaterial')}
            </Button>
          </div>
        </div>
      )}
    </Form.List>
  );
}

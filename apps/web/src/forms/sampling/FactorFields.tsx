import type { JSX } from 'react';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { DIFFICULTIES, formRules, PRODUCT_CATEGORIES } from '@tianfu/sdk';
import { Button, Form, InputNumber } from 'antd';
import { useSamplingWords } from '../../words/sampling.js';
import { rulesFor } from '../rules.js';
import { NativeSelect } from './NativeSelect.js';

const FACTORS_MAX = 100;

/** How much longer a coat takes than a shirt, and the difficult than the easy. */
export function FactorFields({ index }: { index: number }): JSX.Element {
  const { t, words, sample } = useSamplingWords();
  const categories = Object.keys(PRODUCT_CATEGORIES).map((code) => ({ code, name: words.any(code) }));
  const difficulties = Object.keys(DIFFICULTIES).map((code) => ({ code, name: sample.difficulty(code) }));
  return (
    <details className="tf-form-row">
      <summary>{t('sampling.service.factors')}</summary>
      <Form.List name={[index, 'factors']}>
        {(rows, { add, remove }) => (
          <div className="tf-stack tf-tight">
            {rows.map(({ key, name }) => (
              <div key={key} className="tf-shift">
                <Form.Item name={[name, 'category']} noStyle>
                  <NativeSelect
                    label={`${t('sampling.service.factorCategory')} ${String(name + 1)}`}
                    none={t('sampling.service.every')}
                    options={categories}
                  />
                </Form.Item>
                <Form.Item name={[name, 'difficulty']} noStyle>
                  <NativeSelect
                    label={`${t('sampling.service.factorDifficulty')} ${String(name + 1)}`}
                    none={t('sampling.service.every')}
                    options={difficulties}
                  />
                </Form.Item>
                <Form.Item
                  name={[name, 'percent']}
                  noStyle
                  rules={rulesFor(formRules.DurationFactor.percent, t('sampling.service.factorPercent'), t)}
                >
                  <InputNumber
                    className="tf-form-number"
                    inputMode="numeric"
                    controls={false}
                    suffix="%"
                    aria-label={`${t('sampling.service.factorPercent')} ${String(name + 1)}`}
                  />
                </Form.Item>
                <Button
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={t('sampling.service.removeFactor', { row: name + 1 })}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <div>
              <Button
                icon={<PlusOutlined aria-hidden />}
                disabled={rows.length >= FACTORS_MAX}
                onClick={() => add({ difficulty: 'hard', percent: 150 })}
              >
                {t('sampling.service.addFactor')}
              </Button>
            </div>
          </div>
        )}
      </Form.List>
    </details>
  );
}

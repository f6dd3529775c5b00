import type { JSX } from 'react';
import {
  FABRICS,
  formRules,
  PROCESSES,
  PRODUCT_CATEGORIES,
  type Fabric,
  type FormRule,
  type PostOrder,
  type Process,
  type ProductCategory,
} from '@tianfu/sdk';
import { Form, Input, InputNumber } from 'antd';
import { ManyChips, OneChip } from '../../components/Chips.js';
import { useWords } from '../../components/use-words.js';
import { fill } from '../../words/fill.js';
import { rulesFor, verdict } from '../rules.js';
import { MatrixEditor } from './MatrixEditor.js';
import { gridFault, type Grid } from './matrix.js';

// Vocabularies have their own keys only.
const CATEGORY_CODES = Object.keys(PRODUCT_CATEGORIES) as ProductCategory[];
const FABRIC_CODES = Object.keys(FABRICS) as Fabric[];
const PROCESS_CODES = Object.keys(PROCESSES) as Process[];

export const ORDER_RULES: Readonly<Record<keyof PostOrder, FormRule>> = formRules.PostOrder;

/** What is to be made. */
export function ProductFields(): JSX.Element {
  const { t, words } = useWords();
  return (
    <section className="tf-card" aria-labelledby="product">
      <h2 id="product">{t('post.section.product')}</h2>
      <Form.Item
        name="title"
        label={t('post.orderTitle')}
        rules={rulesFor(ORDER_RULES.title, t('post.orderTitle'), t)}
      >
        <Input placeholder={t('post.orderTitleHint')} />
      </Form.Item>
      <Form.Item
        name="category"
        label={t('orders.category')}
        rules={[
          { required: true, message: t('common.rules.requiredChoice', { label: t('orders.category') }) },
        ]}
      >
        <OneChip
          label={t('orders.category')}
          chips={CATEGORY_CODES.map((code) => ({ code, name: words.category(code) }))}
        />
      </Form.Item>
      <Form.Item
        name="fabrics"
        label={t('orders.fabrics')}
        rules={rulesFor(ORDER_RULES.fabrics, t('orders.fabrics'), t)}
      >
        <ManyChips
          label={t('orders.fabrics')}
          chips={FABRIC_CODES.map((code) => ({ code, name: words.fabric(code) }))}
        />
      </Form.Item>
      <Form.Item
        name="processes"
        label={t('orders.processes')}
        rules={rulesFor(ORDER_RULES.processes, t('orders.processes'), t)}
      >
        <ManyChips
          label={t('orders.processes')}
          chips={PROCESS_CODES.map((code) => ({ code, name: words.process(code) }))}
        />
      </Form.Item>
      <div className="tf-form-grid">
        <Form.Item
          name="description"
          label={t('post.description')}
          rules={rulesFor(ORDER_RULES.description, t('post.description'), t)}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} placeholder={t('post.descriptionHint')} />
        </Form.Item>
        <Form.Item
          name="smvMinutes"
          label={t('post.smv')}
          extra={t('post.smvHint')}
          rules={rulesFor(ORDER_RULES.smvMinutes, t('post.smv'), t)}
        >
          <InputNumber
            className="tf-form-number"
            inputMode="decimal"
            controls={false}
            suffix={t('common.minutesUnit')}
          />
        </Form.Item>
      </div>
    </section>
  );
}

/** How many, by size and colour; the quantity is computed. */
export function MatrixFields(): JSX.Element {
  const { t } = useWords();
  return (
    <section className="tf-card" aria-labelledby="how-many">
      <h2 id="how-many">{t('post.section.matrix')}</h2>
      <Form.Item
        name="grid"
        rules={[
          {
            validator: (_rule, grid: Grid) => {
              const fault = gridFault(grid);
              return verdict(fault && fill(t, `post.matrixFault.${fault.fault}`, { ...fault }));
            },
          },
        ]}
      >
        <MatrixEditor />
      </Form.Item>
    </section>
  );
}

import type { JSX } from 'react';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { formatMoney } from '@tianfu/kernel';
import { FABRICS, formRules, PRODUCT_CATEGORIES, type Fabric, type ProductCategory } from '@tianfu/sdk';
import { Button, Form, Input, InputNumber } from 'antd';
import { moneyText, typedPrice } from '../../words/amounts.js';
import { useLogisticsWords } from '../../words/logistics.js';
import { rulesFor, verdict } from '../rules.js';
import { NativeSelect } from '../sampling/NativeSelect.js';
import { amountOf, compositionOf, type CustomsFields, type CustomsLineFields } from './customs-fields.js';

const LINES_MAX = 200;
// A vocabulary has its own keys only.
const CATEGORY_CODES = Object.keys(PRODUCT_CATEGORIES) as ProductCategory[];
const FABRIC_CODES = Object.keys(FABRICS) as Fabric[];

/** The declared goods, a card each. */
export function CustomsLines(): JSX.Element {
  const { t } = useLogisticsWords();
  return (
    <Form.List name="lines">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <LineCard key={key} row={name} {...(fields.length > 1 ? { onRemove: () => remove(name) } : {})} />
          ))}
          <div>
            <Button
              icon={<PlusOutlined aria-hidden />}
              disabled={fields.length >= LINES_MAX}
              onClick={() => add({ origin: 'CN' })}
            >
              {t('logistics.customs.form.addLine')}
            </Button>
          </div>
        </>
      )}
    </Form.List>
  );
}

function LineCard({ row, onRemove }: { row: number; onRemove?: () => void }): JSX.Element {
  const { t } = useLogisticsWords();
  const title = t('logistics.customs.form.line', { row: row + 1 });
  return (
    <section className="tf-card" aria-label={title}>
      <div className="tf-row tf-between">
        <h2>{title}</h2>
        <Amount row={row} />
        {onRemove !== undefined && (
          <Button
            type="text"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={t('logistics.customs.form.removeLine', { row: row + 1 })}
            onClick={onRemove}
          />
        )}
      </div>
      <div className="tf-form-grid">
        <TextField row={row} name="descriptionZh" />
        <TextField row={row} name="description" />
        <Choices row={row} />
        <Composition row={row} />
        <TextField row={row} name="styleCode" />
        <TextField row={row} name="hsCode" hint={t('logistics.customs.form.hsHint')} digits />
        <TextField row={row} name="origin" hint={t('logistics.customs.form.countryHint')} capitals />
        <NumberField row={row} name="quantityPieces" />
        <Price row={row} />
        <NumberField row={row} name="netKg" />
        <NumberField row={row} name="grossKg" />
        <NumberField row={row} name="cartonCount" />
      </div>
    </section>
  );
}

function Amount({ row }: { row: number }): JSX.Element | null {
  const { t } = useLogisticsWords();
  const form = Form.useFormInstance<CustomsFields>();
  // Undefined until the form has been drawn once.
  const line = Form.useWatch(['lines', row], form) as CustomsLineFields | undefined;
  const currency = (Form.useWatch('currency', form) as CustomsFields['currency'] | undefined) ?? 'USD';
  const amount = line && amountOf(line, currency);
  if (amount === undefined) return null;
  return (
    <span className="tf-money" aria-live="polite">
      {t('logistics.customs.form.amount', { amount: moneyText(formatMoney(amount)) })}
    </span>
  );
}

interface TextProps {
  readonly row: number;
  readonly name: 'descriptionZh' | 'description' | 'styleCode' | 'hsCode' | 'origin';
  readonly hint?: string;
  readonly capitals?: boolean;
  readonly digits?: boolean;
}

function TextField({ row, name, hint, capitals = false, digits = false }: TextProps): JSX.Element {
  const { t } = useLogisticsWords();
  const label = t(`logistics.customs.form.${name}`);
  return (
    <Form.Item
      name={[row, name]}
      label={label}
      normalize={(value: string) => (capitals ? value.toUpperCase() : value)}
      rules={rulesFor(formRules.CustomsLine[name], label, t)}
      {...(hint === undefined ? {} : { extra: hint })}
    >
      <Input autoComplete="off" {...(digits ? { inputMode: 'numeric' as const } : {})} />
    </Form.Item>
  );
}

/** Garment, fabric, and how the cloth is made: they decide between the chapters 61 and 62. */
function Choices({ row }: { row: number }): JSX.Element {
  const { t, words } = useLogisticsWords();
  const needed = (label: string) => [
    { required: true, message: t('common.rules.requiredChoice', { label }) },
  ];
  const category = t('logistics.customs.form.category');
  const fabric = t('logistics.customs.form.fabric');
  const construction = t('logistics.customs.form.construction');
  return (
    <>
      <Form.Item name={[row, 'category']} label={category} rules={needed(category)}>
        <NativeSelect
          label={category}
          none={category}
          options={CATEGORY_CODES.map((code) => ({ code, name: words.any(code) }))}
        />
      </Form.Item>
      <Form.Item name={[row, 'fabric']} label={fabric} rules={needed(fabric)}>
        <NativeSelect
          label={fabric}
          none={fabric}
          options={FABRIC_CODES.map((code) => ({ code, name: words.any(code) }))}
        />
      </Form.Item>
      <Form.Item name={[row, 'construction']} label={construction}>
        <NativeSelect
          label={construction}
          none={t('logistics.customs.form.byFabric')}
          options={(['knitted', 'woven'] as const).map((code) => ({
            code,
            name: t(`logistics.customs.form.constructions.${code}`),
          }))}
        />
      </Form.Item>
    </>
  );
}

function Composition({ row }: { row: number }): JSX.Element {
  const { t } = useLogisticsWords();
  const label = t('logistics.customs.form.composition');
  return (
    <Form.Item
      name={[row, 'composition']}
      label={label}
      required
      extra={t('logistics.customs.form.compositionHint')}
      rules={[
        {
          validator: (_rule, value: unknown) =>
            verdict(
              typeof value === 'string' && compositionOf(value) !== undefined
                ? undefined
                : t('logistics.customs.form.compositionWrong'),
            ),
        },
      ]}
    >
      <Input autoComplete="off" />
    </Form.Item>
  );
}

function Price({ row }: { row: number }): JSX.Element {
  const { t } = useLogisticsWords();
  const label = t('logistics.customs.form.unitPrice');
  return (
    <Form.Item
      name={[row, 'unitPrice']}
      label={label}
      required
      rules={[
        {
          validator: (_rule, value: unknown) =>
            verdict(
              typeof value === 'string' && typedPrice(value) === value.trim()
                ? undefined
                : t('common.rules.required', { label }),
            ),
        },
      ]}
    >
      <Input inputMode="decimal" autoComplete="off" />
    </Form.Item>
  );
}

const WIRE = {
  quantityPieces: 'quantityPieces',
  netKg: 'netGrams',
  grossKg: 'grossGrams',
  cartonCount: 'cartonCount',
} as const;

function NumberField({ row, name }: { row: number; name: keyof typeof WIRE }): JSX.Element {
  const { t } = useLogisticsWords();
  const label = t(`logistics.customs.form.${name}`);
  const inKg = name === 'netKg' || name === 'grossKg';
  const rules = inKg
    ? [{ required: true, message: t('common.rules.required', { label }) }]
    : rulesFor(formRules.CustomsLine[WIRE[name]], label, t);
  return (
    <Form.Item name={[row, name]} label={label} rules={rules}>
      <InputNumber
        className="tf-form-number"
        inputMode={inKg ? 'decimal' : 'numeric'}
        min={inKg ? 0.001 : 1}
        {...(inKg ? { precision: 3, formatter: trimmed } : {})}
        controls={false}
      />
    </Form.Item>
  );
}

/** Without zeros at the end: 240, not 240.000. */
const trimmed = (value: string | number | undefined): string =>
  value === undefined || value === '' ? '' : String(Number(value));

import type { JSX } from 'react';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import { piecesText } from '../../words/amounts.js';
import { cartonsText, useLogisticsWords, volumeText, weightText } from '../../words/logistics.js';
import { sumOf, type CartonFields, type ConsignmentFields } from './consignment-fields.js';

const KINDS_MAX = 200;
const FIGURES = [
  ['count', 'count'],
  ['weightKg', 'weightKg'],
  ['lengthCm', 'length'],
  ['widthCm', 'width'],
  ['heightCm', 'height'],
] as const;

/** Kinds of cartons, one a row; what they come to stands below. */
export function CartonRows(): JSX.Element {
  const { t } = useLogisticsWords();
  const form = Form.useFormInstance<ConsignmentFields>();
  // Undefined until the form has been drawn once.
  const rows = (Form.useWatch('cartons', form) as CartonFields[] | undefined) ?? [];
  const sum = sumOf(rows.filter((row) => row !== undefined));
  return (
    <Form.List name="cartons">
      {(fields, { add, remove }) => (
        <>
          <div
            className="tf-scroll tf-form-row"
            tabIndex={0}
            role="region"
            aria-label={t('logistics.consignment.cartons')}
          >
            <table className="tf-matrix tf-matrix-edit">
              <thead>
                <tr>
                  {FIGURES.map(([, word]) => (
                    <th key={word} scope="col">
                      {t(`logistics.consignment.form.${word}`)}
                    </th>
                  ))}
                  <th scope="col">{t('logistics.consignment.form.colour')}</th>
                  <th scope="col">{t('logistics.consignment.form.sizeName')}</th>
                  <th scope="col">{t('logistics.consignment.form.pieces')}</th>
                  <th scope="col">
                    <span className="tf-unseen">
                      {t('logistics.consignment.form.removeCarton', { row: '' })}
                    </span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {fields.map(({ key, name }) => (
                  <tr key={key}>
                    {FIGURES.map(([field, word]) => (
                      <td key={field}>
                        <Cell row={name} field={field} word={word} figure />
                      </td>
                    ))}
                    {rows[name]?.mixed === undefined ? (
                      <>
                        <td>
                          <Cell row={name} field="colour" word="colour" />
                        </td>
                        <td>
                          <Cell row={name} field="size" word="sizeName" />
                        </td>
                        <td>
                          <Cell row={name} field="pieces" word="pieces" figure />
                        </td>
                      </>
                    ) : (
                      <td colSpan={3}>
                        {t('logistics.consignment.form.mixed', {
                          what: rows[name].mixed
                            .map(({ colour, size, quantityPieces }) => `${colour} ${size}×${quantityPieces}`)
                            .join(' '),
                        })}
                      </td>
                    )}
                    <td>
                      <Button
                        type="text"
                        icon={<DeleteOutlined aria-hidden />}
                        aria-label={t('logistics.consignment.form.removeCarton', { row: name + 1 })}
                        onClick={() => remove(name)}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div className="tf-row tf-between tf-form-row">
            <Button
              icon={<PlusOutlined aria-hidden />}
              disabled={fields.length >= KINDS_MAX}
              onClick={() => add({ ...rows.at(-1) })}
            >
              {t('logistics.consignment.form.addCarton')}
            </Button>
            <b aria-live="polite">
              {t('logistics.consignment.form.sum', {
                cartons: cartonsText(sum.count, t),
                weight: weightText(sum.grams, t),
                volume: volumeText(sum.cm3, t),
                pieces: piecesText(sum.pieces, t),
              })}
            </b>
          </div>
        </>
      )}
    </Form.List>
  );
}

interface CellProps {
  readonly row: number;
  readonly field: keyof CartonFields;
  readonly word: 'count' | 'weightKg' | 'length' | 'width' | 'height' | 'colour' | 'sizeName' | 'pieces';
  readonly figure?: boolean;
}

function Cell({ row, field, word, figure = false }: CellProps): JSX.Element {
  const { t } = useLogisticsWords();
  return (
    <Form.Item name={[row, field]} noStyle {...(figure ? { normalize: figureOf } : {})}>
      <input
        aria-label={`${t('logistics.consignment.form.cartonRow', { row: row + 1 })} ${t(`logistics.consignment.form.${word}`)}`}
        {...(figure ? { type: 'number', step: 'any', min: 0, inputMode: 'decimal' as const } : {})}
      />
    </Form.Item>
  );
}

const figureOf = (value: unknown): number | null =>
  value === '' || value === undefined || value === null ? null : Number(value);

import type { JSX } from 'react';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import { Rows, type Column } from '../../components/Rows.js';
import { piecesText } from '../../words/amounts.js';
import { useLogisticsWords, volumeText } from '../../words/logistics.js';
import { linesOf, type AnnounceFields, type LineFields } from './announce-fields.js';

const LINES_MAX = 500;
const TEXTS = ['styleCode', 'colour', 'size', 'batch'] as const;
const FIGURES = ['pieces', 'litres'] as const;

/** What comes, one kind of goods a row; what it comes to stands below. */
export function AnnounceRows(): JSX.Element {
  const { t } = useLogisticsWords();
  const form = Form.useFormInstance<AnnounceFields>();
  // Undefined until the form has been drawn once.
  const rows = (Form.useWatch('lines', form) as (LineFields | undefined)[] | undefined) ?? [];
  const complete = rows.flatMap((row) => {
    const typed = linesOf(row === undefined ? [] : [row]);
    return typed.ok ? typed.lines : [];
  });
  return (
    <Form.List name="lines">
      {(fields, { add, remove }) => {
        const columns: Column<{ name: number }>[] = [
          ...TEXTS.map((field) => column(field, false)),
          ...FIGURES.map((field) => column(field, true)),
          {
            key: 'remove',
            name: '',
            cell: ({ name }) => (
              <Button
                type="text"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={t('logistics.warehouse.remove', { row: name + 1 })}
                onClick={() => remove(name)}
              />
            ),
          },
        ];
        return (
          <>
            <div className="tf-scroll">
              <Rows
                label={t('logistics.warehouse.inbound.form.lines')}
                columns={columns}
                rows={fields}
                keyOf={({ name }) => String(fields[name]?.key ?? name)}
              />
            </div>
            <div className="tf-row tf-between">
              <Button
                icon={<PlusOutlined aria-hidden />}
                disabled={fields.length >= LINES_MAX}
                onClick={() => add(nextAfter(rows.at(-1)))}
              >
                {t('logistics.warehouse.addRow')}
              </Button>
              <b aria-live="polite">
                {t('logistics.warehouse.inbound.form.sum', {
                  lines: complete.length,
                  pieces: piecesText(
                    complete.reduce((sum, { expectedPieces }) => sum + expectedPieces, 0),
                    t,
                  ),
                  volume: volumeText(
                    complete.reduce((sum, line) => sum + line.expectedPieces * line.pieceCm3, 0),
                    t,
                  ),
                })}
              </b>
            </div>
          </>
        );
      }}
    </Form.List>
  );

  function column(field: (typeof TEXTS)[number] | (typeof FIGURES)[number], figure: boolean) {
    const name = t(`logistics.warehouse.${field}`);
    return {
      key: field,
      name,
      field: true,
      figure,
      cell: ({ name: row }: { name: number }) => (
        <Form.Item name={[row, field]} {...(figure ? { normalize: figureOf } : {})}>
          <input
            className="tf-input"
            aria-label={`${t('logistics.warehouse.row', { row: row + 1 })} ${name}`}
            {...(figure ? { type: 'number', step: 'any', min: 0, inputMode: 'decimal' as const } : {})}
          />
        </Form.Item>
      ),
    };
  }
}

/** The next row is mostly the next size of the same. */
const nextAfter = (row: LineFields | undefined): LineFields => {
  const { size: _size, pieces: _pieces, ...same } = row ?? {};
  return same;
};

const figureOf = (value: unknown): number | null =>
  value === '' || value === undefined || value === null ? null : Number(value);

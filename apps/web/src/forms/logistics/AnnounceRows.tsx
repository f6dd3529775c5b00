import { useState, type JSX } from 'react';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { formRules } from '@tianfu/sdk';
import { Button, Form } from 'antd';
import { Rows, type Column } from '../../components/Rows.js';
import { piecesText } from '../../words/amounts.js';
import { useLogisticsWords, volumeText } from '../../words/logistics.js';
import { linesFromPaste, type PastedLines } from './announce-paste.js';
import { PasteFaults } from './PasteFaults.js';
import { isEmptyLine, linesOf, type AnnounceFields, type LineFields } from './announce-fields.js';

const LINES_MAX = formRules.AnnounceInbound.lines.maxItems;
const TEXTS = ['styleCode', 'colour', 'size', 'batch'] as const;
const FIGURES = ['pieces', 'litres'] as const;

/** What comes, one kind of goods a row, typed or pasted from a spreadsheet; what it comes to stands below. */
export function AnnounceRows(): JSX.Element {
  const { t } = useLogisticsWords();
  const form = Form.useFormInstance<AnnounceFields>();
  // Undefined until the form has been drawn once.
  const rows = (Form.useWatch('lines', form) as (LineFields | undefined)[] | undefined) ?? [];
  const [pasted, setPasted] = useState<PastedLines | undefined>();
  const take = (text: string): void => {
    const typed = rows.flatMap((row) => (row === undefined || isEmptyLine(row) ? [] : [row]));
    const read = linesFromPaste(text, LINES_MAX - typed.length);
    setPasted(read);
    if (read.ok) form.setFieldsValue({ lines: [...typed, ...read.lines] });
  };
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
            <div
              className="tf-scroll"
              onPaste={(event) => {
                const text = event.clipboardData.getData('text/plain');
                // One cell goes where the cursor is.
                if (!/[\t\n]/.test(text.trim())) return;
                event.preventDefault();
                take(text);
              }}
            >
              <Rows
                label={t('logistics.warehouse.inbound.form.lines')}
                columns={columns}
                rows={fields}
                keyOf={({ name }) => String(fields[name]?.key ?? name)}
              />
            </div>
            <p className="tf-small tf-soft">{t('logistics.warehouse.inbound.form.pasteHint')}</p>
            {pasted !== undefined && <PasteFaults pasted={pasted} linesMax={LINES_MAX} />}
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

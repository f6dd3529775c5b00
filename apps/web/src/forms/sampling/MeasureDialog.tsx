import { useState, type JSX } from 'react';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { BookingView, MeasuredPoint } from '@tianfu/sdk';
import { Button, Form, Input } from 'antd';
import { client } from '../../api.js';
import { useWords } from '../../components/use-words.js';
import { FormDialog } from './FormDialog.js';
import { pastedSheet, sheetPoints, type SheetLine } from './sheet.js';
import { useBookingVerb } from './use-booking-verb.js';

interface Fields {
  lines: SheetLine[];
}

const LINES_MAX = 300;
const FIGURES = ['targetCm', 'tolerancePlusCm', 'toleranceMinusCm', 'measuredCm'] as const;
const NAMES = {
  targetCm: 'sampling.review.target',
  tolerancePlusCm: 'sampling.review.plus',
  toleranceMinusCm: 'sampling.review.minus',
  measuredCm: 'sampling.review.measured',
} as const;

/** The sheet of one round: typed, or pasted from Excel. */
export function MeasureDialog(props: { booking: BookingView; onClose: () => void }): JSX.Element {
  const { booking, onClose } = props;
  const { t } = useWords();
  const [form] = Form.useForm<Fields>();
  const [fault, setFault] = useState<string | undefined>();
  const { bookingId, round, rounds } = booking;
  const save = useBookingVerb(
    (points: MeasuredPoint[], options) => client.recordMeasurements({ bookingId, round, points }, options),
    onClose,
  );
  const former = rounds.findLast(({ measurements }) => measurements.length > 0);
  const isThis = former?.round === round;
  const lines = former?.measurements.map(
    ({ point, size, targetCm, tolerancePlusCm, toleranceMinusCm, measuredCm }) => ({
      point,
      size,
      targetCm,
      tolerancePlusCm,
      toleranceMinusCm,
      // Another round has the same points to measure anew.
      measuredCm: isThis ? measuredCm : null,
    }),
  ) ?? [{}];
  return (
    <FormDialog
      form={form}
      name="measure"
      width={860}
      title={t('sampling.review.enter')}
      verb={t('sampling.review.save')}
      first={{ lines }}
      pending={save.isPending}
      error={save.error}
      onSend={({ lines: typed }) => {
        const sheet = sheetPoints(typed);
        if (!sheet.ok) return setFault(t('sampling.review.incomplete', { row: sheet.row }));
        if (sheet.points.length === 0) return setFault(t('sampling.review.needPoint'));
        setFault(undefined);
        save.mutate(sheet.points);
      }}
      onClose={onClose}
    >
      <p className="tf-soft">{t('sampling.review.enterLead')}</p>
      <PasteBox onTake={(pasted) => form.setFieldsValue({ lines: [...pasted] })} />
      <Lines />
      {fault !== undefined && (
        <p className="tf-bad" role="alert">
          {fault}
        </p>
      )}
    </FormDialog>
  );
}

function PasteBox({ onTake }: { onTake: (lines: readonly SheetLine[]) => void }): JSX.Element {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [badRow, setBadRow] = useState<number | undefined>();
  const take = (): void => {
    const pasted = pastedSheet(text);
    setBadRow(pasted.ok ? undefined : pasted.row);
    if (pasted.ok && pasted.lines.length > 0) onTake(pasted.lines.slice(0, LINES_MAX));
  };
  return (
    <details className="tf-form-row">
      <summary>{t('sampling.review.paste')}</summary>
      <div className="tf-stack tf-tight">
        <Input.TextArea
          aria-label={t('sampling.review.paste')}
          autoSize={{ minRows: 3, maxRows: 8 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {badRow !== undefined && (
          <p className="tf-bad" role="alert">
            {t('sampling.review.pasteBad', { row: badRow })}
          </p>
        )}
        <div>
          <Button onClick={take}>{t('sampling.review.pasteTake')}</Button>
        </div>
      </div>
    </details>
  );
}

function Lines(): JSX.Element {
  const { t } = useWords();
  return (
    <Form.List name="lines">
      {(rows, { add, remove }) => (
        <div
          className="tf-scroll tf-form-row"
          tabIndex={0}
          role="region"
          aria-label={t('sampling.review.sheet')}
        >
          <table className="tf-matrix tf-matrix-edit">
            <thead>
              <tr>
                <th scope="col">{t('sampling.review.point')}</th>
                <th scope="col">{t('sampling.review.size')}</th>
                {FIGURES.map((figure) => (
                  <th key={figure} scope="col">
                    {t(NAMES[figure])} (cm)
                  </th>
                ))}
                <th scope="col">
                  <span className="tf-unseen">{t('sampling.review.removePoint', { row: '' })}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, name }) => (
                <tr key={key}>
                  <th scope="row">
                    <Cell path={[name, 'point']} label={t('sampling.review.point')} row={name + 1} />
                  </th>
                  <td>
                    <Cell path={[name, 'size']} label={t('sampling.review.size')} row={name + 1} />
                  </td>
                  {FIGURES.map((figure) => (
                    <td key={figure}>
                      <Cell path={[name, figure]} label={t(NAMES[figure])} row={name + 1} figure />
                    </td>
                  ))}
                  <td>
                    <Button
                      type="text"
                      icon={<DeleteOutlined aria-hidden />}
                      aria-label={t('sampling.review.removePoint', { row: name + 1 })}
                      onClick={() => remove(name)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <Button
            icon={<PlusOutlined aria-hidden />}
            disabled={rows.length >= LINES_MAX}
            onClick={() => add({})}
          >
            {t('sampling.review.addPoint')}
          </Button>
        </div>
      )}
    </Form.List>
  );
}

interface CellProps {
  readonly path: [number, keyof SheetLine];
  readonly label: string;
  readonly row: number;
  readonly figure?: boolean;
}

function Cell({ path, label, row, figure = false }: CellProps): JSX.Element {
  return (
    <Form.Item name={path} noStyle {...(figure ? { normalize: figureOf } : {})}>
      <input
        aria-label={`${label} ${String(row)}`}
        {...(figure ? { type: 'number', step: '0.01', min: 0, inputMode: 'decimal' as const } : {})}
      />
    </Form.Item>
  );
}

const figureOf = (value: unknown): number | null =>
  value === '' || value === undefined || value === null ? null : Number(value);

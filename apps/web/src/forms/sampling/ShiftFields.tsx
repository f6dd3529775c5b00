import type { JSX } from 'react';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, type InputProps } from 'antd';
import { useWords } from '../../components/use-words.js';
import { verdict } from '../rules.js';
import { shiftFault, USUAL_WEEKS, type TypedShift } from './shifts.js';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
type Weekday = (typeof WEEKDAYS)[number];
const SHIFTS_MAX = 42;

/** When it works in a week; what overlaps is said at once. */
export function ShiftFields(): JSX.Element {
  const { t } = useWords();
  const form = Form.useFormInstance();
  const says = (shifts: TypedShift[] = []): string | undefined => {
    const wrong = shiftFault(shifts);
    if (wrong === undefined) return undefined;
    const { row } = wrong;
    if (wrong.fault !== 'overlap') return t(`sampling.setup.fault.${wrong.fault}`, { row });
    const { other, weekday } = wrong;
    return t('sampling.setup.fault.overlap', {
      row,
      other,
      // A shift has one of the seven days.
      day: t(`sampling.setup.days.${weekday as Weekday}`),
    });
  };
  return (
    <Form.List
      name="shifts"
      rules={[{ validator: (_rule, shifts: TypedShift[] | undefined) => verdict(says(shifts)) }]}
    >
      {(rows, { add, remove }, { errors }) => (
        <div className="tf-stack tf-tight tf-form-row" role="group" aria-label={t('sampling.setup.shifts')}>
          <b>{t('sampling.setup.shifts')}</b>
          <div className="tf-row">
            {(['usualShifts', 'sixDays', 'always'] as const).map((week) => (
              <button
                key={week}
                type="button"
                className="tf-filter"
                onClick={() => form.setFieldValue('shifts', USUAL_WEEKS[week])}
              >
                {t(`sampling.setup.${week}`)}
              </button>
            ))}
          </div>
          {rows.length === 0 && <p className="tf-soft">{t('sampling.setup.noShifts')}</p>}
          {rows.map(({ key, name }) => (
            <div key={key} className="tf-shift">
              <Form.Item name={[name, 'weekday']} noStyle>
                <Weekdays />
              </Form.Item>
              <Form.Item name={[name, 'from']} noStyle>
                <ClockInput label={`${t('sampling.setup.shiftFrom')} ${String(name + 1)}`} hint="08:30" />
              </Form.Item>
              <Form.Item name={[name, 'until']} noStyle>
                <ClockInput label={`${t('sampling.setup.shiftUntil')} ${String(name + 1)}`} hint="17:30" />
              </Form.Item>
              <Button
                icon={<DeleteOutlined aria-hidden />}
                aria-label={t('sampling.setup.removeShift', { row: name + 1 })}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <div>
            <Button
              icon={<PlusOutlined aria-hidden />}
              disabled={rows.length >= SHIFTS_MAX}
              onClick={() => add({ weekday: 1, from: '08:30', until: '17:30' })}
            >
              {t('sampling.setup.addShift')}
            </Button>
          </div>
          <div className="tf-bad" role="alert">
            <Form.ErrorList errors={errors} />
          </div>
        </div>
      )}
    </Form.List>
  );
}

/** A browser's own time field knows no 24:00, the end of a day, and writes the afternoon in its own language. */
function ClockInput({ label, hint, ...field }: InputProps & { label: string; hint: string }): JSX.Element {
  return <Input {...field} inputMode="numeric" maxLength={5} placeholder={hint} aria-label={label} />;
}

function Weekdays(props: { id?: string; value?: number; onChange?: (weekday: number) => void }): JSX.Element {
  const { t } = useWords();
  const { id, value, onChange } = props;
  return (
    <select
      id={id}
      className="tf-input"
      aria-label={t('sampling.setup.weekday')}
      value={value}
      onChange={(event) => onChange?.(Number(event.target.value))}
    >
      {WEEKDAYS.map((weekday) => (
        <option key={weekday} value={weekday}>
          {t(`sampling.setup.days.${weekday}`)}
        </option>
      ))}
    </select>
  );
}

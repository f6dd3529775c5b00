import type { JSX } from 'react';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { formRules, MACHINES, type Machine } from '@tianfu/sdk';
import { Button, Form, InputNumber } from 'antd';
import { useWords } from '../../components/use-words.js';
import { rulesFor } from '../rules.js';

// A vocabulary has its own keys only.
const MACHINE_CODES = Object.keys(MACHINES) as Machine[];

/** Kinds of machines and how many of each; a kind is listed once. */
export function MachineFields(): JSX.Element {
  const { t, words } = useWords();
  const chosen = (Form.useWatch('machines') as { machine?: Machine }[] | undefined) ?? [];
  return (
    <Form.List name="machines">
      {(rows, { add, remove }) => (
        <div className="tf-stack tf-tight">
          {rows.length === 0 && <p className="tf-soft">{t('capability.noMachines')}</p>}
          {rows.map(({ key, name }) => {
            const mine = chosen[name]?.machine;
            return (
              <div key={key} className="tf-row tf-machine">
                <Form.Item
                  name={[name, 'machine']}
                  noStyle
                  rules={[
                    {
                      required: true,
                      message: t('common.rules.requiredChoice', { label: t('capability.machine') }),
                    },
                  ]}
                >
                  <NativeSelect
                    label={t('capability.machine')}
                    options={MACHINE_CODES.filter(
                      (code) => code === mine || !chosen.some((row) => row.machine === code),
                    ).map((code) => ({ code, name: words.machine(code) }))}
                  />
                </Form.Item>
                <Form.Item
                  name={[name, 'count']}
                  noStyle
                  rules={rulesFor(formRules.MachineCount.count, t('capability.machineCount'), t)}
                >
                  <InputNumber
                    inputMode="numeric"
                    controls={false}
                    aria-label={t('capability.machineCount')}
                    suffix={t('capability.machineUnit')}
                  />
                </Form.Item>
                <Button
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={t('capability.removeMachine', {
                    machine: mine === undefined ? '' : words.machine(mine),
                  })}
                  onClick={() => remove(name)}
                />
              </div>
            );
          })}
          <div>
            <Button
              icon={<PlusOutlined aria-hidden />}
              disabled={rows.length >= MACHINE_CODES.length}
              onClick={() =>
                add({
                  machine: MACHINE_CODES.find((code) => !chosen.some((row) => row.machine === code)),
                  count: 1,
                })
              }
            >
              {t('capability.addMachine')}
            </Button>
          </div>
        </div>
      )}
    </Form.List>
  );
}

interface NativeSelectProps {
  readonly label: string;
  readonly options: readonly { readonly code: Machine; readonly name: string }[];
  readonly id?: string;
  readonly value?: Machine;
  readonly onChange?: (value: Machine | undefined) => void;
}

/** The system's own list: at home on a phone. */
function NativeSelect({ label, options, id, value, onChange }: NativeSelectProps): JSX.Element {
  return (
    <select
      id={id}
      className="tf-input"
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange?.(options.find(({ code }) => code === event.target.value)?.code)}
    >
      {options.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
}

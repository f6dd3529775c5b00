import type { JSX, ReactNode } from 'react';
import { Input } from 'antd';

/** What every reason of the platform holds at the most. */
const REASON_MAX = 1_000;

interface Props {
  readonly label: ReactNode;
  readonly rows: number;
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

/** Why: for whoever reads of a decision, in the words of who makes it. */
export function ReasonField({ label, rows, value, onChange }: Props): JSX.Element {
  return (
    <label className="tf-stack tf-tight">
      <span>{label}</span>
      <Input.TextArea
        value={value}
        maxLength={REASON_MAX}
        rows={rows}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

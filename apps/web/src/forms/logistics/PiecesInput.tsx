import type { JSX } from 'react';

interface Props {
  /** Which figure of which row it is, for whoever hears the page. */
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (pieces: number | undefined) => void;
  readonly max?: number;
}

/** A number of pieces in a row of a table. */
export function PiecesInput({ label, value, onChange, max = 1_000_000 }: Props): JSX.Element {
  return (
    <input
      className="tf-input"
      type="number"
      inputMode="numeric"
      min={0}
      max={max}
      step={1}
      aria-label={label}
      value={value ?? ''}
      onChange={({ target }) =>
        onChange(
          target.value === '' ? undefined : Math.min(max, Math.max(0, Math.trunc(Number(target.value)))),
        )
      }
    />
  );
}

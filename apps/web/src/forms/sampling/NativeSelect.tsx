import type { JSX } from 'react';

interface Props<C extends string> {
  readonly label: string;
  readonly options: readonly { readonly code: C; readonly name: string }[];
  /** Shown first, for nothing chosen. */
  readonly none?: string;
  readonly id?: string;
  readonly value?: C | undefined;
  readonly onChange?: (value: C | undefined) => void;
}

/** The system's own list: at home on a phone. */
export function NativeSelect<C extends string>(props: Props<C>): JSX.Element {
  const { label, options, none, id, value, onChange } = props;
  return (
    <select
      id={id}
      className="tf-input"
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange?.(options.find(({ code }) => code === event.target.value)?.code)}
    >
      {none !== undefined && <option value="">{none}</option>}
      {options.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
}

import { useId, type JSX } from 'react';

export interface Chip<C extends string> {
  readonly code: C;
  readonly name: string;
  readonly hint?: string;
}

interface Shared<C extends string> {
  readonly label: string;
  readonly chips: readonly Chip<C>[];
  readonly disabled?: boolean;
  /** Set by the form around it. */
  readonly id?: string;
}

interface ManyProps<C extends string> extends Shared<C> {
  readonly value?: readonly C[] | undefined;
  readonly onChange?: (value: C[]) => void;
}

interface OneProps<C extends string> extends Shared<C> {
  readonly value?: C | undefined;
  readonly onChange?: (value: C) => void;
}

/** Several codes out of a few dozen: native check boxes that look like chips, 44 px high on a phone. */
export function ManyChips<C extends string>(props: ManyProps<C>): JSX.Element {
  const { label, chips, value = [], onChange, disabled = false, id } = props;
  const toggle = (code: C): void =>
    onChange?.(chips.map((chip) => chip.code).filter((each) => (each === code) !== value.includes(each)));
  return (
    <div role="group" aria-label={label} className="tf-chips" id={id}>
      {chips.map(({ code, name, hint }) => (
        <label key={code} className="tf-chip">
          <input
            type="checkbox"
            checked={value.includes(code)}
            disabled={disabled}
            onChange={() => toggle(code)}
          />
          <span>
            {name}
            {hint !== undefined && <small>{hint}</small>}
          </span>
        </label>
      ))}
    </div>
  );
}

/** One code out of a few: native radio buttons. */
export function OneChip<C extends string>(props: OneProps<C>): JSX.Element {
  const { label, chips, value, onChange, disabled = false, id } = props;
  const group = useId();
  return (
    <div role="radiogroup" aria-label={label} className="tf-chips" id={id}>
      {chips.map(({ code, name, hint }) => (
        <label key={code} className="tf-chip">
          <input
            type="radio"
            name={group}
            checked={value === code}
            disabled={disabled}
            onChange={() => onChange?.(code)}
          />
          <span>
            {name}
            {hint !== undefined && <small>{hint}</small>}
          </span>
        </label>
      ))}
    </div>
  );
}

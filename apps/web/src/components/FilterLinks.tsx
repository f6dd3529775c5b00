import type { JSX } from 'react';

export interface FilterLink {
  readonly key: string;
  readonly name: string;
  readonly active: boolean;
  readonly onPick: () => void;
}

/** Filter chips: each sets the address, so that Back takes it back. */
export function FilterLinks({ label, links }: { label: string; links: readonly FilterLink[] }): JSX.Element {
  return (
    <div className="tf-filters" role="group" aria-label={label}>
      {links.map(({ key, name, active, onPick }) => (
        <button key={key} type="button" aria-pressed={active} className="tf-filter" onClick={onPick}>
          {name}
        </button>
      ))}
    </div>
  );
}

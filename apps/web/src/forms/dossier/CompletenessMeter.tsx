import type { JSX } from 'react';
import { useWords } from '../../components/use-words.js';
import type { CapabilityField } from './completeness.js';

const NAMES = {
  categories: 'capability.categories',
  fabrics: 'capability.fabrics',
  processes: 'capability.processes',
  modes: 'capability.modes',
  machines: 'capability.machines',
  moqPieces: 'capability.moq',
  workers: 'capability.workers',
  minutesPerDay: 'capability.minutesPerDay',
  efficiencyPercent: 'capability.efficiency',
  leadTimeDays: 'capability.leadTime',
  position: 'capability.position',
  place: 'capability.place',
} as const satisfies Record<CapabilityField, string>;

interface Props {
  readonly percent: number;
  readonly missing: readonly CapabilityField[];
}

/** How full the capability is, and what is missing. */
export function CompletenessMeter({ percent, missing }: Props): JSX.Element {
  const { t, words } = useWords();
  const label = t('capability.completeness', { percent });
  return (
    <div className="tf-card">
      <p className="tf-row tf-between">
        <b>{label}</b>
        <span className="tf-small tf-soft">
          {missing.length === 0
            ? t('capability.complete')
            : t('capability.missing', { fields: words.list(missing.map((field) => t(NAMES[field]))) })}
        </span>
      </p>
      <div
        className="tf-meter"
        role="meter"
        aria-label={label}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <span style={{ inlineSize: `${percent}%` }} />
      </div>
    </div>
  );
}

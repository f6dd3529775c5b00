import type { JSX } from 'react';
import type { ScheduleLane } from '@tianfu/sdk';
import { NativeSelect } from '../../../forms/sampling/NativeSelect.js';
import { fieldOf, instantOf } from '../../../words/beijing-input.js';
import { useSamplingWords } from '../../../words/sampling.js';
import type { Draft } from './draft.js';

interface Props {
  readonly draft: Draft;
  readonly lanes: readonly ScheduleLane[];
  readonly gridMinutes: number;
  readonly onDraft: (draft: Draft) => void;
}

/** The same move by typing: for a phone, and for whoever knows the time already. */
export function MoveFields({ draft, lanes, gridMinutes, onDraft }: Props): JSX.Element {
  const { t } = useSamplingWords();
  const own = lanes.find(({ resourceId }) => resourceId === draft.allocation.resourceId);
  const same = lanes.filter(({ kind }) => kind === own?.kind);
  return (
    <div className="tf-move-fields">
      <label>
        <span className="tf-small tf-soft">{t('sampling.schedule.moveTo')}</span>
        <input
          type="datetime-local"
          className="tf-input"
          step={gridMinutes * 60}
          value={fieldOf(draft.from)}
          onChange={(event) => {
            const from = instantOf(event.target.value);
            if (from !== undefined) onDraft({ ...draft, from });
          }}
        />
      </label>
      <label>
        <span className="tf-small tf-soft">{t('sampling.schedule.minutes')}</span>
        <input
          type="number"
          className="tf-input"
          inputMode="numeric"
          min={gridMinutes}
          step={gridMinutes}
          value={draft.minutes}
          onChange={(event) => {
            const minutes = Number(event.target.value);
            if (Number.isInteger(minutes) && minutes > 0) onDraft({ ...draft, minutes });
          }}
        />
      </label>
      {same.length > 1 && (
        <label>
          <span className="tf-small tf-soft">{t('sampling.schedule.resource')}</span>
          <NativeSelect
            label={t('sampling.schedule.resource')}
            options={same.map(({ resourceId, name }) => ({ code: resourceId, name }))}
            value={draft.resourceId}
            onChange={(resourceId) => {
              if (resourceId !== undefined) onDraft({ ...draft, resourceId });
            }}
          />
        </label>
      )}
    </div>
  );
}

import type { JSX } from 'react';
import type { GeoPosition } from '@tianfu/sdk';
import { useLogisticsWords } from '../../words/logistics.js';
import { TOWNS, townAt, townName } from '../../pages/logistics/towns.js';

interface Props {
  /** Which place it is, for whoever hears the page. */
  readonly label: string;
  readonly id?: string;
  readonly value?: GeoPosition | undefined;
  readonly onChange?: (position: GeoPosition | undefined) => void;
}

/** A position: a known town, or degrees. */
export function PositionPicker({ label, id, value, onChange }: Props): JSX.Element {
  const { t, language } = useLogisticsWords();
  const degrees = (name: keyof GeoPosition): JSX.Element => (
    <input
      className="tf-input"
      type="number"
      inputMode="decimal"
      step="any"
      min={name === 'lat' ? -90 : -180}
      max={name === 'lat' ? 90 : 180}
      aria-label={`${label} ${t(`logistics.consignment.form.${name}`)}`}
      placeholder={t(`logistics.consignment.form.${name}`)}
      value={value?.[name] ?? ''}
      onChange={(event) =>
        onChange?.(
          event.target.value === ''
            ? undefined
            : { lat: 0, lng: 0, ...value, [name]: Number(event.target.value) },
        )
      }
    />
  );
  return (
    <div className="tf-position">
      <select
        id={id}
        className="tf-input"
        aria-label={`${label} ${t('logistics.consignment.form.pickTown')}`}
        value={townAt(value)?.code ?? ''}
        onChange={(event) => onChange?.(TOWNS.find(({ code }) => code === event.target.value)?.position)}
      >
        <option value="">{t('logistics.consignment.form.pickTown')}</option>
        {TOWNS.map((town) => (
          <option key={town.code} value={town.code}>
            {townName(town, language)}
          </option>
        ))}
      </select>
      {degrees('lat')}
      {degrees('lng')}
    </div>
  );
}

import type { JSX } from 'react';
import { useLogisticsWords } from '../../words/logistics.js';
import type { PastedLines } from './announce-paste.js';

/** The rest follows once these are mended. */
const SHOWN_MAX = 10;

/** What became of lines that were pasted: how many came, or what is wrong with which cell. */
export function PasteFaults({ pasted, linesMax }: { pasted: PastedLines; linesMax: number }): JSX.Element {
  const { t } = useLogisticsWords();
  const text = 'logistics.warehouse.inbound.form.paste';
  if (pasted.ok) return <p role="status">{t(`${text}.done`, { count: pasted.lines.length })}</p>;
  if (pasted.fault !== 'cells') {
    return (
      <p className="tf-bad" role="alert">
        {t(`${text}.${pasted.fault}`, { max: linesMax })}
      </p>
    );
  }
  const { cells } = pasted;
  return (
    <div role="alert">
      <p className="tf-bad">{t(`${text}.cells`, { count: cells.length })}</p>
      <ul className="tf-small">
        {cells.slice(0, SHOWN_MAX).map(({ row, field, fault, value }) => (
          <li key={`${String(row)} ${field}`}>
            {t(`${text}.${fault}`, { row, field: t(`logistics.warehouse.${field}`), value })}
          </li>
        ))}
      </ul>
    </div>
  );
}

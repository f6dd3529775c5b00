import { useState, type JSX } from 'react';
import { Button } from 'antd';
import { useWords } from '../../components/use-words.js';
import { fill } from '../../words/fill.js';
import type { Grid } from './matrix.js';
import type { PasteFault } from './paste.js';
import { fillByRatio, parseRatio } from './ratio.js';

interface Props {
  readonly grid: Grid;
  readonly onChange: (grid: Grid) => void;
  readonly onPaste: (text: string) => boolean;
  readonly pasted: string | undefined;
  readonly fault: PasteFault | undefined;
}

/** Filling many cells at once: by a ratio, or from a spreadsheet. Folded, because most orders are small. */
export function MatrixTools({ grid, onChange, onPaste, pasted, fault }: Props): JSX.Element {
  const { t } = useWords();
  const [ratio, setRatio] = useState('');
  const [total, setTotal] = useState('');
  const [wrong, setWrong] = useState(false);
  const applyRatio = (): void => {
    const weights = parseRatio(ratio, grid.sizes.length);
    const pieces = Number(total.normalize('NFKC'));
    setWrong(weights === undefined || !Number.isInteger(pieces) || pieces <= 0);
    if (weights !== undefined && Number.isInteger(pieces) && pieces > 0)
      onChange(fillByRatio(grid, pieces, weights));
  };
  return (
    <>
      <details>
        <summary>{t('post.ratio')}</summary>
        <div className="tf-form-grid">
          <label>
            <span className="tf-small tf-soft">{t('post.ratioText')}</span>
            <input
              className="tf-input"
              value={ratio}
              placeholder={t('post.ratioHint')}
              onChange={(event) => setRatio(event.target.value)}
            />
          </label>
          <label>
            <span className="tf-small tf-soft">{t('post.ratioTotal')}</span>
            <input
              className="tf-input"
              inputMode="numeric"
              value={total}
              onChange={(event) => setTotal(event.target.value)}
            />
          </label>
        </div>
        {wrong && (
          <p className="tf-bad tf-small" role="alert">
            {t('post.ratioWrong', { count: grid.sizes.length })}
          </p>
        )}
        <p className="tf-row">
          <Button onClick={applyRatio}>{t('post.ratioFill')}</Button>
        </p>
      </details>
      <details>
        <summary>{t('post.paste')}</summary>
        <label>
          <span className="tf-small tf-soft">{t('post.pasteHint')}</span>
          <textarea
            className="tf-input"
            rows={3}
            aria-label={t('post.pasteLabel')}
            onChange={(event) => {
              if (onPaste(event.target.value)) event.target.value = '';
            }}
          />
        </label>
      </details>
      <div aria-live="polite" className="tf-small">
        {pasted !== undefined && <p className="tf-good">{pasted}</p>}
        {fault !== undefined && (
          <p className="tf-bad">{fill(t, `post.pasteFault.${fault.fault}`, { ...fault })}</p>
        )}
      </div>
    </>
  );
}

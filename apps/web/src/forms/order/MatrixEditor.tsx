import { useState, type JSX } from 'react';
import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { QUANTITY_PIECES_MAX } from '@tianfu/kernel';
import { Button } from 'antd';
import { useWords } from '../../components/use-words.js';
import { grouped, piecesText } from '../../words/amounts.js';
import * as matrix from './matrix.js';
import { gridFromPaste, type PasteFault } from './paste.js';
import { MatrixTools } from './MatrixTools.js';

interface Props {
  readonly value?: matrix.Grid;
  readonly onChange?: (grid: matrix.Grid) => void;
}

/** The size-colour matrix: type, fill by ratio, or paste a block from a spreadsheet into any cell. */
export function MatrixEditor({ value: grid = matrix.emptyGrid(''), onChange }: Props): JSX.Element {
  const { t } = useWords();
  const [pasted, setPasted] = useState<string | undefined>();
  const [fault, setFault] = useState<PasteFault | undefined>();
  const change = (next: matrix.Grid): void => onChange?.(next);
  const takeBlock = (text: string): boolean => {
    const read = gridFromPaste(text);
    setFault(read.ok ? undefined : read.error);
    setPasted(undefined);
    if (!read.ok) return false;
    change(read.value);
    setPasted(
      t('post.pasted', {
        colours: read.value.colours.length,
        sizes: read.value.sizes.length,
        count: matrix.gridTotal(read.value),
      }),
    );
    return true;
  };
  const nameOf = (name: string, index: number, kind: 'post.unnamedColour' | 'post.unnamedSize'): string =>
    name.trim() === '' ? t(kind, { n: index + 1 }) : name;
  const colourAt = (row: number): string => nameOf(grid.colours[row] ?? '', row, 'post.unnamedColour');
  const sizeAt = (column: number): string => nameOf(grid.sizes[column] ?? '', column, 'post.unnamedSize');
  return (
    <div
      className="tf-stack tf-tight"
      onPaste={(event) => {
        const text = event.clipboardData.getData('text/plain');
        if (/[\t\n]/.test(text.trim()) && takeBlock(text)) event.preventDefault();
      }}
    >
      <div className="tf-scroll">
        <table className="tf-matrix tf-matrix-edit">
          <caption className="tf-unseen">{t('orders.matrix')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('orders.colour')}</th>
              {grid.sizes.map((size, column) => (
                <th key={column} scope="col">
                  <Head
                    label={t('post.sizeName', { n: column + 1 })}
                    value={size}
                    maxLength={20}
                    onChange={(name) => change(matrix.withSizeName(grid, column, name))}
                    removeLabel={t('post.removeSize', { size: sizeAt(column) })}
                    {...(grid.sizes.length > 1
                      ? { onRemove: () => change(matrix.withoutSize(grid, column)) }
                      : {})}
                  />
                </th>
              ))}
              <th scope="col">{t('orders.total')}</th>
            </tr>
          </thead>
          <tbody>
            {grid.colours.map((colour, row) => (
              <tr key={row}>
                <th scope="row">
                  <Head
                    label={t('post.colourName', { n: row + 1 })}
                    value={colour}
                    maxLength={30}
                    onChange={(name) => change(matrix.withColourName(grid, row, name))}
                    removeLabel={t('post.removeColour', { colour: colourAt(row) })}
                    {...(grid.colours.length > 1
                      ? { onRemove: () => change(matrix.withoutColour(grid, row)) }
                      : {})}
                  />
                </th>
                {grid.sizes.map((_, column) => (
                  <td key={column}>
                    <Cell
                      label={t('post.cell', { colour: colourAt(row), size: sizeAt(column) })}
                      pieces={matrix.piecesAt(grid, row, column)}
                      onChange={(pieces) => change(matrix.withPieces(grid, row, column, pieces))}
                    />
                  </td>
                ))}
                <td className="tf-total">{grouped(matrix.colourTotal(grid, row))}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('orders.total')}</th>
              {grid.sizes.map((_, column) => (
                <td key={column}>{grouped(matrix.sizeTotal(grid, column))}</td>
              ))}
              <td className="tf-total">{grouped(matrix.gridTotal(grid))}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <div className="tf-row tf-between">
        <span className="tf-row">
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => change(matrix.withColour(grid))}>
            {t('post.addColour')}
          </Button>
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => change(matrix.withSize(grid))}>
            {t('post.addSize')}
          </Button>
        </span>
        <b aria-live="polite">{t('post.quantityIs', { pieces: piecesText(matrix.gridTotal(grid), t) })}</b>
      </div>
      <MatrixTools grid={grid} onChange={change} onPaste={takeBlock} pasted={pasted} fault={fault} />
    </div>
  );
}

interface HeadProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly removeLabel: string;
  readonly onChange: (name: string) => void;
  readonly onRemove?: () => void;
}

function Head({ label, value, maxLength, removeLabel, onChange, onRemove }: HeadProps): JSX.Element {
  return (
    <span className="tf-head-edit">
      <input
        aria-label={label}
        value={value}
        maxLength={maxLength}
        onChange={(event) => onChange(event.target.value)}
      />
      {onRemove !== undefined && (
        <button type="button" aria-label={removeLabel} onClick={onRemove}>
          <CloseOutlined aria-hidden />
        </button>
      )}
    </span>
  );
}

interface CellProps {
  readonly label: string;
  readonly pieces: number;
  readonly onChange: (pieces: number) => void;
}

/** Takes digits only, full-width ones too; an empty cell is nothing ordered. */
function Cell({ label, pieces, onChange }: CellProps): JSX.Element {
  return (
    <input
      aria-label={label}
      inputMode="numeric"
      value={pieces === 0 ? '' : pieces}
      placeholder="0"
      onFocus={(event) => event.target.select()}
      onChange={(event) => {
        const digits = event.target.value.normalize('NFKC').replaceAll(/\D/g, '');
        onChange(Math.min(Number(digits), QUANTITY_PIECES_MAX));
      }}
    />
  );
}

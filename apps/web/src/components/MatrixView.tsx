import type { JSX } from 'react';
import type { SizeColourCellShape } from '@tianfu/sdk';
import { colourTotal, gridOf, gridTotal, piecesAt, sizeTotal } from '../forms/order/matrix.js';
import { grouped } from '../words/amounts.js';
import { useWords } from './use-words.js';

/** What is ordered in which colour and size, with the totals. */
export function MatrixView({ cells }: { cells: readonly SizeColourCellShape[] }): JSX.Element {
  const { t } = useWords();
  const grid = gridOf(cells);
  return (
    // A wide matrix scrolls by itself, also with the arrow keys.
    <div className="tf-scroll" tabIndex={0} role="region" aria-label={t('orders.matrix')}>
      <table className="tf-matrix">
        <caption className="tf-unseen">{t('orders.matrix')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('orders.colour')}</th>
            {grid.sizes.map((size) => (
              <th key={size} scope="col">
                {size}
              </th>
            ))}
            <th scope="col">{t('orders.total')}</th>
          </tr>
        </thead>
        <tbody>
          {grid.colours.map((colour, row) => (
            <tr key={colour}>
              <th scope="row">{colour}</th>
              {grid.sizes.map((size, column) => (
                <td key={size}>
                  {piecesAt(grid, row, column) === 0 ? '–' : grouped(piecesAt(grid, row, column))}
                </td>
              ))}
              <td className="tf-total">{grouped(colourTotal(grid, row))}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('orders.total')}</th>
            {grid.sizes.map((size, column) => (
              <td key={size}>{grouped(sizeTotal(grid, column))}</td>
            ))}
            <td className="tf-total">{grouped(gridTotal(grid))}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

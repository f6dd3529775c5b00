import type { JSX, ReactNode } from 'react';

export interface Column<R> {
  readonly key: string;
  readonly name: string;
  readonly cell: (row: R, index: number) => ReactNode;
  /** Stands at the end, in figures. */
  readonly figure?: boolean;
  /** Names the row; on a phone it is the head of the card. */
  readonly head?: boolean;
  /** A form's field: on a phone it has a line of its own. */
  readonly field?: boolean;
}

interface Props<R> {
  readonly label: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly keyOf: (row: R, index: number) => string;
  readonly foot?: ReactNode;
}

/** A table on a desk; on a phone each row is a card that names its values. */
export function Rows<R>({ label, columns, rows, keyOf, foot }: Props<R>): JSX.Element {
  return (
    <table className="tf-rows" aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ key, name, figure }) => (
            <th key={key} scope="col" className={figure === true ? 'tf-number' : ''}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={keyOf(row, index)}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} index={index} />
            ))}
          </tr>
        ))}
      </tbody>
      {foot !== undefined && <tfoot>{foot}</tfoot>}
    </table>
  );
}

function Cell<R>({ column, row, index }: { column: Column<R>; row: R; index: number }): JSX.Element {
  const { name, cell, figure, head, field } = column;
  const content = cell(row, index);
  if (head === true) return <th scope="row">{content}</th>;
  const classes = [figure === true ? 'tf-number' : '', field === true ? 'tf-rows-field' : ''];
  return (
    <td data-label={name} className={classes.filter(Boolean).join(' ')}>
      <span>{content}</span>
    </td>
  );
}

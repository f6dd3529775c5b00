import { useState, type JSX } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { StockBatch, StockMove, StockPlace } from '@tianfu/sdk';
import { Button, Drawer } from 'antd';
import { rowsOf } from '../../../api.js';
import { logisticsApi } from '../../../api-logistics.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { ErrorState } from '../../../components/ErrorState.js';
import { LoadMore } from '../../../components/LoadMore.js';
import { Pending } from '../../../components/Pending.js';
import { Rows, type Column } from '../../../components/Rows.js';
import { usePhone } from '../../../device/observable.js';
import { DisposeDialog } from '../../../forms/logistics/DisposeDialog.js';
import { grouped } from '../../../words/amounts.js';
import { useLogisticsWords } from '../../../words/logistics.js';
import { beijing } from '../../../words/time.js';
import { goodsText, signedPieces } from './words.js';

interface Props {
  readonly batchId: string;
  /** As the list shows it; left out when nothing of it is left. */
  readonly batch: StockBatch | undefined;
  readonly house: boolean;
  readonly onClose: () => void;
}

const PLACES = ['on-hand', 'reserved', 'damaged', 'outside'] as const satisfies readonly StockPlace[];

/** Short names, as they head columns. */
const NAMES = {
  'on-hand': 'logistics.warehouse.stock.onHand',
  reserved: 'logistics.warehouse.stock.reserved',
  damaged: 'logistics.warehouse.stock.damaged',
  outside: 'logistics.warehouse.ledger.outside',
} as const satisfies Record<StockPlace, string>;

const piecesAt = ({ entries }: StockMove, place: StockPlace): number =>
  entries.filter((entry) => entry.place === place).reduce((sum, { pieces }) => sum + pieces, 0);

/** Every move of one batch, newest first, and what they come to. */
export function LedgerDrawer({ batchId, batch, house, onClose }: Props): JSX.Element {
  const { t } = useLogisticsWords();
  const phone = usePhone();
  const query = useInfiniteQuery(logisticsApi.moves(batchId));
  const [disposing, setDisposing] = useState(false);
  const mayDispose = house && batch !== undefined && batch.damagedPieces > 0;
  return (
    <Drawer
      open
      onClose={onClose}
      size={phone ? '100%' : 820}
      title={
        batch === undefined
          ? t('logistics.warehouse.ledger.title')
          : t('logistics.warehouse.stock.ledgerOf', { goods: goodsText(batch) })
      }
      closable={{ 'aria-label': t('common.close') }}
    >
      <div className="tf-stack">
        {batch !== undefined && (
          <p className="tf-card-meta">
            <span>{batch.warehouseName}</span>
            <span>
              {t('logistics.warehouse.batch')} {batch.batch}
            </span>
            <span>{t('logistics.warehouse.stock.receivedOn', { day: batch.receivedOn })}</span>
          </p>
        )}
        {query.isPending && <Pending rows={2} />}
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.isSuccess && <Ledger moves={rowsOf(query.data)} whole={!query.hasNextPage} />}
        <LoadMore {...query} />
        {mayDispose && (
          <div className="tf-row tf-end">
            <Button danger onClick={() => setDisposing(true)}>
              {t('logistics.warehouse.ledger.dispose')}
            </Button>
          </div>
        )}
        {disposing && batch !== undefined && (
          <DisposeDialog batch={batch} onClose={() => setDisposing(false)} />
        )}
      </div>
    </Drawer>
  );
}

function Ledger({ moves, whole }: { moves: readonly StockMove[]; whole: boolean }): JSX.Element {
  const { t, names } = useLogisticsWords();
  if (moves.length === 0) return <EmptyState motif="ruler" title={t('logistics.warehouse.ledger.none')} />;
  const columns: Column<StockMove>[] = [
    { key: 'at', name: t('logistics.warehouse.ledger.at'), cell: ({ at }) => beijing(at) },
    {
      key: 'move',
      name: t('logistics.warehouse.ledger.move'),
      head: true,
      cell: ({ kind, reason }) => (
        <>
          {names.move(kind)}
          {reason !== undefined && <span className="tf-small tf-soft tf-line">{reason}</span>}
        </>
      ),
    },
    ...PLACES.map((place) => ({
      key: place,
      name: t(NAMES[place]),
      figure: true,
      cell: (move: StockMove) => signedPieces(piecesAt(move, place)),
    })),
  ];
  const sums = new Map(
    PLACES.map((place) => [place, moves.reduce((sum, move) => sum + piecesAt(move, place), 0)]),
  );
  const inside = PLACES.slice(0, 3).reduce((sum, place) => sum + (sums.get(place) ?? 0), 0);
  return (
    <>
      <div className="tf-scroll">
        <Rows
          label={t('logistics.warehouse.ledger.title')}
          columns={columns}
          rows={moves}
          keyOf={({ moveId }) => moveId}
          foot={
            whole ? (
              <tr>
                <td data-label="" />
                <th scope="row">{t('logistics.warehouse.ledger.balance')}</th>
                {PLACES.map((place) => (
                  <td key={place} data-label={t(NAMES[place])} className="tf-number">
                    <b>{grouped(sums.get(place) ?? 0).replace('-', '−')}</b>
                  </td>
                ))}
              </tr>
            ) : undefined
          }
        />
      </div>
      <p className={whole ? 'tf-note tf-note-good' : 'tf-soft'}>
        {whole
          ? t('logistics.warehouse.ledger.balances', { inside: grouped(inside) })
          : t('logistics.warehouse.ledger.part')}
      </p>
    </>
  );
}

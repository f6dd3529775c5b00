import type { JSX } from 'react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { AgeBucket, FindStockInput, StockBatch } from '@tianfu/sdk';
import { rowsOf } from '../../../api.js';
import { logisticsApi } from '../../../api-logistics.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { ErrorState } from '../../../components/ErrorState.js';
import { LoadMore } from '../../../components/LoadMore.js';
import { Pending } from '../../../components/Pending.js';
import { Rows, type Column } from '../../../components/Rows.js';
import { SearchBox } from '../../../components/SearchBox.js';
import { NativeSelect } from '../../../forms/sampling/NativeSelect.js';
import { grouped, piecesText } from '../../../words/amounts.js';
import { useLogisticsWords } from '../../../words/logistics.js';
import { LedgerDrawer } from './LedgerDrawer.js';
import type { TabProps } from './tab-props.js';
import { ownersOf } from './owners.js';
import { atOurs, useSide } from './use-side.js';
import { goodsText } from './words.js';

const AGES = ['31', '61', '91', '181'] as const;

/** What lies there by owner, batch and age; each batch opens its ledger. */
export function StockTab({ search, onSearch }: TabProps): JSX.Element {
  const { t } = useLogisticsWords();
  const { side, warehouses } = useSide(search.side);
  const age = AGES.find((each) => each === search.age);
  const filters: FindStockInput = {
    ...atOurs(side),
    warehouseId: search.warehouse,
    ownerId: search.owner,
    styleCode: search.style,
    minAgeDays: age === undefined ? undefined : Number(age),
  };
  const query = useInfiniteQuery(logisticsApi.stock(filters));
  const batches = query.data === undefined ? [] : rowsOf(query.data);
  const filtered = [search.warehouse, search.owner, search.style, age].some((each) => each !== undefined);
  const shown = side === 'house' ? warehouses.filter(({ own }) => own) : warehouses;
  return (
    <>
      <Ages side={side} warehouseId={search.warehouse} />
      <div className="tf-tools">
        <SearchBox
          key={search.style ?? ''}
          label={t('logistics.warehouse.stock.style')}
          value={search.style}
          onSearch={(style) => onSearch({ style })}
          maxLength={40}
        />
        <NativeSelect
          label={t('logistics.warehouse.warehouse')}
          none={t('logistics.warehouse.everyWarehouse')}
          options={shown.map(({ warehouseId: code, name }) => ({ code, name }))}
          value={search.warehouse}
          onChange={(warehouse) => onSearch({ warehouse })}
        />
        {side === 'house' && (
          <NativeSelect
            label={t('logistics.warehouse.owner')}
            none={t('logistics.warehouse.everyOwner')}
            options={ownersOf(shown, t)}
            value={search.owner}
            onChange={(owner) => onSearch({ owner })}
          />
        )}
        <NativeSelect
          label={t('logistics.warehouse.stock.minAge')}
          none={t('logistics.warehouse.stock.anyAge')}
          options={AGES.map((code) => ({
            code,
            name: t('logistics.warehouse.stock.ageAtLeast', { days: code }),
          }))}
          value={age}
          onChange={(picked) => onSearch({ age: picked })}
        />
      </div>
      {query.isPending && <Pending />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && batches.length === 0 && (
        <EmptyState
          motif="spool"
          title={t(filtered ? 'logistics.warehouse.stock.noneFiltered' : 'logistics.warehouse.stock.none')}
          {...(filtered ? {} : { body: t('logistics.warehouse.stock.noneBody') })}
        />
      )}
      {batches.length > 0 && (
        <Batches
          batches={batches}
          house={side === 'house'}
          onOpen={(batchId) => onSearch({ batch: batchId })}
        />
      )}
      <LoadMore {...query} />
      {search.batch !== undefined && (
        <LedgerDrawer
          batchId={search.batch}
          batch={batches.find(({ batchId }) => batchId === search.batch)}
          house={side === 'house'}
          onClose={() => onSearch({ batch: undefined })}
        />
      )}
    </>
  );
}

interface BatchesProps {
  readonly batches: readonly StockBatch[];
  readonly house: boolean;
  readonly onOpen: (batchId: string) => void;
}

function Batches({ batches, house, onOpen }: BatchesProps): JSX.Element {
  const { t } = useLogisticsWords();
  const columns: Column<StockBatch>[] = [
    { key: 'goods', name: t('logistics.warehouse.goods'), head: true, cell: goodsText },
    ...(house
      ? [
          {
            key: 'owner',
            name: t('logistics.warehouse.owner'),
            cell: ({ ownerName }: StockBatch) => ownerName ?? t('logistics.warehouse.unknownOwner'),
          },
        ]
      : []),
    {
      key: 'warehouse',
      name: t('logistics.warehouse.warehouse'),
      cell: ({ warehouseName }) => warehouseName,
    },
    {
      key: 'batch',
      name: t('logistics.warehouse.batch'),
      cell: ({ batch }) => <span className="tf-keep">{batch}</span>,
    },
    {
      key: 'age',
      name: t('logistics.warehouse.stock.age'),
      cell: ({ ageDays, receivedOn }) => (
        <>
          {t('logistics.warehouse.stock.days', { count: ageDays })}
          <span className="tf-small tf-soft tf-line">
            {t('logistics.warehouse.stock.receivedOn', { day: receivedOn })}
          </span>
        </>
      ),
    },
    {
      key: 'onHand',
      name: t('logistics.warehouse.stock.onHand'),
      figure: true,
      cell: ({ onHandPieces }) => <b>{grouped(onHandPieces)}</b>,
    },
    {
      key: 'reserved',
      name: t('logistics.warehouse.stock.reserved'),
      figure: true,
      cell: ({ reservedPieces }) => grouped(reservedPieces),
    },
    {
      key: 'damaged',
      name: t('logistics.warehouse.stock.damaged'),
      figure: true,
      cell: ({ damagedPieces }) => grouped(damagedPieces),
    },
    {
      key: 'ledger',
      name: '',
      cell: (batch) => (
        <button
          type="button"
          className="tf-text-button tf-link"
          aria-label={t('logistics.warehouse.stock.ledgerOf', {
            goods: `${goodsText(batch)} ${batch.batch}`,
          })}
          onClick={() => onOpen(batch.batchId)}
        >
          {t('logistics.warehouse.stock.ledger')}
        </button>
      ),
    },
  ];
  return (
    <div className="tf-scroll">
      <Rows
        label={t('logistics.warehouse.tab.stock')}
        columns={columns}
        rows={batches}
        keyOf={({ batchId }) => batchId}
      />
    </div>
  );
}

/** How old the stock is: bars for the eye, figures beside them. */
function Ages({ side, warehouseId }: { side: 'goods' | 'house'; warehouseId: string | undefined }) {
  const { t } = useLogisticsWords();
  const { data } = useQuery(logisticsApi.stockAges({ ...atOurs(side), warehouseId }));
  const buckets = data?.data ?? [];
  const most = Math.max(1, ...buckets.map(({ pieces }) => pieces));
  const range = ({ fromDays, untilDays }: AgeBucket): string =>
    untilDays === undefined
      ? t('logistics.warehouse.stock.ageOver', { from: fromDays })
      : t('logistics.warehouse.stock.ageRange', { from: fromDays, until: untilDays });
  if (buckets.every(({ pieces }) => pieces === 0)) return null;
  return (
    <section className="tf-card" aria-labelledby="ages">
      <h2 id="ages">{t('logistics.warehouse.stock.ages')}</h2>
      <ul className="tf-ages">
        {buckets.map((bucket) => (
          <li key={bucket.fromDays}>
            <span className="tf-small tf-soft">{range(bucket)}</span>
            <b className="tf-figures">{piecesText(bucket.pieces, t)}</b>
            <span className={bucket.fromDays > 90 ? 'tf-bar tf-bar-weak' : 'tf-bar'} aria-hidden="true">
              <span style={{ inlineSize: `${(100 * bucket.pieces) / most}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

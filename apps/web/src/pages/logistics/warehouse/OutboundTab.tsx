import type { JSX } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { OutboundSummary } from '@tianfu/sdk';
import { rowsOf } from '../../../api.js';
import { logisticsApi } from '../../../api-logistics.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { ErrorState } from '../../../components/ErrorState.js';
import { LoadMore } from '../../../components/LoadMore.js';
import { Pending } from '../../../components/Pending.js';
import { Rows, type Column } from '../../../components/Rows.js';
import { NativeSelect } from '../../../forms/sampling/NativeSelect.js';
import { OUTBOUND_FILTERS } from '../../../routes/logistics-search.js';
import { piecesText } from '../../../words/amounts.js';
import { useLogisticsWords } from '../../../words/logistics.js';
import { beijing } from '../../../words/time.js';
import { OutboundTag } from '../tags.js';
import type { TabProps } from './tab-props.js';
import { atOurs, useSide } from './use-side.js';

/** What is to be sent from a warehouse, and what has left. */
export function OutboundTab({ search, onSearch }: TabProps): JSX.Element {
  const { t } = useLogisticsWords();
  const { side } = useSide(search.side);
  const state = OUTBOUND_FILTERS.find((each) => each === search.state);
  const query = useInfiniteQuery(logisticsApi.outbounds({ state, ...atOurs(side) }));
  if (query.isPending) return <Pending />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const orders = rowsOf(query.data);
  return (
    <>
      <div className="tf-tools">
        <NativeSelect
          label={t('logistics.warehouse.state')}
          none={t('logistics.warehouse.anyState')}
          options={OUTBOUND_FILTERS.map((code) => ({
            code,
            name: t(`logistics.warehouse.outbound.state.${code}`),
          }))}
          value={state}
          onChange={(picked) => onSearch({ state: picked })}
        />
      </div>
      {orders.length === 0 ? (
        <NoOrders side={side} filtered={state !== undefined} />
      ) : (
        <Orders orders={orders} house={side === 'house'} />
      )}
      <LoadMore {...query} />
    </>
  );
}

function NoOrders({ side, filtered }: { side: 'goods' | 'house'; filtered: boolean }): JSX.Element {
  const { t } = useLogisticsWords();
  if (filtered) return <EmptyState motif="spool" title={t('logistics.warehouse.outbound.noneFiltered')} />;
  if (side === 'house')
    return <EmptyState motif="spool" title={t('logistics.warehouse.outbound.noneHouse')} />;
  return (
    <EmptyState
      motif="spool"
      title={t('logistics.warehouse.outbound.none')}
      body={t('logistics.warehouse.outbound.noneBody')}
    />
  );
}

function Orders({ orders, house }: { orders: readonly OutboundSummary[]; house: boolean }): JSX.Element {
  const { t } = useLogisticsWords();
  const columns: Column<OutboundSummary>[] = [
    {
      key: 'number',
      name: t('logistics.warehouse.number'),
      head: true,
      cell: ({ outboundId, number }) => (
        <Link to="/warehouses/outbound/$outboundId" params={{ outboundId }}>
          {number}
        </Link>
      ),
    },
    {
      key: 'state',
      name: t('logistics.warehouse.state'),
      cell: ({ state }) => <OutboundTag state={state} />,
    },
    {
      key: 'warehouse',
      name: t('logistics.warehouse.warehouse'),
      cell: ({ warehouseName }) => warehouseName,
    },
    ...(house
      ? [
          {
            key: 'owner',
            name: t('logistics.warehouse.owner'),
            cell: ({ ownerName }: OutboundSummary) => ownerName ?? t('logistics.warehouse.unknownOwner'),
          },
        ]
      : []),
    {
      key: 'reference',
      name: t('logistics.warehouse.outbound.reference'),
      cell: ({ reference }) => reference ?? '–',
    },
    {
      key: 'pieces',
      name: t('logistics.warehouse.pieces'),
      figure: true,
      cell: ({ pieces }) => piecesText(pieces, t),
    },
    {
      key: 'requestedAt',
      name: t('logistics.warehouse.outbound.requestedAt'),
      cell: ({ requestedAt }) => beijing(requestedAt),
    },
  ];
  return (
    <div className="tf-scroll">
      <Rows
        label={t('logistics.warehouse.tab.outbound')}
        columns={columns}
        rows={orders}
        keyOf={({ outboundId }) => outboundId}
      />
    </div>
  );
}

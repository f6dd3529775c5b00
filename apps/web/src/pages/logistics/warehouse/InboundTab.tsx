import type { JSX } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { InboundSummary } from '@tianfu/sdk';
import { rowsOf } from '../../../api.js';
import { logisticsApi } from '../../../api-logistics.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { ErrorState } from '../../../components/ErrorState.js';
import { LoadMore } from '../../../components/LoadMore.js';
import { Pending } from '../../../components/Pending.js';
import { Rows, type Column } from '../../../components/Rows.js';
import { NativeSelect } from '../../../forms/sampling/NativeSelect.js';
import { INBOUND_FILTERS } from '../../../routes/logistics-search.js';
import { piecesText } from '../../../words/amounts.js';
import { useLogisticsWords } from '../../../words/logistics.js';
import { beijing } from '../../../words/time.js';
import { InboundTag } from '../tags.js';
import type { TabProps } from './tab-props.js';
import { atOurs, useSide } from './use-side.js';
import { varianceText } from './words.js';

/** What is announced to a warehouse, and what came of it. */
export function InboundTab({ search, onSearch }: TabProps): JSX.Element {
  const { t } = useLogisticsWords();
  const { side } = useSide(search.side);
  const state = INBOUND_FILTERS.find((each) => each === search.state);
  const query = useInfiniteQuery(logisticsApi.inbounds({ state, ...atOurs(side) }));
  if (query.isPending) return <Pending />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const notices = rowsOf(query.data);
  const label = t('logistics.warehouse.state');
  return (
    <>
      <div className="tf-tools">
        <NativeSelect
          label={label}
          none={t('logistics.warehouse.anyState')}
          options={INBOUND_FILTERS.map((code) => ({
            code,
            name: t(`logistics.warehouse.inbound.state.${code}`),
          }))}
          value={state}
          onChange={(picked) => onSearch({ state: picked })}
        />
      </div>
      {notices.length === 0 ? (
        <NoNotices side={side} filtered={state !== undefined} />
      ) : (
        <Notices notices={notices} house={side === 'house'} />
      )}
      <LoadMore {...query} />
    </>
  );
}

function NoNotices({ side, filtered }: { side: 'goods' | 'house'; filtered: boolean }): JSX.Element {
  const { t } = useLogisticsWords();
  if (filtered) return <EmptyState motif="envelope" title={t('logistics.warehouse.inbound.noneFiltered')} />;
  if (side === 'house')
    return <EmptyState motif="envelope" title={t('logistics.warehouse.inbound.noneHouse')} />;
  return (
    <EmptyState
      motif="envelope"
      title={t('logistics.warehouse.inbound.none')}
      body={t('logistics.warehouse.inbound.noneBody')}
    >
      <Link className="tf-verb" to="/warehouses/announce">
        {t('logistics.warehouse.inbound.create')}
      </Link>
    </EmptyState>
  );
}

function Notices({ notices, house }: { notices: readonly InboundSummary[]; house: boolean }): JSX.Element {
  const { t } = useLogisticsWords();
  const columns: Column<InboundSummary>[] = [
    {
      key: 'number',
      name: t('logistics.warehouse.number'),
      head: true,
      cell: ({ inboundId, number }) => (
        <Link to="/warehouses/inbound/$inboundId" params={{ inboundId }}>
          {number}
        </Link>
      ),
    },
    {
      key: 'state',
      name: t('logistics.warehouse.state'),
      cell: ({ state }) => <InboundTag state={state} />,
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
            cell: ({ ownerName }: InboundSummary) => ownerName ?? t('logistics.warehouse.unknownOwner'),
          },
        ]
      : []),
    {
      key: 'expectedOn',
      name: t('logistics.warehouse.inbound.expectedOn'),
      cell: ({ expectedOn }) => expectedOn,
    },
    {
      key: 'expected',
      name: t('logistics.warehouse.inbound.expected'),
      figure: true,
      cell: ({ expectedPieces }) => piecesText(expectedPieces, t),
    },
    {
      key: 'received',
      name: t('logistics.warehouse.inbound.received'),
      figure: true,
      cell: ({ state, receivedPieces }) =>
        state === 'announced' || state === 'cancelled' ? '–' : piecesText(receivedPieces, t),
    },
    {
      key: 'variance',
      name: t('logistics.warehouse.inbound.variance'),
      figure: true,
      cell: ({ state, receivedPieces, expectedPieces }) =>
        state === 'received' ? varianceText(receivedPieces - expectedPieces, t) : '–',
    },
    {
      key: 'announcedAt',
      name: t('logistics.warehouse.inbound.announcedAt'),
      cell: ({ announcedAt }) => beijing(announcedAt),
    },
  ];
  return (
    <div className="tf-scroll">
      <Rows
        label={t('logistics.warehouse.tab.inbound')}
        columns={columns}
        rows={notices}
        keyOf={({ inboundId }) => inboundId}
      />
    </div>
  );
}

import type { JSX } from 'react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { addDays, shanghaiDate } from '@tianfu/kernel';
import { Problem, type FeeLine, type FeeStatement, type WarehouseView } from '@tianfu/sdk';
import { rowsOf } from '../../../api.js';
import { logisticsApi } from '../../../api-logistics.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { ErrorState } from '../../../components/ErrorState.js';
import { Pending } from '../../../components/Pending.js';
import { Rows, type Column } from '../../../components/Rows.js';
import { NativeSelect } from '../../../forms/sampling/NativeSelect.js';
import { serverNowMs } from '../../../live/server-clock.js';
import { grouped, moneyText } from '../../../words/amounts.js';
import { useLogisticsWords } from '../../../words/logistics.js';
import { sumsOf } from './fee-sums.js';
import { FeeRulesCard } from './FeeRulesCard.js';
import { ownersOf } from './owners.js';
import type { TabProps } from './tab-props.js';
import { atOurs, useSide } from './use-side.js';

/** What storing and handling cost: for owners their own, for the warehouse one owner at a time; and the rules. */
export function FeesTab({ search, onSearch }: TabProps): JSX.Element | null {
  const { t } = useLogisticsWords();
  const { side, warehouses } = useSide(search.side);
  const house = side === 'house';
  const choices = house ? warehouses.filter(({ own }) => own) : warehouses;
  const stored = useInfiniteQuery(logisticsApi.inbounds(atOurs(side)));
  const notices = stored.data === undefined ? [] : rowsOf(stored.data);
  // Where our goods went last is what we most likely ask for.
  const warehouse =
    choices.find(({ warehouseId }) => warehouseId === search.warehouse) ??
    choices.find(({ warehouseId }) => warehouseId === notices[0]?.warehouseId) ??
    choices[0];
  if (warehouse === undefined || stored.isPending) return <Pending />;
  const owners = ownersOf([warehouse], t);
  const ownerId = house ? (owners.find(({ code }) => code === search.owner) ?? owners[0])?.code : undefined;
  const yesterday = addDays(shanghaiDate(new Date(serverNowMs())), -1);
  const until = search.until ?? yesterday;
  const from = search.from ?? addDays(until, -29);
  return (
    <>
      <div className="tf-tools">
        <NativeSelect
          label={t('logistics.warehouse.warehouse')}
          options={choices.map(({ warehouseId: code, name }) => ({ code, name }))}
          value={warehouse.warehouseId}
          onChange={(picked) => onSearch({ warehouse: picked })}
        />
        {house && owners.length > 0 && (
          <NativeSelect
            label={t('logistics.warehouse.owner')}
            options={owners}
            value={ownerId}
            onChange={(picked) => onSearch({ owner: picked })}
          />
        )}
        {(['from', 'until'] as const).map((end) => (
          <label key={end} className="tf-field">
            <span className="tf-small tf-soft">{t(`logistics.warehouse.fees.${end}`)}</span>
            <input
              type="date"
              className="tf-input"
              value={end === 'from' ? from : until}
              max={end === 'from' ? until : yesterday}
              onChange={(event) => onSearch({ [end]: event.target.value || undefined })}
            />
          </label>
        ))}
      </div>
      {house && owners.length === 0 ? (
        <EmptyState motif="ruler" title={t('logistics.warehouse.inbound.noneHouse')} />
      ) : (
        <Statement warehouse={warehouse} ownerId={ownerId} from={from} until={until} />
      )}
      <FeeRulesCard warehouse={warehouse} house={house} />
    </>
  );
}

interface StatementProps {
  readonly warehouse: WarehouseView;
  readonly ownerId: string | undefined;
  readonly from: string;
  readonly until: string;
}

function Statement({ warehouse: { warehouseId }, ownerId, from, until }: StatementProps): JSX.Element {
  const { t } = useLogisticsWords();
  const fees = useQuery(logisticsApi.fees({ warehouseId, ownerId, from, until }));
  if (fees.isPending) return <Pending rows={2} />;
  if (fees.isError && fees.error instanceof Problem && fees.error.status === 404) {
    return (
      <EmptyState
        motif="ruler"
        title={t('logistics.warehouse.fees.unknown')}
        body={t('logistics.warehouse.fees.unknownBody')}
      />
    );
  }
  if (fees.isError) return <ErrorState error={fees.error} onRetry={() => void fees.refetch()} />;
  if (fees.data.lines.length === 0) {
    return (
      <EmptyState
        motif="ruler"
        title={t('logistics.warehouse.fees.none')}
        body={t('logistics.warehouse.fees.noneBody')}
      />
    );
  }
  return <Charged statement={fees.data} />;
}

function Charged({ statement: { lines, total } }: { statement: FeeStatement }): JSX.Element {
  const { t, names } = useLogisticsWords();
  const columns: Column<FeeLine>[] = [
    { key: 'day', name: t('logistics.warehouse.fees.day'), head: true, cell: ({ day }) => day },
    { key: 'fee', name: t('logistics.warehouse.fees.fee'), cell: ({ fee }) => names.fee(fee) },
    {
      key: 'rule',
      name: t('logistics.warehouse.fees.rule'),
      cell: ({ ruleNumber }) => t('logistics.warehouse.fees.ruleNumber', { number: ruleNumber }),
    },
    {
      key: 'pieces',
      name: t('logistics.warehouse.fees.pieces'),
      figure: true,
      cell: ({ pieces }) => grouped(pieces),
    },
    {
      key: 'amount',
      name: t('logistics.warehouse.fees.amount'),
      figure: true,
      cell: ({ amount }) => moneyText(amount),
    },
  ];
  return (
    <>
      <section className="tf-card" aria-label={t('logistics.warehouse.fees.total')}>
        <dl className="tf-fee-sums">
          <div>
            <dt>{t('logistics.warehouse.fees.total')}</dt>
            <dd className="tf-money tf-large">{moneyText(total)}</dd>
          </div>
          {sumsOf(lines).map(({ fee, amount }) => (
            <div key={fee}>
              <dt>{names.fee(fee)}</dt>
              <dd className="tf-money">{moneyText(amount)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="tf-card" aria-labelledby="fee-lines">
        <h2 id="fee-lines">{t('logistics.warehouse.fees.lines')}</h2>
        <div className="tf-scroll">
          <Rows
            label={t('logistics.warehouse.fees.lines')}
            columns={columns}
            rows={lines.toReversed()}
            keyOf={({ day, fee }) => `${day} ${fee}`}
          />
        </div>
      </section>
    </>
  );
}

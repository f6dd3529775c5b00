import '../../../styles/logistics.css';
import { useState, type JSX } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { GeoPosition } from '@tianfu/sdk';
import { Button } from 'antd';
import { logisticsApi } from '../../../api-logistics.js';
import { ErrorState } from '../../../components/ErrorState.js';
import { PageHeader } from '../../../components/PageHeader.js';
import { Pending } from '../../../components/Pending.js';
import { PositionPicker } from '../../../forms/logistics/PositionPicker.js';
import { useMe } from '../../../layout/use-me.js';
import { can } from '../../../session/permissions.js';
import { useLogisticsWords } from '../../../words/logistics.js';
import { LogisticsNav } from '../LogisticsNav.js';
import { askedOf, pointOf, pointText } from './asked.js';
import { RateTable } from './RateTable.js';

const route = getRouteApi('/frame/logistics/rates');

/** Four things typed, every carrier's price: it all stays in the address. */
export function RatesPage(): JSX.Element {
  const { t } = useLogisticsWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [from, setFrom] = useState<GeoPosition | undefined>(pointOf(search.from));
  const [to, setTo] = useState<GeoPosition | undefined>(pointOf(search.to));
  const [kg, setKg] = useState(search.kg ?? '');
  const [m3, setM3] = useState(search.m3 ?? '');
  const [urgent, setUrgent] = useState(search.urgent === 'true');
  const typed = {
    from: pointText(from),
    to: pointText(to),
    kg,
    m3,
    ...(urgent && { urgent: 'true' as const }),
  };
  const asked = askedOf(search);
  const ready = askedOf(typed) !== undefined;
  return (
    <div className="tf-page">
      <PageHeader title={t('logistics.rates.title')} lead={t('logistics.rates.lead')} />
      <LogisticsNav />
      <form
        className="tf-card"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void navigate({ search: typed });
        }}
      >
        <div className="tf-form-grid">
          <div className="tf-field">
            <span className="tf-small">{t('logistics.rates.from')}</span>
            <PositionPicker label={t('logistics.rates.from')} value={from} onChange={setFrom} />
          </div>
          <div className="tf-field">
            <span className="tf-small">{t('logistics.rates.to')}</span>
            <PositionPicker label={t('logistics.rates.to')} value={to} onChange={setTo} />
          </div>
          <Figure name="weight" unit={t('logistics.rates.kgUnit')} value={kg} onType={setKg} />
          <Figure name="volume" unit={t('logistics.rates.m3Unit')} value={m3} onType={setM3} />
        </div>
        <div className="tf-row tf-between">
          <label className="tf-row">
            <input
              type="checkbox"
              className="tf-box"
              checked={urgent}
              onChange={(event) => setUrgent(event.target.checked)}
            />
            {t('logistics.rates.urgent')}
          </label>
          <Button type="primary" htmlType="submit" disabled={!ready}>
            {t('logistics.rates.ask')}
          </Button>
        </div>
      </form>
      {asked !== undefined && <Answer asked={asked} />}
    </div>
  );
}

interface FigureProps {
  readonly name: 'weight' | 'volume';
  readonly unit: string;
  readonly value: string;
  readonly onType: (text: string) => void;
}

function Figure({ name, unit, value, onType }: FigureProps): JSX.Element {
  const { t } = useLogisticsWords();
  return (
    <label className="tf-field">
      <span className="tf-small">
        {t(`logistics.rates.${name}`)} ({unit})
      </span>
      <input
        className="tf-input"
        type="number"
        inputMode="decimal"
        step="any"
        min="0"
        value={value}
        onChange={(event) => onType(event.target.value)}
      />
    </label>
  );
}

/** No card fits, or a better price is hoped for: the carriers can be asked for these very goods. */
function AskInstead(): JSX.Element | null {
  const { t } = useLogisticsWords();
  const search = route.useSearch();
  if (!can(useMe(), 'consignments.edit')) return null;
  return (
    <p className="tf-row tf-end">
      <Link className="tf-verb" to="/quotes/new" search={search}>
        {t('logistics.quotes.ask')}
      </Link>
    </p>
  );
}

function Answer({ asked }: { asked: Parameters<typeof logisticsApi.rates>[0] }): JSX.Element {
  const rates = useQuery(logisticsApi.rates(asked));
  if (rates.isError) return <ErrorState error={rates.error} onRetry={() => void rates.refetch()} />;
  return (
    <section className="tf-card">
      {rates.isPending ? <Pending /> : <RateTable comparison={rates.data} />}
      <AskInstead />
    </section>
  );
}

import type { JSX } from 'react';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { rowsOf } from '../../api.js';
import { EmptyState } from '../../components/EmptyState.js';
import { PageHeader } from '../../components/PageHeader.js';
import { useWords } from '../../components/use-words.js';
import { useMe } from '../../layout/use-me.js';
import { activeMembership, can } from '../../session/permissions.js';
import { purposesOf } from '../../session/purposes.js';
import { OrderCard } from '../orders/OrderCard.js';
import { RUNNING, waitingFor } from './load-waiting.js';
import { idOf } from './waiting.js';
import { WaitingCard } from './WaitingCard.js';

/** What waits for me, most urgent first, each with its one button. */
export function HomePage(): JSX.Element {
  const { t } = useWords();
  const me = useMe();
  const { buys, supplies } = purposesOf(me);
  const { data: waiting } = useSuspenseQuery(waitingFor(me));
  const nothing = supplies ? 'home.nothingSupplier' : buys ? 'home.nothingBuyer' : 'home.nothingOperator';
  return (
    <div className="tf-page tf-page-narrow">
      <PageHeader
        title={t('home.hello', { name: me.name })}
        lead={activeMembership(me)?.enterpriseName ?? t('frame.operator')}
        action={
          buys && can(me, 'orders.post') ? (
            <Link className="tf-verb tf-verb-primary" to="/orders/new">
              {t('home.postOrder')}
            </Link>
          ) : undefined
        }
      />
      {waiting.length === 0 ? (
        <EmptyState motif="needle" title={t('home.nothing')} body={t(nothing)}>
          {supplies && (
            <Link className="tf-verb" to="/market">
              {t('home.browse')}
            </Link>
          )}
        </EmptyState>
      ) : (
        <section className="tf-stack" aria-labelledby="waiting">
          <h2 id="waiting">{t('home.waiting', { count: waiting.length })}</h2>
          <ul className="tf-cards">
            {waiting.map((item) => (
              <WaitingCard key={`${item.kind} ${idOf(item)}`} item={item} />
            ))}
          </ul>
        </section>
      )}
      {buys && can(me, 'orders.read') && <Running />}
    </div>
  );
}

function Running(): JSX.Element | null {
  const { t } = useWords();
  const { data } = useInfiniteQuery(RUNNING);
  const running = data === undefined ? [] : rowsOf(data);
  if (running.length === 0) return null;
  return (
    <section className="tf-stack" aria-labelledby="running">
      <h2 id="running">{t('home.openBids')}</h2>
      <ul className="tf-cards">
        {running.map((order) => (
          <OrderCard key={order.orderId} order={order} />
        ))}
      </ul>
    </section>
  );
}

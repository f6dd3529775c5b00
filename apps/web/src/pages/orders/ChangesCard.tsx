import type { JSX } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { AmendmentView, OrderView } from '@tianfu/sdk';
import { api } from '../../api.js';
import { Differences } from '../../components/Differences.js';
import { useWords } from '../../components/use-words.js';
import { orderDifferences, type Difference } from '../../words/order-diff.js';
import { beijingExact, beijingNamed } from '../../words/time.js';

/** How the conditions of an order have changed, the newest change first. */
export function ChangesCard({ order }: { order: OrderView }): JSX.Element | null {
  const { t } = useWords();
  const differences = useDifferences();
  const { data } = useQuery(api.amendments(order.orderId));
  if (data === undefined || data.data.length === 0) return null;
  return (
    <section className="tf-card tf-stack" aria-labelledby="changes">
      <h2 id="changes">{t('changes.title')}</h2>
      {data.data.map((change) => {
        const label = t('changes.entry', { n: change.conditions - 1, at: beijingNamed(change.at, t) });
        return (
          <section key={change.conditions} className="tf-stack tf-tight">
            <h3>{label}</h3>
            <p className="tf-soft">{t('orders.reason', { reason: change.reason })}</p>
            <Differences label={label} rows={differences(change, change)} />
          </section>
        );
      })}
    </section>
  );
}

/** What is different between the state before one change and after another. */
export function useDifferences(): (from: AmendmentView, to: AmendmentView) => readonly Difference[] {
  const { t, words } = useWords();
  return (from, to) => [
    ...orderDifferences(from.before, to.after, t, words),
    ...(from.deadlineBefore === to.deadlineAfter
      ? []
      : [
          {
            name: t('changes.deadlineMoved'),
            before: beijingExact(from.deadlineBefore),
            after: beijingExact(to.deadlineAfter),
          },
        ]),
  ];
}

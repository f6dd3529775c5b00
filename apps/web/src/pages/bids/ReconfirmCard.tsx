import type { JSX } from 'react';
import { WarningOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { OrderView, OwnBidView } from '@tianfu/sdk';
import { api, client, queryClient } from '../../api.js';
import { ActionButton } from '../../components/ActionButton.js';
import { Differences } from '../../components/Differences.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { useWish } from '../../components/use-wish.js';
import { useWords } from '../../components/use-words.js';
import { useDifferences } from '../orders/ChangesCard.js';

interface Props {
  readonly order: OrderView;
  readonly bid: OwnBidView;
  /** Why it cannot be confirmed right now. */
  readonly refusal: string | undefined;
}

/** What has changed since we bid, and the button that says our bid stands. */
export function ReconfirmCard({ order, bid, refusal }: Props): JSX.Element {
  const { t } = useWords();
  const differences = useDifferences();
  const wish = useWish();
  const { data } = useQuery(api.amendments(order.orderId));
  // The newest comes first; ours are those after the conditions we bid for.
  const unseen = (data?.data ?? []).filter(({ conditions }) => conditions > (bid.conditions ?? 1));
  const [newest, oldest] = [unseen.at(0), unseen.at(-1)];
  const confirm = useMutation({
    mutationFn: (conditions: number) =>
      wish(
        { bidId: bid.bidId, conditions },
        () => ({ bidId: bid.bidId, conditions }),
        (input, options) => client.reconfirmBid(input, options),
      ),
    onSettled: async () => {
      await Promise.all(
        [['bids'], ['orders']].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
      );
    },
  });
  return (
    <section className="tf-card tf-stack" aria-labelledby="reconfirm">
      <h2 id="reconfirm">{t('changes.confirmTitle')}</h2>
      <p className="tf-note tf-note-warn">
        <WarningOutlined aria-hidden />
        <span>{t('changes.confirmBody')}</span>
      </p>
      {newest !== undefined && oldest !== undefined && (
        <>
          <p className="tf-soft">
            {t('orders.reason', { reason: unseen.map(({ reason }) => reason).join('；') })}
          </p>
          <Differences label={t('changes.title')} rows={differences(oldest, newest)} />
        </>
      )}
      <ProblemNote error={confirm.error} />
      <div className="tf-row tf-end">
        <ActionButton
          type="primary"
          reason={refusal}
          loading={confirm.isPending || newest === undefined}
          onClick={() => {
            // What was read, not what may have become of it meanwhile.
            if (newest !== undefined) confirm.mutate(newest.conditions);
          }}
        >
          {t('changes.confirm')}
        </ActionButton>
      </div>
    </section>
  );
}

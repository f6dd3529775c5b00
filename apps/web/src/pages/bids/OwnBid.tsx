import { useState, type JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import { sealCommitment, type OrderView, type OwnBidView } from '@tianfu/sdk';
import { client, queryClient } from '../../api.js';
import { ActionButton } from '../../components/ActionButton.js';
import { Confirm } from '../../components/Confirm.js';
import { Countdown } from '../../components/Countdown.js';
import { BidTag } from '../../components/StateTag.js';
import { useWish } from '../../components/use-wish.js';
import { useWords } from '../../components/use-words.js';
import { rememberedBid } from '../../device/bid-terms.js';
import { useServerNow } from '../../live/server-clock.js';
import { BidResult } from './BidResult.js';
import { ReconfirmCard } from './ReconfirmCard.js';
import { SealReceipt } from './SealReceipt.js';
import { TermsFacts } from './TermsFacts.js';

interface Props {
  readonly order: OrderView;
  readonly bid: OwnBidView;
  readonly onRevise: () => void;
}

/** Our bid: its seal, what this device remembers of it, and what became of it. */
export function OwnBid({ order, bid, onRevise }: Props): JSX.Element {
  const { t } = useWords();
  const nowMs = useServerNow();
  const [asking, setAsking] = useState(false);
  const wish = useWish();
  const withdraw = useMutation({
    mutationFn: () =>
      wish(
        bid.bidId,
        () => ({ bidId: bid.bidId }),
        (input, options) => client.withdrawBid(input, options),
      ),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['bids'] });
      setAsking(false);
    },
  });
  const remembered = rememberedBid(order.orderId, bid.bidId);
  const current = remembered?.receipt.revision === bid.revision ? remembered : undefined;
  const past = Date.parse(bid.biddingDeadline) <= nowMs;
  const refusal = past
    ? t('bids.cannotBid.passed')
    : bid.state === 'withdrawn'
      ? t('bids.cannotBid.withdrawn')
      : undefined;
  return (
    <div className="tf-stack">
      {bid.state === 'unconfirmed' && <ReconfirmCard order={order} bid={bid} refusal={refusal} />}
      <section className="tf-card" aria-labelledby="own-bid">
        <div className="tf-row tf-between">
          <h2 id="own-bid">{t('bids.ownTerms')}</h2>
          <BidTag state={bid.state} />
        </div>
        <BidResult bid={bid} />
        {bid.terms !== undefined ? (
          <TermsFacts terms={bid.terms} quantityPieces={order.quantityPieces} />
        ) : current !== undefined ? (
          <>
            <TermsFacts terms={current.terms} quantityPieces={order.quantityPieces} />
            <p className="tf-small tf-soft">{t('bids.ownTermsKept')}</p>
          </>
        ) : (
          <p className="tf-soft">{t('bids.ownTermsGone')}</p>
        )}
        {(bid.state === 'submitted' || bid.state === 'unconfirmed') && (
          <div className="tf-card-foot">
            <Countdown until={bid.biddingDeadline} />
            <span className="tf-row">
              <ActionButton reason={refusal} onClick={() => setAsking(true)}>
                {t('bids.withdraw')}
              </ActionButton>
              <ActionButton
                type={bid.state === 'submitted' ? 'primary' : 'default'}
                reason={refusal}
                onClick={onRevise}
              >
                {t('bids.revise')}
              </ActionButton>
            </span>
          </div>
        )}
      </section>
      <SealReceipt sealed={bid} salt={current?.receipt.salt} commit={sealCommitment} />
      <Confirm
        open={asking}
        danger
        title={t('bids.withdrawTitle')}
        verb={t('bids.withdraw')}
        pending={withdraw.isPending}
        error={withdraw.error}
        onConfirm={() => withdraw.mutate()}
        onClose={() => setAsking(false)}
      >
        <p>{t('bids.withdrawBody')}</p>
      </Confirm>
    </div>
  );
}

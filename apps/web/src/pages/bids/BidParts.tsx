import type { JSX } from 'react';
import { CheckOutlined, CloseOutlined, TrophyOutlined } from '@ant-design/icons';
import { sealCommitment, type OpenedBid } from '@tianfu/sdk';
import { ActionButton } from '../../components/ActionButton.js';
import { Tag } from '../../components/StateTag.js';
import { useWords } from '../../components/use-words.js';
import { SealCheck } from './SealCheck.js';

export interface ComparisonProps {
  readonly bids: readonly OpenedBid[];
  readonly awardedBidId: string | undefined;
  /** Why a bid cannot be awarded; undefined when it can. */
  readonly refusal: (bid: OpenedBid) => string | undefined;
  readonly onAward: (bid: OpenedBid) => void;
}

/** Whether the bid covers the order, meets the date, its bidder is in good standing, and it is what was sealed. */
export function Fit({ bid }: { bid: OpenedBid }): JSX.Element {
  const { t } = useWords();
  const checks = [
    [bid.coversQuantity, t(bid.coversQuantity ? 'bids.covers' : 'bids.coversNot')],
    [bid.meetsDelivery, t(bid.meetsDelivery ? 'bids.meets' : 'bids.meetsNot')],
    [bid.certifiedNow, t(bid.certifiedNow ? 'bids.certifiedNow' : 'bids.certifiedNot')],
  ] as const;
  return (
    <ul className="tf-fit tf-small">
      {checks.map(([good, text]) => (
        <li key={text} className={good ? 'tf-good' : 'tf-bad'}>
          {good ? <CheckOutlined aria-hidden /> : <CloseOutlined aria-hidden />} {text}
        </li>
      ))}
      <li>
        <SealCheck terms={bid.terms} salt={bid.salt} commitment={bid.commitment} commit={sealCommitment} />
      </li>
    </ul>
  );
}

export function AwardButton({
  bid,
  awardedBidId,
  refusal,
  onAward,
}: Omit<ComparisonProps, 'bids'> & { bid: OpenedBid }): JSX.Element {
  const { t } = useWords();
  if (bid.bidId === awardedBidId) return <Tag tone="jade" icon={TrophyOutlined} word={t('bids.awarded')} />;
  return (
    <ActionButton
      type={bid.lowestPrice ? 'primary' : 'default'}
      reason={refusal(bid)}
      onClick={() => onAward(bid)}
      aria-label={`${t('bids.award')} · ${bid.enterpriseName}`}
    >
      {t('bids.award')}
    </ActionButton>
  );
}

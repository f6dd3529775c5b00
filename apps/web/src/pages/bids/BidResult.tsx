import type { JSX } from 'react';
import { TrophyOutlined } from '@ant-design/icons';
import type { OwnBidView } from '@tianfu/sdk';
import { useWords } from '../../components/use-words.js';

/** What became of a bid after the opening. */
export function BidResult({ bid }: { bid: OwnBidView }): JSX.Element | null {
  const { t } = useWords();
  const { state, priceRank, openedBids } = bid;
  if (state === 'disqualified' && bid.terms === undefined) {
    return <p className="tf-note">{t('changes.lapsed')}</p>;
  }
  if (state !== 'won' && state !== 'lost' && state !== 'opened') return null;
  return (
    <p className={state === 'won' ? 'tf-note tf-note-good' : 'tf-note'}>
      {state === 'won' && <TrophyOutlined aria-hidden />}
      <span>
        {t(`bids.result.${state}`)}
        {priceRank !== undefined &&
          openedBids !== undefined &&
          ` · ${t('bids.result.rank', { rank: priceRank, count: openedBids })}`}
      </span>
    </p>
  );
}

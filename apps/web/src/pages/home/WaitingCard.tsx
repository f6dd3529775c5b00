import type { JSX, ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { Countdown } from '../../components/Countdown.js';
import { DossierTag, OrderTag } from '../../components/StateTag.js';
import { useWords } from '../../components/use-words.js';
import { useGlow } from '../../live/glow.js';
import { piecesText } from '../../words/amounts.js';
import { duration } from '../../words/time.js';
import { errandParts } from './errand-parts.js';
import type { Waiting } from './waiting.js';

interface Parts {
  readonly id: string;
  readonly title: string;
  readonly tag: ReactNode;
  readonly sentence: ReactNode;
  readonly verb: ReactNode;
}

const VERB = 'tf-verb tf-verb-primary';

/** One thing that waits: what, how urgent, and the one button. */
export function WaitingCard({ item }: { item: Waiting }): JSX.Element {
  const { id, title, tag, sentence, verb } = usePartsOf(item);
  return (
    <li className={`tf-card ${useGlow(id)}`}>
      <div className="tf-row tf-between">
        <h3>{title}</h3>
        {tag}
      </div>
      <div className="tf-card-foot">
        <p>{sentence}</p>
        {verb}
      </div>
    </li>
  );
}

function usePartsOf(item: Waiting): Parts {
  const { t } = useWords();
  if (item.kind === 'queue') {
    const { dossierId, enterpriseName, state } = item.dossier;
    return {
      id: dossierId,
      title: enterpriseName,
      tag: <DossierTag state={state} />,
      sentence:
        state === 'in-review'
          ? t('home.queueTaken')
          : t('home.queue', { waited: duration(item.waitedMs, t) }),
      verb: (
        <Link className={VERB} to="/review" search={{ dossier: dossierId }}>
          {t('home.verb.review')}
        </Link>
      ),
    };
  }
  if (item.kind === 'dossier') return dossierParts(item, t);
  if (item.kind === 'errand') return errandParts(item.errand, t);
  if (item.kind === 'reconfirm') {
    const { orderId, orderTitle, orderNumber, biddingDeadline } = item.bid;
    return {
      id: orderId,
      title: orderTitle,
      tag: <Countdown until={biddingDeadline} />,
      sentence: `${orderNumber} · ${t('changes.waiting')}`,
      verb: (
        <Link className={VERB} to="/orders/$orderId" params={{ orderId }} search={{ tab: 'bids' }}>
          {t('changes.verb')}
        </Link>
      ),
    };
  }
  const { order } = item;
  const size = `${order.number} · ${piecesText(order.quantityPieces, t)}`;
  const isBid = item.kind === 'bid';
  return {
    id: order.orderId,
    title: order.title,
    tag:
      isBid && order.biddingDeadline !== undefined ? (
        <Countdown until={order.biddingDeadline} />
      ) : (
        <OrderTag state={order.state} />
      ),
    sentence: `${size} · ${isBid ? t('home.bidOn', { score: Math.round(item.score) }) : t(`home.${item.kind}`)}`,
    verb: (
      <Link
        className={VERB}
        to="/orders/$orderId"
        params={{ orderId: order.orderId }}
        search={item.kind === 'draft' || item.kind === 'receive' ? {} : { tab: 'bids' }}
      >
        {t(`home.verb.${item.kind === 'draft' ? 'publish' : item.kind}`)}
      </Link>
    ),
  };
}

function dossierParts(
  { dossier }: Extract<Waiting, { kind: 'dossier' }>,
  t: ReturnType<typeof useWords>['t'],
): Parts {
  const reason = dossier.reason ?? '';
  const ready = dossier.capability !== undefined;
  const [sentence, verb] = ((): readonly [string, 'fill' | 'submit' | 'revise'] => {
    if (dossier.state === 'revision-requested') return [t('home.dossierRevise', { reason }), 'revise'];
    if (dossier.state === 'rejected') return [t('home.dossierRejected', { reason }), 'revise'];
    if (dossier.state === 'expired') return [t('home.dossierExpired'), 'submit'];
    return ready ? [t('home.dossierReady'), 'submit'] : [t('home.dossierDraft'), 'fill'];
  })();
  return {
    id: dossier.dossierId,
    title: t('home.dossierTitle'),
    tag: <DossierTag state={dossier.state} />,
    sentence,
    verb: (
      <Link className={VERB} to="/capability">
        {t(`home.verb.${verb}`)}
      </Link>
    ),
  };
}

import { useState, type JSX } from 'react';
import { LockOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { OrderView } from '@tianfu/sdk';
import { api } from '../../api.js';
import { useWords } from '../../components/use-words.js';
import { BidForm } from '../../forms/BidForm.js';
import { useMe } from '../../layout/use-me.js';
import { useServerNow } from '../../live/server-clock.js';
import { can } from '../../session/permissions.js';
import { whyNoBid, type NoBid } from '../../words/bidding.js';
import { OwnBid } from './OwnBid.js';

/** The supplier's side of an order: bid, and see what became of it. */
export function SupplierBid({ order }: { order: OrderView }): JSX.Element {
  const { t, words } = useWords();
  const me = useMe();
  const nowMs = useServerNow();
  const [revising, setRevising] = useState(false);
  const { data: ownBid } = useQuery({ ...api.ownBid(order.orderId), enabled: can(me, 'bids.read') });
  const { data: dossier } = useQuery({ ...api.ownDossier(), enabled: can(me, 'dossier.read') });
  const bid = ownBid ?? undefined;
  const why = whyNoBid({ order, me, dossier, ownBid: bid, nowMs });
  const sentence = (reason: NoBid): string =>
    t(`bids.cannotBid.${reason}`, {
      required: order.requiredLevel === undefined ? '' : words.level(order.requiredLevel),
      actual: dossier?.certificate === undefined ? t('common.none') : words.level(dossier.certificate.level),
    });
  if (bid !== undefined && !revising) {
    return <OwnBid order={order} bid={bid} onRevise={() => setRevising(true)} />;
  }
  return (
    <section className="tf-card tf-stack">
      <p className="tf-note">
        <LockOutlined aria-hidden />
        <span>{t('bids.sealedNotice')}</span>
      </p>
      {why === 'notCertified' && (
        <p className="tf-row">
          {t('bids.cannotBid.notCertified')}
          <Link className="tf-verb" to="/capability">
            {t('bids.toCertify')}
          </Link>
        </p>
      )}
      <BidForm
        order={order}
        bid={bid}
        refusal={why === undefined || (why === 'placed' && revising) ? undefined : sentence(why)}
        onRevised={() => setRevising(false)}
      />
    </section>
  );
}

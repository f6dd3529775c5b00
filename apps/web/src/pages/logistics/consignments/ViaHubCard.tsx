import type { JSX } from 'react';
import type { ConsignmentLeg, ConsignmentView, ViaHub } from '@tianfu/sdk';
import { moneyText } from '../../../words/amounts.js';
import { aloneByText, useLogisticsWords } from '../../../words/logistics.js';
import { beijing, beijingSpan } from '../../../words/time.js';
import { SendDirectly } from '../dispatch/SendDirectly.js';
import { ConsignmentTag, LegTag } from '../tags.js';

interface Props {
  readonly consignment: ConsignmentView;
  readonly viaHub: ViaHub;
}

/** Both legs of what goes via the hub: their trips, what each pays, and what they come to against alone. */
export function ViaHubCard({ consignment, viaHub }: Props): JSX.Element {
  const { t } = useLogisticsWords();
  const { handOverAt, legs } = viaHub;
  return (
    <section className="tf-card" aria-labelledby="via-hub">
      <div className="tf-row tf-between">
        <h2 id="via-hub">{t('logistics.viaHub.title')}</h2>
        <span className="tf-soft">{t('logistics.viaHub.handOverAt', { at: beijing(handOverAt) })}</span>
      </div>
      {viaHub.alone !== undefined && <Sum viaHub={viaHub} alone={viaHub.alone} />}
      <ul className="tf-plan">
        {legs.map((leg) => (
          <Leg key={leg.consignmentId} leg={leg} />
        ))}
      </ul>
      {viaHub.alone === undefined ? (
        <p className="tf-note">{t('logistics.consignment.share.other')}</p>
      ) : (
        <p className="tf-soft">{t('logistics.consignment.share.never')}</p>
      )}
      {consignment.actions.includes('send-directly') && (
        <div className="tf-row">
          <SendDirectly consignmentId={consignment.consignmentId} number={consignment.number} />
        </div>
      )}
    </section>
  );
}

function Sum({ viaHub, alone }: { viaHub: ViaHub; alone: NonNullable<ViaHub['alone']> }): JSX.Element {
  const { t } = useLogisticsWords();
  const { pays, saves, aloneBy, aloneCarrierName } = viaHub;
  const percent =
    saves === undefined ? 0 : (100 * Number(saves.amount)) / Math.max(0.01, Number(alone.amount));
  return (
    <dl className="tf-shares">
      <div>
        <dt>{t(saves !== undefined ? 'logistics.viaHub.total' : 'logistics.viaHub.totalSoFar')}</dt>
        <dd>
          <span className="tf-large tf-money">{pays === undefined ? '–' : moneyText(pays)}</span>
        </dd>
      </div>
      <div>
        <dt>{t('logistics.viaHub.alone')}</dt>
        <dd>
          <span className="tf-large">{moneyText(alone)}</span>
          {aloneBy !== undefined && (
            <span className="tf-small tf-soft">
              {aloneCarrierName === undefined
                ? t('logistics.viaHub.aloneVehicle')
                : aloneByText({ aloneCarrierName }, t)}
            </span>
          )}
        </dd>
      </div>
      {saves !== undefined && (
        <div>
          <dt>{t('logistics.consignment.share.saves')}</dt>
          <dd>
            <span className="tf-large tf-good">{moneyText(saves)}</span>
            <span className="tf-small">
              {t('logistics.consignment.share.savesPercent', { percent: Math.round(percent) })}
            </span>
          </dd>
        </div>
      )}
    </dl>
  );
}

function Leg({ leg }: { leg: ConsignmentLeg }): JSX.Element {
  const { t } = useLogisticsWords();
  const { share, pickUpWindow, deliveryWindow } = leg;
  const others = (share?.consignments ?? 1) - 1;
  return (
    <li>
      <span>
        <LegTag leg={leg.leg} /> <ConsignmentTag state={leg.state} />
        <span className="tf-small tf-soft tf-line">
          {share?.pickUpAt === undefined || share.deliveryAt === undefined
            ? `${beijingSpan(pickUpWindow.opensAt, pickUpWindow.closesAt)} → ${beijing(deliveryWindow.closesAt)}`
            : `${beijing(share.pickUpAt)} → ${beijing(share.deliveryAt)}`}
        </span>
      </span>
      {share === undefined ? (
        <span className="tf-soft">{leg.tripId === undefined && t('logistics.viaHub.noTrip')}</span>
      ) : (
        <span>
          <b className="tf-money">{moneyText(share.pays)}</b>{' '}
          <s className="tf-soft">{moneyText(share.alone)}</s>
          <span className="tf-small tf-soft tf-line">
            {t('logistics.consignment.share.title', { number: share.tripNumber })} ·{' '}
            {others > 0
              ? t('logistics.consignment.share.with', { count: others })
              : t('logistics.consignment.share.withNone')}
          </span>
        </span>
      )}
    </li>
  );
}

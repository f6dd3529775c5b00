import type { JSX } from 'react';
import type { ShareRule, TripView } from '@tianfu/sdk';
import { SHARE_RULES } from '@tianfu/sdk';
import { client } from '../../../api.js';
import { NativeSelect } from '../../../forms/sampling/NativeSelect.js';
import { moneyText } from '../../../words/amounts.js';
import { aloneByText, useLogisticsWords } from '../../../words/logistics.js';
import { LegTag } from '../tags.js';
import { StaleNote } from './StaleNote.js';
import { useTripEdit } from './use-trip-edit.js';

// A vocabulary has its own keys only.
const RULES = Object.keys(SHARE_RULES) as ShareRule[];

/** Who pays what, and what each would have paid alone. */
export function ShareTable({ trip }: { trip: TripView }): JSX.Element {
  const { t, names } = useLogisticsWords();
  const { tripId, shares, shareRule, cost, hubCarries } = trip;
  const rule = useTripEdit((input: { tripId: string; shareRule: ShareRule }, options) =>
    client.changeShareRule(input, options),
  );
  return (
    <>
      <div className="tf-row tf-between">
        <h4>{t('logistics.dispatch.trip.shares')}</h4>
        {trip.actions.includes('edit') ? (
          <span className="tf-rule">
            <NativeSelect
              label={t('logistics.dispatch.trip.rule')}
              options={RULES.map((code) => ({ code, name: names.shareRule(code) }))}
              value={shareRule}
              onChange={(next) => {
                if (next !== undefined) rule.mutate({ trip, input: { tripId, shareRule: next } });
              }}
            />
          </span>
        ) : (
          <span className="tf-soft">{names.shareRule(shareRule)}</span>
        )}
      </div>
      <div className="tf-scroll" tabIndex={0} role="region" aria-label={t('logistics.dispatch.trip.shares')}>
        <table className="tf-table tf-table-narrow">
          <thead>
            <tr>
              <th scope="col">{t('logistics.consignment.shipper')}</th>
              <th scope="col" className="tf-number">
                {t('logistics.dispatch.trip.pays')}
              </th>
              <th scope="col" className="tf-number">
                {t('logistics.dispatch.trip.alone')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shares.map((share) => (
              <tr key={share.consignmentId}>
                <th scope="row">
                  {share.enterpriseName}
                  <span className="tf-small tf-soft tf-line">{share.consignmentNumber}</span>
                  {share.leg !== undefined && <LegTag leg={share.leg} />}
                </th>
                <td className="tf-number tf-money">{moneyText(share.pays)}</td>
                <td className="tf-number">
                  {moneyText(share.alone)}
                  <span className="tf-small tf-soft tf-line">{aloneByText(share, t)}</span>
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            {Number(hubCarries.amount) > 0 && (
              <tr>
                <th scope="row">{t('logistics.dispatch.trip.hubCarries')}</th>
                <td className="tf-number">{moneyText(hubCarries)}</td>
                <td />
              </tr>
            )}
            <tr>
              <th scope="row">{t('logistics.dispatch.trip.total')}</th>
              <td className="tf-number tf-money">{moneyText(cost)}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
      <StaleNote
        tripId={tripId}
        error={rule.error}
        since={rule.variables?.trip.version}
        onTaken={rule.reset}
      />
    </>
  );
}

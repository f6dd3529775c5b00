import type { JSX } from 'react';
import { Link } from '@tanstack/react-router';
import type { BookingView } from '@tianfu/sdk';
import { Facts } from '../../../components/Facts.js';
import { moneyText, piecesText } from '../../../words/amounts.js';
import { useSamplingWords } from '../../../words/sampling.js';
import { beijing, beijingNamed } from '../../../words/time.js';
import { PriceLines } from '../quote/QuoteResult.js';
import { CalendarCard } from './CalendarCard.js';
import { FileLinks } from './Picture.js';

/** What was asked for, what it costs, what was paid. */
export function TermsTab({ booking }: { booking: BookingView }): JSX.Element {
  const { t, words, sample } = useSamplingWords();
  const { needs, orderId, firstPromisedAt, promisedAt, files } = booking;
  return (
    <>
      <section className="tf-card" aria-labelledby="needs">
        <h2 id="needs">{t('sampling.booking.needs')}</h2>
        <Facts
          facts={[
            { name: t('sampling.booking.centre'), value: booking.centreName },
            { name: t('sampling.booking.customer'), value: booking.enterpriseName },
            { name: t('sampling.booking.service'), value: booking.serviceName },
            { name: t('sampling.booking.type'), value: sample.type(booking.sampleType) },
            { name: t('sampling.booking.category'), value: words.category(needs.category) },
            { name: t('sampling.offer.difficulty'), value: sample.difficulty(needs.difficulty) },
            { name: t('sampling.offer.pieces'), value: piecesText(needs.pieces, t) },
            { name: t('sampling.offer.sizes'), value: needs.sizes ?? t('common.none') },
            { name: t('sampling.booking.urgency'), value: sample.urgency(needs.urgency) },
            ...(needs.materialsReadyOn === undefined
              ? []
              : [{ name: t('sampling.offer.ready'), value: needs.materialsReadyOn }]),
            ...(promisedAt === undefined
              ? []
              : [{ name: t('sampling.offer.promised'), value: beijingNamed(promisedAt, t) }]),
            ...(firstPromisedAt === undefined || firstPromisedAt === promisedAt
              ? []
              : [
                  {
                    name: t('sampling.booking.firstPromise', { at: '' }).trim(),
                    value: beijing(firstPromisedAt),
                  },
                ]),
            ...(booking.remark === undefined
              ? []
              : [{ name: t('sampling.offer.remark'), value: booking.remark, wide: true }]),
            ...(orderId === undefined
              ? []
              : [
                  {
                    name: t('sampling.booking.order'),
                    value: (
                      <Link to="/orders/$orderId" params={{ orderId }} className="tf-link">
                        {t('sampling.booking.openOrder')}
                      </Link>
                    ),
                  },
                ]),
          ]}
        />
        <h3>{t('sampling.booking.filesTitle')}</h3>
        {files.length === 0 ? (
          <p className="tf-soft">{t('sampling.booking.noFiles')}</p>
        ) : (
          <FileLinks files={files} />
        )}
      </section>
      <Cost booking={booking} />
      <CalendarCard booking={booking} />
    </>
  );
}

function Cost({ booking }: { booking: BookingView }): JSX.Element {
  const { t } = useSamplingWords();
  const { price, ledger, due } = booking;
  const owed = Number(due.amount);
  const credited = ledger.some(({ kind }) => kind === 'credit');
  return (
    <section className="tf-card" aria-labelledby="cost">
      <div className="tf-row tf-between">
        <h2 id="cost">{t('sampling.booking.cost')}</h2>
        <span className="tf-money">{moneyText(price.total)}</span>
      </div>
      <PriceLines lines={price.lines} />
      {ledger.length > 0 && (
        <>
          <h3>{t('sampling.booking.ledger')}</h3>
          <table className="tf-table tf-table-narrow">
            <tbody>
              {ledger.map((line, index) => (
                <tr key={`${line.at} ${line.kind} ${String(index)}`}>
                  <th scope="row">
                    {t(`sampling.booking.ledgerKind.${line.kind}`)}
                    <small className="tf-line tf-soft">
                      {beijing(line.at)} {line.note}
                    </small>
                  </th>
                  <td className="tf-number">
                    {line.sign === 'minus' ? '− ' : ''}
                    {moneyText(line.amount)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <div className="tf-card-foot">
        <span>
          {owed === 0
            ? t('sampling.booking.settled')
            : t(owed > 0 ? 'sampling.booking.due' : 'sampling.booking.owedBack')}
        </span>
        {owed !== 0 && (
          <span className="tf-money">{moneyText({ ...due, amount: due.amount.replace('-', '') })}</span>
        )}
      </div>
      {!credited && <p className="tf-small tf-soft">{t('sampling.booking.creditNote')}</p>}
    </section>
  );
}

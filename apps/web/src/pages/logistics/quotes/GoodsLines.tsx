import type { JSX } from 'react';
import { Link } from '@tanstack/react-router';
import type { GoodsLine } from '@tianfu/sdk';
import { Facts } from '../../../components/Facts.js';
import { cartonsText, useLogisticsWords, volumeText, weightText } from '../../../words/logistics.js';
import { beijingSpan } from '../../../words/time.js';

type Figures = Pick<GoodsLine, 'cartonCount' | 'weightGrams' | 'volumeCm3'>;

/** Cartons, weight and volume of everything together. */
export function GoodsSums({ goods }: { goods: readonly Figures[] }): JSX.Element {
  const { t } = useLogisticsWords();
  const sum = (name: keyof Figures): number => goods.reduce((total, line) => total + line[name], 0);
  return (
    <span>
      {cartonsText(sum('cartonCount'), t)} · {weightText(sum('weightGrams'), t)} ·{' '}
      {volumeText(sum('volumeCm3'), t)}
    </span>
  );
}

/** What is asked about, line by line: places, windows, figures. */
export function GoodsLines({
  goods,
  remark,
}: {
  goods: readonly GoodsLine[];
  remark?: string | undefined;
}): JSX.Element {
  const { t } = useLogisticsWords();
  return (
    <section className="tf-card tf-stack" aria-labelledby="goods">
      <h2 id="goods">{t('logistics.quotes.goods')}</h2>
      {goods.map((line, index) => (
        <Line key={line.consignmentId ?? index} line={line} />
      ))}
      {remark !== undefined && <p>{remark}</p>}
    </section>
  );
}

function Line({ line }: { line: GoodsLine }): JSX.Element {
  const { t } = useLogisticsWords();
  const { title, pickUp, destination, pickUpWindow, deliveryWindow, consignmentId, consignmentNumber } = line;
  return (
    <div className="tf-stack tf-tight">
      <h3>
        {title}{' '}
        {consignmentId !== undefined && (
          <Link to="/consignments/$consignmentId" params={{ consignmentId }}>
            {consignmentNumber}
          </Link>
        )}
      </h3>
      <GoodsSums goods={[line]} />
      <Facts
        facts={[
          { name: t('logistics.quotes.pickUp'), value: pickUp.address },
          { name: t('logistics.quotes.destination'), value: destination.address },
          {
            name: t('logistics.consignment.pickUpWindow'),
            value: beijingSpan(pickUpWindow.opensAt, pickUpWindow.closesAt),
          },
          ...(deliveryWindow === undefined
            ? []
            : [
                {
                  name: t('logistics.consignment.deliveryWindow'),
                  value: beijingSpan(deliveryWindow.opensAt, deliveryWindow.closesAt),
                },
              ]),
        ]}
      />
    </div>
  );
}

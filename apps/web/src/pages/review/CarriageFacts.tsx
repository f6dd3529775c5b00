import type { JSX } from 'react';
import type { Carriage } from '@tianfu/sdk';
import { Facts } from '../../components/Facts.js';
import { useWords } from '../../components/use-words.js';
import { grouped } from '../../words/amounts.js';

/** What a carrier says of itself, to read. */
export function CarriageFacts({ carriage }: { carriage: Carriage }): JSX.Element {
  const { t, words } = useWords();
  const { services, area, vehicles, permitNumber, permitValidUntil, position, place, remark } = carriage;
  return (
    <section className="tf-card" aria-label={t('carriage.what')}>
      <Facts
        facts={[
          {
            name: t('carriage.services'),
            value: words.list(services.map((code) => t(`carriage.service.${code}`))),
            wide: true,
          },
          { name: t('carriage.area'), value: area, wide: true },
          { name: t('carriage.vehicles'), value: grouped(vehicles) },
          { name: t('carriage.permitNumber'), value: permitNumber },
          { name: t('carriage.permitValidUntil'), value: permitValidUntil },
          { name: t('carriage.position'), value: `${position.lat}, ${position.lng}` },
          ...(place === undefined ? [] : [{ name: t('carriage.place'), value: place, wide: true }]),
          ...(remark === undefined ? [] : [{ name: t('carriage.remark'), value: remark, wide: true }]),
        ]}
      />
    </section>
  );
}

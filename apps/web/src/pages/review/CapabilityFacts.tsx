import type { JSX } from 'react';
import type { Capability } from '@tianfu/sdk';
import { Facts } from '../../components/Facts.js';
import { useWords } from '../../components/use-words.js';
import { capabilityDraftOf, dailyStandardMinutes } from '../../forms/dossier/completeness.js';
import { grouped, piecesText } from '../../words/amounts.js';

/** A capability to read. */
export function CapabilityFacts({ capability }: { capability: Capability }): JSX.Element {
  const { t, words } = useWords();
  const daily = dailyStandardMinutes(capabilityDraftOf(capability)) ?? 0;
  return (
    <section className="tf-card" aria-label={t('capability.section.makes')}>
      <Facts
        facts={[
          {
            name: t('capability.categories'),
            value: words.list(capability.categories.map(words.category)),
            wide: true,
          },
          {
            name: t('capability.fabrics'),
            value: words.list(capability.fabrics.map(words.fabric)),
            wide: true,
          },
          {
            name: t('capability.processes'),
            value: words.list(capability.processes.map(words.process)),
            wide: true,
          },
          { name: t('capability.modes'), value: words.list(capability.modes.map(words.mode)) },
          { name: t('capability.moq'), value: piecesText(capability.moqPieces, t) },
          {
            name: t('capability.machines'),
            value:
              capability.machines.length === 0
                ? t('common.none')
                : words.list(
                    capability.machines.map(({ machine, count }) => `${words.machine(machine)} × ${count}`),
                  ),
            wide: true,
          },
          {
            name: t('capability.workers'),
            value: `${grouped(capability.workers)} ${t('capability.workersUnit')}`,
          },
          {
            name: t('capability.minutesPerDay'),
            value: `${capability.minutesPerDay} ${t('common.minutesUnit')}`,
          },
          { name: t('capability.efficiency'), value: `${capability.efficiencyPercent}%` },
          {
            name: t('capability.section.capacity'),
            value: t('capability.daily', { minutes: grouped(daily) }),
          },
          {
            name: t('capability.leadTime'),
            value: `${capability.leadTimeDays} ${t('common.workingDaysUnit')}`,
          },
          {
            name: t('capability.position'),
            value: `${capability.position.lat}, ${capability.position.lng}`,
          },
          ...(capability.place === undefined
            ? []
            : [{ name: t('capability.place'), value: capability.place, wide: true }]),
          ...(capability.remark === undefined
            ? []
            : [{ name: t('capability.remark'), value: capability.remark, wide: true }]),
        ]}
      />
    </section>
  );
}

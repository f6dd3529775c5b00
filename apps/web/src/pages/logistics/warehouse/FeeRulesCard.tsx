import { useState, type JSX } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { FeeRuleView, WarehouseView } from '@tianfu/sdk';
import { Button } from 'antd';
import { logisticsApi } from '../../../api-logistics.js';
import { ErrorState } from '../../../components/ErrorState.js';
import { Facts } from '../../../components/Facts.js';
import { Pending } from '../../../components/Pending.js';
import { FeeRuleDialog } from '../../../forms/logistics/FeeRuleDialog.js';
import { PER_PIECE } from '../../../forms/logistics/fee-fields.js';
import { unitPriceText } from '../../../words/amounts.js';
import { useLogisticsWords } from '../../../words/logistics.js';

/** The fees a warehouse has published, newest first; who runs it publishes the next. */
export function FeeRulesCard({
  warehouse,
  house,
}: {
  warehouse: WarehouseView;
  house: boolean;
}): JSX.Element {
  const { t } = useLogisticsWords();
  const [open, setOpen] = useState(false);
  const rules = useQuery(logisticsApi.feeRules(warehouse.warehouseId));
  if (rules.isPending) return <Pending rows={1} />;
  if (rules.isError) return <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />;
  const { data } = rules.data;
  return (
    <section className="tf-card" aria-labelledby="rules">
      <div className="tf-row tf-between">
        <h2 id="rules">{t('logistics.warehouse.fees.rules')}</h2>
        {house && (
          <Button type={data.length === 0 ? 'primary' : 'default'} onClick={() => setOpen(true)}>
            {t(data.length === 0 ? 'logistics.warehouse.fees.first' : 'logistics.warehouse.fees.publish')}
          </Button>
        )}
      </div>
      {data.length === 0 && <p className="tf-soft">{t('logistics.warehouse.fees.noRules')}</p>}
      {data.map((rule) => (
        <Rule key={rule.ruleId} rule={rule} />
      ))}
      {open && (
        <FeeRuleDialog warehouse={warehouse} isFirst={data.length === 0} onClose={() => setOpen(false)} />
      )}
    </section>
  );
}

function Rule({ rule }: { rule: FeeRuleView }): JSX.Element {
  const { t } = useLogisticsWords();
  const free = t('logistics.warehouse.fees.free');
  return (
    <>
      <h3>
        {t('logistics.warehouse.fees.ruleNumber', { number: rule.number })} ·{' '}
        {t('logistics.warehouse.fees.since', { day: rule.validFrom })}
      </h3>
      <Facts
        facts={[
          {
            name: t('logistics.warehouse.fees.tiers'),
            value: rule.tiers
              .map(({ fromDay, perM3Day }) =>
                t('logistics.warehouse.fees.tier', {
                  from: fromDay,
                  price: perM3Day === undefined ? free : unitPriceText(perM3Day),
                }),
              )
              .join('\n'),
          },
          ...PER_PIECE.map((name) => {
            const price = rule[name];
            return {
              name: t(`logistics.warehouse.fees.${name}`),
              value: price === undefined ? free : unitPriceText(price),
            };
          }),
        ]}
      />
    </>
  );
}

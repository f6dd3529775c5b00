import type { JSX } from 'react';
import { FileDoneOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import type { ContractView } from '@tianfu/sdk';
import { Facts } from '../../components/Facts.js';
import { Moment } from '../../components/Moment.js';
import { Tag } from '../../components/StateTag.js';
import { useWords } from '../../components/use-words.js';
import { moneyText, piecesText, unitPriceText } from '../../words/amounts.js';

/** What both sides agreed, with the amount in figures and in capitals. */
export function ContractSheet({ contract }: { contract: ContractView }): JSX.Element {
  const { t } = useWords();
  return (
    <section className="tf-card" aria-labelledby="contract">
      <div className="tf-row tf-between">
        <h2 id="contract" className="tf-figures">
          {contract.number}
        </h2>
        <Tag tone="jade" icon={FileDoneOutlined} word={t('contracts.recorded')} />
      </div>
      <Facts
        facts={[
          { name: t('contracts.buyer'), value: contract.buyerName },
          { name: t('contracts.supplier'), value: contract.supplierName },
          {
            name: t('contracts.order'),
            value: (
              <Link to="/orders/$orderId" params={{ orderId: contract.orderId }}>
                {contract.orderTitle} · {contract.orderNumber}
              </Link>
            ),
            wide: true,
          },
          { name: t('contracts.quantity'), value: piecesText(contract.quantityPieces, t) },
          { name: t('contracts.unitPrice'), value: unitPriceText(contract.unitPrice) },
          {
            name: t('contracts.amount'),
            value: <span className="tf-money">{moneyText(contract.amount)}</span>,
            wide: true,
          },
          { name: t('contracts.amountInWords'), value: contract.amountInWords, wide: true },
          { name: t('contracts.readyBy'), value: <Moment at={contract.readyBy} /> },
          { name: t('contracts.recordedAt'), value: <Moment at={contract.recordedAt} /> },
        ]}
      />
    </section>
  );
}

import type { JSX } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ConsignmentView, CustomsPapersView } from '@tianfu/sdk';
import { logisticsApi } from '../../../api-logistics.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { ErrorState } from '../../../components/ErrorState.js';
import { Facts } from '../../../components/Facts.js';
import { Pending } from '../../../components/Pending.js';
import { useMe } from '../../../layout/use-me.js';
import { can } from '../../../session/permissions.js';
import { moneyText, piecesText } from '../../../words/amounts.js';
import { useLogisticsWords, weightText } from '../../../words/logistics.js';
import { CustomsChecks } from './CustomsChecks.js';
import { CUSTOMS, PaperButtons } from './PaperButtons.js';

/** After these nothing crosses a border any more. */
const OVER: readonly ConsignmentView['state'][] = ['delivered', 'closed', 'returned', 'cancelled'];

/** What is declared to customs, what customs would ask back, and its papers. */
export function CustomsTab({ consignment }: { consignment: ConsignmentView }): JSX.Element {
  const { t } = useLogisticsWords();
  const me = useMe();
  const mayDeclare = consignment.own && can(me, 'consignments.edit') && !OVER.includes(consignment.state);
  const customs = useQuery(logisticsApi.customs(consignment.consignmentId));
  if (customs.isPending) return <Pending />;
  if (customs.isError) return <ErrorState error={customs.error} onRetry={() => void customs.refetch()} />;
  if (customs.data === null) {
    return (
      <EmptyState
        motif="stamp"
        title={t('logistics.customs.none')}
        body={t(mayDeclare ? 'logistics.customs.noneBody' : 'logistics.customs.noneOther')}
      >
        {mayDeclare && (
          <Link
            className="tf-verb tf-verb-primary"
            to="/consignments/$consignmentId/customs"
            params={{ consignmentId: consignment.consignmentId }}
          >
            {t('logistics.customs.fill')}
          </Link>
        )}
      </EmptyState>
    );
  }
  const stopped = customs.data.findings.some(({ severity }) => severity === 'error');
  return (
    <>
      <Declared papers={customs.data} />
      <CustomsChecks findings={customs.data.findings} />
      <section className="tf-card" aria-labelledby="customs-papers">
        <div className="tf-row tf-between">
          <h2 id="customs-papers">{t('logistics.customs.papers')}</h2>
          {mayDeclare && (
            <Link
              className="tf-verb"
              to="/consignments/$consignmentId/customs"
              params={{ consignmentId: consignment.consignmentId }}
            >
              {t('logistics.customs.change')}
            </Link>
          )}
        </div>
        {stopped ? (
          <p className="tf-note tf-note-warn">{t('logistics.customs.stops')}</p>
        ) : (
          <PaperButtons
            consignmentIds={[consignment.consignmentId]}
            name={consignment.number}
            papers={CUSTOMS}
          />
        )}
      </section>
    </>
  );
}

function Declared({ papers }: { papers: CustomsPapersView }): JSX.Element {
  const { t, names, language } = useLogisticsWords();
  const { invoiceNumber, invoiceDate, exporter, importer, incoterm, incotermPlace, total, lines } = papers;
  return (
    <section className="tf-card">
      <Facts
        facts={[
          { name: t('logistics.customs.invoice'), value: invoiceNumber },
          { name: t('logistics.customs.date'), value: invoiceDate },
          { name: t('logistics.customs.exporter'), value: `${exporter.name} (${exporter.country})` },
          { name: t('logistics.customs.importer'), value: `${importer.name} (${importer.country})` },
          { name: t('logistics.customs.terms'), value: `${names.incoterm(incoterm)} ${incotermPlace}` },
          {
            name: t('logistics.customs.total'),
            value: <span className="tf-money">{moneyText(total)}</span>,
          },
        ]}
      />
      <div className="tf-scroll" tabIndex={0} role="region" aria-label={t('logistics.customs.lines')}>
        <table className="tf-table">
          <thead>
            <tr>
              <th scope="col">{t('logistics.customs.lines')}</th>
              <th scope="col">{t('logistics.customs.hs')}</th>
              <th scope="col">{t('logistics.customs.origin')}</th>
              <th scope="col" className="tf-number">
                {t('logistics.customs.pieces')}
              </th>
              <th scope="col" className="tf-number">
                {t('logistics.customs.net')}
              </th>
              <th scope="col" className="tf-number">
                {t('logistics.customs.gross')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <tr key={index}>
                <th scope="row">{language === 'zh' ? line.descriptionZh : line.description}</th>
                <td>{line.hsCode}</td>
                <td>{line.origin}</td>
                <td className="tf-number">{piecesText(line.quantityPieces, t)}</td>
                <td className="tf-number">{weightText(line.netGrams, t)}</td>
                <td className="tf-number">{weightText(line.grossGrams, t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

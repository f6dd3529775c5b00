import type { JSX } from 'react';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { api, client, rowsOf } from '../../api.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadMore } from '../../components/LoadMore.js';
import { Pending } from '../../components/Pending.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { useWords } from '../../components/use-words.js';
import type { PlatformService } from '../../routes/search.js';
import { beijing } from '../../words/time.js';

/** What operators did in one service, newest first, and whether the chain of rows is intact. */
export function AuditTable({ service }: { service: PlatformService }): JSX.Element {
  const { t } = useWords();
  const query = useInfiniteQuery(api.audit(service));
  const verify = useMutation({ mutationFn: () => client[`${service}VerifyAudit`]() });
  if (query.error !== null) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <Pending />;
  const rows = rowsOf(query.data);
  const verdict = verify.data;
  return (
    <>
      <p className="tf-row">
        <Button loading={verify.isPending} onClick={() => verify.mutate()}>
          {t('platform.verify')}
        </Button>
        <span role="status" className={verdict?.intact === false ? 'tf-bad' : 'tf-good'}>
          {verdict !== undefined &&
            (verdict.intact
              ? t('platform.intact', { rows: verdict.rows })
              : t('platform.broken', { sequence: verdict.firstBrokenSequence ?? '?' }))}
        </span>
      </p>
      <ProblemNote error={verify.error} />
      {rows.length === 0 ? (
        <EmptyState motif="ruler" title={t('platform.auditEmpty')} />
      ) : (
        <div className="tf-card tf-scroll" tabIndex={0} role="region" aria-label={t('platform.views.audit')}>
          <table className="tf-table">
            <caption className="tf-unseen">{t('platform.views.audit')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('platform.column.sequence')}</th>
                <th scope="col">{t('platform.column.at')}</th>
                <th scope="col">{t('platform.column.subject')}</th>
                <th scope="col">{t('platform.column.actor')}</th>
                <th scope="col">{t('platform.column.input')}</th>
                <th scope="col">{t('platform.column.hash')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.sequence}>
                  <td className="tf-number">{row.sequence}</td>
                  <td>{beijing(row.at)}</td>
                  <td>
                    <code>{row.subject}</code>
                  </td>
                  <td>
                    <code>{row.actorId.slice(0, 8)}</code>
                  </td>
                  <td>
                    <code>{JSON.stringify(row.input)}</code>
                  </td>
                  <td>
                    <code>{row.hash.slice(0, 12)}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <LoadMore {...query} />
    </>
  );
}

import type { JSX } from 'react';
import { useMutation, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { api, client, queryClient, rowsOf } from '../../api.js';
import { Arrivals } from '../../components/Arrivals.js';
import { EmptyState } from '../../components/EmptyState.js';
import { FilterLinks } from '../../components/FilterLinks.js';
import { LoadMore } from '../../components/LoadMore.js';
import { PageHeader } from '../../components/PageHeader.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { useWords } from '../../components/use-words.js';
import { NoticeRow } from './NoticeRow.js';

const route = getRouteApi('/frame/notifications');

/** What happened, newest first. */
export function NoticesPage(): JSX.Element {
  const { t } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useSuspenseInfiniteQuery(api.notices(search));
  const notices = rowsOf(query.data);
  const markAll = useMutation({
    mutationFn: () => client.markRead({}),
    onSuccess: (count) => {
      queryClient.setQueryData(api.unread().queryKey, count);
      return queryClient.invalidateQueries({ queryKey: ['notices', 'list'] });
    },
  });
  return (
    <div className="tf-page tf-page-narrow">
      <PageHeader
        title={t('notices.title')}
        action={
          <Button loading={markAll.isPending} onClick={() => markAll.mutate()}>
            {t('notices.markAll')}
          </Button>
        }
      />
      <FilterLinks
        label={t('notices.filter')}
        links={[
          {
            key: 'all',
            name: t('notices.all'),
            active: search.unread === undefined,
            onPick: () => void navigate({ search: {} }),
          },
          {
            key: 'unread',
            name: t('notices.unreadOnly'),
            active: search.unread === 'true',
            onPick: () => void navigate({ search: { unread: 'true' } }),
          },
        ]}
      />
      <ProblemNote error={markAll.error} />
      <Arrivals of="notices" onShow={() => query.refetch()} />
      {notices.length === 0 ? (
        <EmptyState
          motif="envelope"
          title={t(search.unread === undefined ? 'notices.emptyTitle' : 'notices.noneUnread')}
          body={t('notices.emptyBody')}
        />
      ) : (
        <ul className="tf-notices">
          {notices.map((notice) => (
            <NoticeRow key={notice.notificationId} notice={notice} />
          ))}
        </ul>
      )}
      <LoadMore {...query} />
    </div>
  );
}

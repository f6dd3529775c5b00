import type { JSX, ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { NotificationView } from '@tianfu/sdk';
import { api, client, queryClient } from '../../api.js';
import { Ago } from '../../components/Moment.js';
import { useWords } from '../../components/use-words.js';
import { useMe } from '../../layout/use-me.js';
import { noticeSentence, noticeTarget } from '../../words/notice.js';

/** One thing that happened; opening it reads it. */
export function NoticeRow({ notice }: { notice: NotificationView }): JSX.Element {
  const { t, words } = useWords();
  const me = useMe();
  const read = useMutation({
    mutationFn: () => client.markRead({ notificationIds: [notice.notificationId] }),
    onSuccess: (count) => {
      queryClient.setQueryData(api.unread().queryKey, count);
      return queryClient.invalidateQueries({ queryKey: ['notices', 'list'] });
    },
  });
  const open = (): void => {
    if (!notice.read) read.mutate();
  };
  const body: ReactNode = (
    <>
      <span className={notice.read ? '' : 'tf-dot'} aria-hidden="true" />
      <span className={notice.read ? '' : 'tf-notice-unread'}>
        {!notice.read && <span className="tf-unseen">{t('notices.isUnread')} </span>}
        {noticeSentence(notice, t, words)}
      </span>
      <span className="tf-small tf-soft">
        <Ago at={notice.at} />
      </span>
    </>
  );
  const shared = { className: 'tf-notice-row', onClick: open };
  const target = noticeTarget(notice, me.isOperator);
  switch (target.to) {
    case 'order':
      return (
        <li>
          <Link {...shared} to="/orders/$orderId" params={{ orderId: target.orderId }}>
            {body}
          </Link>
        </li>
      );
    case 'contract':
      return (
        <li>
          <Link {...shared} to="/contracts/$contractId" params={{ contractId: target.contractId }}>
            {body}
          </Link>
        </li>
      );
    case 'dossier':
      return (
        <li>
          <Link {...shared} to="/review" search={{ dossier: target.dossierId }}>
            {body}
          </Link>
        </li>
      );
    case 'sample':
      return (
        <li>
          <Link {...shared} to="/samples/$bookingId" params={{ bookingId: target.bookingId }}>
            {body}
          </Link>
        </li>
      );
    case 'consignment':
      return (
        <li>
          <Link
            {...shared}
            to="/consignments/$consignmentId"
            params={{ consignmentId: target.consignmentId }}
          >
            {body}
          </Link>
        </li>
      );
    case 'inbound':
      return (
        <li>
          <Link {...shared} to="/warehouses/inbound/$inboundId" params={{ inboundId: target.id }}>
            {body}
          </Link>
        </li>
      );
    case 'outbound':
      return (
        <li>
          <Link {...shared} to="/warehouses/outbound/$outboundId" params={{ outboundId: target.id }}>
            {body}
          </Link>
        </li>
      );
    case 'capability':
    case 'centre':
    case 'members':
      return (
        <li>
          <Link {...shared} to={`/${target.to}`}>
            {body}
          </Link>
        </li>
      );
    case 'request':
    case 'invitation':
      return (
        <li>
          <Link
            {...shared}
            to="/quotes/$requestId"
            params={{ requestId: target.requestId }}
            search={target.to === 'invitation' ? { side: 'invited' } : {}}
          >
            {body}
          </Link>
        </li>
      );
    case 'nowhere':
      return (
        <li>
          <button type="button" {...shared}>
            {body}
          </button>
        </li>
      );
  }
}

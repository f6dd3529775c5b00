import type { JSX } from 'react';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import type { DeadLetterView } from '@tianfu/sdk';
import { api, client, queryClient, rowsOf } from '../../api.js';
import { ActionButton } from '../../components/ActionButton.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadMore } from '../../components/LoadMore.js';
import { Pending } from '../../components/Pending.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { useWish } from '../../components/use-wish.js';
import { useWords } from '../../components/use-words.js';
import { useMe } from '../../layout/use-me.js';
import type { PlatformService } from '../../routes/search.js';
import { can } from '../../session/permissions.js';
import { beijing } from '../../words/time.js';

/** Messages one service could not handle, each with its reason and a way to try again. */
export function DeadLetterTable({ service }: { service: PlatformService }): JSX.Element {
  const { t } = useWords();
  const query = useInfiniteQuery(api.deadLetters(service));
  if (query.error !== null) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <Pending />;
  const letters = rowsOf(query.data);
  if (letters.length === 0) {
    return (
      <EmptyState motif="envelope" title={t('platform.lettersEmpty')} body={t('platform.lettersEmptyBody')} />
    );
  }
  return (
    <>
      <div
        className="tf-card tf-scroll"
        tabIndex={0}
        role="region"
        aria-label={t('platform.views.dead-letters')}
      >
        <table className="tf-table">
          <caption className="tf-unseen">{t('platform.views.dead-letters')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('platform.column.failedAt')}</th>
              <th scope="col">{t('platform.column.subject')}</th>
              <th scope="col">{t('platform.column.consumer')}</th>
              <th scope="col">{t('platform.column.reason')}</th>
              <th scope="col">{t('platform.column.action')}</th>
            </tr>
          </thead>
          <tbody>
            {letters.map((letter) => (
              <LetterRow key={letter.deadLetterId} letter={letter} service={service} />
            ))}
          </tbody>
        </table>
      </div>
      <LoadMore {...query} />
    </>
  );
}

function LetterRow({ letter, service }: { letter: DeadLetterView; service: PlatformService }): JSX.Element {
  const { t } = useWords();
  const allowed = can(useMe(), 'dead-letters.replay');
  const wish = useWish();
  const { deadLetterId, replayedAt } = letter;
  const replay = useMutation({
    mutationFn: () =>
      wish(
        deadLetterId,
        () => ({ deadLetterId }),
        (input, options) => client[`${service}ReplayDeadLetter`](input, options),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['platform', 'dead-letters', service] }),
  });
  return (
    <tr>
      <td>{beijing(letter.failedAt)}</td>
      <td>
        <code>{letter.subject}</code>
      </td>
      <td>{letter.consumer}</td>
      <td>{letter.reason}</td>
      <td>
        {replayedAt !== undefined ? (
          t('platform.replayed', { at: beijing(replayedAt) })
        ) : (
          <ActionButton
            loading={replay.isPending}
            reason={allowed ? undefined : t('orders.cannot.role')}
            onClick={() => replay.mutate()}
          >
            {t('platform.replay')}
          </ActionButton>
        )}
        <ProblemNote error={replay.error} />
      </td>
    </tr>
  );
}

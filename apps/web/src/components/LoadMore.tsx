import type { JSX } from 'react';
import { Button } from 'antd';
import { useTexts } from '../i18n/use-texts.js';

interface Props {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

export function LoadMore({ hasNextPage, isFetchingNextPage, fetchNextPage }: Props): JSX.Element | null {
  const { t } = useTexts();
  if (!hasNextPage) return null;
  return (
    <div className="tf-row tf-centred">
      <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {t('common.loadMore')}
      </Button>
    </div>
  );
}

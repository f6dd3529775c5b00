import type { JSX } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

export function LoadMore({ hasNextPage, isFetchingNextPage, fetchNextPage }: Props): JSX.Element | null {
  const { t } = useTranslation();
  if (!hasNextPage) return null;
  return (
    <div className="tf-row tf-centred">
      <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {t('common.loadMore')}
      </Button>
    </div>
  );
}

import type { JSX } from 'react';
import { CheckOutlined, CloseOutlined, LockOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../components/use-words.js';

interface Props<T> {
  readonly terms: T;
  readonly salt: string;
  readonly commitment: string;
  /** What a receipt of this kind of terms commits to. */
  readonly commit: (terms: T, salt: string) => Promise<string | undefined>;
}

/** Whether the opened terms are the sealed ones, worked out on this device. */
export function SealCheck<T>({ terms, salt, commitment, commit }: Props<T>): JSX.Element | null {
  const { t } = useWords();
  const { data } = useQuery({
    queryKey: ['seal-check', commitment, salt, terms],
    queryFn: async () => {
      const found = await commit(terms, salt);
      if (found === undefined) return 'unavailable';
      return found === commitment ? 'same' : 'other';
    },
    staleTime: Infinity,
  });
  if (data === undefined) return null;
  const Icon = { same: CheckOutlined, other: CloseOutlined, unavailable: LockOutlined }[data];
  return (
    <span className={{ same: 'tf-good', other: 'tf-bad', unavailable: 'tf-soft' }[data]}>
      <Icon aria-hidden /> {t(`bids.sealCheck.${data}`)}
    </span>
  );
}

import type { JSX } from 'react';
import { CheckOutlined, CloseOutlined, LockOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { sealCommitment, type BidTerms } from '@tianfu/sdk';
import { useWords } from '../../components/use-words.js';

interface Props {
  readonly terms: BidTerms;
  readonly salt: string;
  readonly commitment: string;
}

/** Whether the opened terms are the sealed ones, worked out on this device. */
export function SealCheck({ terms, salt, commitment }: Props): JSX.Element | null {
  const { t } = useWords();
  const { data } = useQuery({
    queryKey: ['seal-check', commitment, salt, terms],
    queryFn: async () => {
      const found = await sealCommitment(terms, salt);
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

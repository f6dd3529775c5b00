import type { JSX } from 'react';
import { CopyButton } from '../../components/CopyButton.js';
import { Facts } from '../../components/Facts.js';
import { useWords } from '../../components/use-words.js';
import { beijingExactNamed } from '../../words/time.js';
import { SealCheck } from './SealCheck.js';

interface Props<T> {
  /** What the platform shows its own bidder: terms appear after the opening. */
  readonly sealed: {
    readonly commitment: string;
    readonly revision: number;
    readonly sealedAt: string;
    readonly terms?: T | undefined;
  };
  /** The salt of this revision, where this device keeps it. */
  readonly salt: string | undefined;
  /** What a receipt of this kind of terms commits to. */
  readonly commit: (terms: T, salt: string) => Promise<string | undefined>;
}

/** The proof that a bid or quote of ours was sealed, and after the opening whether it is still the same. */
export function SealReceipt<T>({ sealed, salt, commit }: Props<T>): JSX.Element {
  const { t } = useWords();
  const { commitment, revision, sealedAt, terms } = sealed;
  return (
    <section className="tf-card" aria-labelledby="receipt">
      <h2 id="receipt">{t('bids.receiptTitle')}</h2>
      <p className="tf-soft">{t(salt === undefined ? 'bids.receiptNotKept' : 'bids.receiptBody')}</p>
      <Facts
        facts={[
          {
            name: t('bids.commitment'),
            value: (
              <>
                <code className="tf-code">{commitment}</code> <CopyButton text={commitment} />
              </>
            ),
            wide: true,
          },
          ...(salt === undefined
            ? []
            : [{ name: t('bids.salt'), value: <code className="tf-code">{salt}</code>, wide: true }]),
        ]}
      />
      {terms !== undefined && salt !== undefined && (
        <p>
          <SealCheck terms={terms} salt={salt} commitment={commitment} commit={commit} />
        </p>
      )}
      <p className="tf-small tf-soft">
        {t('bids.revision', { revision })} · {t('bids.sealedAt', { at: beijingExactNamed(sealedAt, t) })}
      </p>
    </section>
  );
}

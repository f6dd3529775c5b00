import type { JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Problem } from '@tianfu/sdk';
import { client } from '../../../api.js';
import { ProblemNote } from '../../../components/ProblemNote.js';
import { SearchBox } from '../../../components/SearchBox.js';
import { useWords } from '../../../components/use-words.js';

const LABEL_MAX = 40;

/** Whose label this is: a scanner types it and presses Enter. */
export function LabelSearch({ centreId }: { centreId: string }): JSX.Element {
  const { t } = useWords();
  const navigate = useNavigate();
  const find = useMutation({
    mutationFn: (label: string) => client.findLabel({ centreId, label }),
    onSuccess: ({ bookingId }) =>
      navigate({ to: '/samples/$bookingId', params: { bookingId }, search: { tab: 'goods' } }),
  });
  const unknown = find.error instanceof Problem && find.error.status === 404;
  return (
    <section className="tf-card">
      <p className="tf-small tf-soft">{t('sampling.next.findLead')}</p>
      <SearchBox
        label={t('sampling.next.label')}
        value={undefined}
        maxLength={LABEL_MAX}
        onSearch={(label) => {
          if (label !== undefined) find.mutate(label);
        }}
      />
      {unknown ? (
        <p className="tf-bad" role="alert">
          {t('sampling.next.notOurs')}
        </p>
      ) : (
        <ProblemNote error={find.error} />
      )}
    </section>
  );
}

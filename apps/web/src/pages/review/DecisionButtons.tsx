import type { JSX } from 'react';
import type { DossierView } from '@tianfu/sdk';
import { ActionButton } from '../../components/ActionButton.js';
import { useWords } from '../../components/use-words.js';

export type Decision =
  'startReview' | 'certify' | 'requestRevision' | 'reject' | 'suspend' | 'reinstate' | 'revoke';

const TEXTS = {
  startReview: 'review.start',
  certify: 'review.certify',
  requestRevision: 'review.requestRevision',
  reject: 'review.reject',
  suspend: 'review.suspend',
  reinstate: 'review.reinstate',
  revoke: 'review.revoke',
} as const satisfies Record<Decision, string>;

/** Which verbs belong to the half of the life the dossier is in; the others would only confuse. */
const BEFORE: readonly Decision[] = ['startReview', 'certify', 'requestRevision', 'reject'];
const AFTER: readonly Decision[] = ['suspend', 'reinstate', 'revoke'];
const GRANTED = new Set<DossierView['state']>(['certified', 'suspended', 'revoked', 'expired']);

interface Props {
  readonly dossier: DossierView;
  readonly pending: boolean;
  readonly onPick: (decision: Decision) => void;
}

/** What can be decided now; what cannot says why. */
export function DecisionButtons({ dossier, pending, onPick }: Props): JSX.Element {
  const { t } = useWords();
  const verbs = GRANTED.has(dossier.state) ? AFTER : BEFORE;
  const possible = verbs.filter((verb) => dossier.actions.includes(verb));
  const refused = verbs.filter((verb) => !dossier.actions.includes(verb));
  const [primary] = possible;
  return (
    <div className="tf-stack tf-tight">
      <div className="tf-row">
        {possible.map((verb) => (
          <ActionButton
            key={verb}
            type={verb === primary ? 'primary' : 'default'}
            danger={verb === 'reject' || verb === 'revoke'}
            loading={pending && verb === 'startReview'}
            onClick={() => onPick(verb)}
          >
            {t(TEXTS[verb])}
          </ActionButton>
        ))}
      </div>
      {refused.length > 0 && (
        <div className="tf-row">
          {refused.map((verb) => (
            <ActionButton
              key={verb}
              reason={t('review.cannot', { state: t(`words.dossier.${dossier.state}`) })}
            >
              {t(TEXTS[verb])}
            </ActionButton>
          ))}
        </div>
      )}
    </div>
  );
}

import type { JSX, ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { Translate } from '../../i18n/translate.js';
import { Countdown } from '../../components/Countdown.js';
import { Tag } from '../../components/StateTag.js';
import { fill } from '../../words/fill.js';
import { errandId, type Errand } from './errands.js';

const VERB = 'tf-verb tf-verb-primary';

/** An errand of logistics as a card of the home page: what, and the one button. */
export function errandParts(errand: Errand, t: Translate) {
  const name = errand.errand;
  const number = 'number' in errand ? errand.number : undefined;
  const sentence = t(`errands.${name}.sentence`);
  return {
    id: 'id' in errand ? errand.id : errandId(errand),
    title: fill(t, `errands.${name}.title`, { ...errand }),
    tag:
      errand.errand === 'quote' ? (
        <Countdown until={errand.deadline} />
      ) : (
        <Tag tone={name === 'trouble' ? 'cinnabar' : 'indigo'} word={t('frame.rail.logistics')} />
      ),
    sentence: number === undefined ? sentence : `${number} · ${sentence}`,
    verb: <Way errand={errand}>{t(`errands.${name}.verb`)}</Way>,
  };
}

function Way({ errand, children }: { errand: Errand; children: ReactNode }): JSX.Element {
  switch (errand.errand) {
    case 'complete':
    case 'close':
      return (
        <Link className={VERB} to="/consignments/$consignmentId" params={{ consignmentId: errand.id }}>
          {children}
        </Link>
      );
    case 'plan':
      return (
        <Link className={VERB} to="/dispatch">
          {children}
        </Link>
      );
    case 'trouble':
      return (
        <Link className={VERB} to="/troubles">
          {children}
        </Link>
      );
    case 'tender':
      return (
        <Link className={VERB} to="/tenders">
          {children}
        </Link>
      );
    case 'compare':
    case 'quote':
      return (
        <Link
          className={VERB}
          to="/quotes/$requestId"
          params={{ requestId: errand.id }}
          search={errand.errand === 'quote' ? { side: 'invited' } : {}}
        >
          {children}
        </Link>
      );
    case 'drive':
      return (
        <Link className={VERB} to="/drives/$tripId" params={{ tripId: errand.id }}>
          {children}
        </Link>
      );
    case 'count':
      return (
        <Link className={VERB} to="/warehouses/inbound/$inboundId" params={{ inboundId: errand.id }}>
          {children}
        </Link>
      );
    case 'pick':
    case 'ship':
      return (
        <Link className={VERB} to="/warehouses/outbound/$outboundId" params={{ outboundId: errand.id }}>
          {children}
        </Link>
      );
  }
}

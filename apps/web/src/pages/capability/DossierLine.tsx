import type { JSX } from 'react';
import { ExclamationCircleOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import type { DossierView } from '@tianfu/sdk';
import { useWords } from '../../components/use-words.js';

/** The certificate, or what the operator asked for. */
export function DossierLine({ dossier }: { dossier: DossierView }): JSX.Element | null {
  const { t, words } = useWords();
  const { certificate, reason, state } = dossier;
  const asked = state !== 'certified' && state !== 'draft' ? reason : undefined;
  if (certificate === undefined && asked === undefined) return null;
  return (
    <div className="tf-stack tf-tight">
      {asked !== undefined && (
        <p className="tf-note tf-note-warn">
          <ExclamationCircleOutlined aria-hidden />
          <span>{t('orders.reason', { reason: asked })}</span>
        </p>
      )}
      {certificate !== undefined && (
        <p className={state === 'certified' ? 'tf-note tf-note-good' : 'tf-note'}>
          <SafetyCertificateOutlined aria-hidden />
          <span>
            {t('capability.certificate', {
              level: words.level(certificate.level),
              until: certificate.validUntil,
            })}
            {certificate.scope.length > 0 && (
              <span className="tf-small tf-line">
                {t('capability.scope', { scope: words.list(certificate.scope.map(words.category)) })}
              </span>
            )}
          </span>
        </p>
      )}
    </div>
  );
}

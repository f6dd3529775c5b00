import { lazy, Suspense, useEffect, useRef, type JSX } from 'react';
import type { MeView } from '@tianfu/sdk';
import { useTexts } from '../i18n/use-texts.js';

const AccountPanel = lazy(() =>
  import('../pages/me/AccountPanel.js').then((module) => ({ default: module.AccountPanel })),
);

/** The account menu of the desk: closes with Esc and with a click elsewhere. */
export function AccountPopup({ me, onClose }: { me: MeView; onClose: () => void }): JSX.Element {
  const { t } = useTexts();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose();
    };
    const onPress = (event: PointerEvent): void => {
      const inside =
        event.target instanceof Node && panel.current?.parentElement?.contains(event.target) === true;
      if (!inside) onClose();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPress);
    };
  }, [onClose]);
  return (
    <div ref={panel} className="tf-account-panel" role="dialog" aria-label={t('account.accountMenu')}>
      <Suspense fallback={<p>{t('common.loading')}</p>}>
        <AccountPanel me={me} onDone={onClose} />
      </Suspense>
    </div>
  );
}

import type { JSX } from 'react';
import { useTexts } from '../i18n/use-texts.js';
import { useObservable } from '../device/observable.js';
import { liveLook } from '../live/look.js';

/** Whether the page hears of things by itself. */
export function LiveDot(): JSX.Element {
  const { t } = useTexts();
  const look = useObservable(liveLook);
  return (
    <span className={`tf-live tf-live-${look}`} role="status">
      {t(`frame.live.${look}`)}
    </span>
  );
}

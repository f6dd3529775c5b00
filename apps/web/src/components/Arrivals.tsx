import { useEffect, type JSX } from 'react';
import { ArrowUpOutlined } from '@ant-design/icons';
import { useTexts } from '../i18n/use-texts.js';
import { useObservable } from '../device/observable.js';
import { arrivals, clearArrivals } from '../live/look.js';
import type { Arrival } from '../live/affected.js';

/** New rows wait here until the reader wants them, so that nothing jumps under the finger. */
export function Arrivals({ of, onShow }: { of: Arrival; onShow: () => unknown }): JSX.Element | null {
  const { t } = useTexts();
  const count = useObservable(arrivals)[of];
  useEffect(() => clearArrivals(of), [of]);
  if (count === 0) return null;
  const show = (): void => {
    clearArrivals(of);
    void onShow();
  };
  return (
    <div className="tf-row tf-centred" role="status">
      <button type="button" className="tf-pill" onClick={show}>
        <ArrowUpOutlined aria-hidden /> {t('common.newOnes', { count })}
      </button>
    </div>
  );
}

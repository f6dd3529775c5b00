import { useSyncExternalStore, type JSX } from 'react';
import type { DrivingOutcome } from '@tianfu/sdk';
import { CloudSyncOutlined, DisconnectOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useObservable } from '../../../device/observable.js';
import { useLogisticsWords } from '../../../words/logistics.js';
import { drivingQueue } from './driving.js';

const REFUSALS = [
  'CARTON_UNKNOWN',
  'CARTON_OF_ANOTHER_TRIP',
  'CARTON_MISSING',
  'PROOF_MISSING',
  'DELIVERY_CODE_WRONG',
  'STOP_UNKNOWN',
  'STOP_OUT_OF_ORDER',
  'GOODS_NOT_AT_HUB',
  'TRANSITION_REFUSED',
] as const;

/** What waits on this phone, and what the platform did not accept. */
export function QueueNote({ onError }: { onError: (error: unknown) => void }): JSX.Element | null {
  const { t } = useLogisticsWords();
  const { waiting, sending, cut, refused } = useObservable(drivingQueue.look);
  const online = useOnline();
  const noCoverage = cut || !online;
  return (
    <>
      {(waiting.length > 0 || !online) && (
        <div className="tf-note tf-note-warn" role="status">
          {noCoverage ? <DisconnectOutlined aria-hidden /> : <CloudSyncOutlined aria-hidden />}
          <div className="tf-row tf-between tf-grow">
            <span>{sentenceOf(waiting.length, noCoverage, t)}</span>
            {waiting.length > 0 && (
              <Button
                size="small"
                loading={sending}
                onClick={() => {
                  onError(undefined);
                  drivingQueue.flush().catch(onError);
                }}
              >
                {t('logistics.drive.queue.retry')}
              </Button>
            )}
          </div>
        </div>
      )}
      {refused.length > 0 && (
        <div className="tf-note tf-note-bad" role="alert">
          <div className="tf-stack tf-tight tf-grow">
            {refused.map((outcome) => (
              <p key={outcome.eventId}>{t('logistics.drive.queue.refused', { what: whyOf(outcome, t) })}</p>
            ))}
            <div>
              <Button size="small" onClick={() => drivingQueue.dismiss()}>
                {t('logistics.drive.queue.dismiss')}
              </Button>
            </div>
          </div>
        </div>
      )}
    </>
  );
}

function sentenceOf(
  count: number,
  noCoverage: boolean,
  t: ReturnType<typeof useLogisticsWords>['t'],
): string {
  if (count === 0) return t('logistics.drive.queue.offline');
  return t(noCoverage ? 'logistics.drive.queue.kept' : 'logistics.drive.queue.waiting', { count });
}

function whyOf(
  { code = '', about = '' }: DrivingOutcome,
  t: ReturnType<typeof useLogisticsWords>['t'],
): string {
  const known = REFUSALS.find((each) => each === code);
  return known === undefined
    ? t('logistics.drive.refused.other', { code })
    : t(`logistics.drive.refused.${known}`, { about });
}

const useOnline = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      window.addEventListener('online', listener);
      window.addEventListener('offline', listener);
      return () => {
        window.removeEventListener('online', listener);
        window.removeEventListener('offline', listener);
      };
    },
    () => navigator.onLine,
  );

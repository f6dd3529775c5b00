import { useState, type JSX } from 'react';
import { CompassOutlined, PhoneOutlined } from '@ant-design/icons';
import type { DriveStop, DrivingEvent } from '@tianfu/sdk';
import { Button } from 'antd';
import { cartonsText, useLogisticsWords } from '../../../words/logistics.js';
import { beijing, beijingSpan } from '../../../words/time.js';
import { DeliverForm } from './DeliverForm.js';
import { report } from './driving.js';
import { FailDialog } from './FailDialog.js';
import { ScanBox } from './ScanBox.js';
import { LegTag } from '../tags.js';

interface Props {
  readonly tripId: string;
  readonly stop: DriveStop;
  readonly onError: (error: unknown) => void;
}

/** Where to go now, and what to do there. */
export function NextStop({ tripId, stop, onError }: Props): JSX.Element {
  const { t } = useLogisticsWords();
  const [busy, setBusy] = useState(false);
  const [failing, setFailing] = useState(false);
  const { stopId, kind, place, window, state, cartonCount, arrivesAt, consignmentNumber, leg } = stop;
  const tell = (happening: Omit<Parameters<typeof report>[1], 'stopId'>): void => {
    setBusy(true);
    onError(undefined);
    report(tripId, { ...happening, stopId })
      .catch(onError)
      .finally(() => setBusy(false));
  };
  return (
    <section className="tf-card tf-next-stop" aria-labelledby="next-stop">
      <div className="tf-row tf-between">
        <h2 id="next-stop">
          {t('logistics.drive.next')} · {t(`logistics.dispatch.stop.${kind}`)}
        </h2>
        <span className="tf-figures">{t('logistics.drive.due', { at: beijing(arrivesAt).slice(11) })}</span>
      </div>
      <p className="tf-large">{place.address}</p>
      <p className="tf-card-meta">
        <span>
          {consignmentNumber} {leg !== undefined && <LegTag leg={leg} />}
        </span>
        <span>{cartonsText(cartonCount, t)}</span>
        {window !== undefined && <span>{beijingSpan(window.opensAt, window.closesAt)}</span>}
      </p>
      <div className="tf-drive-links">
        <a className="tf-verb" href={stop.navigationUrl} target="_blank" rel="noreferrer">
          <CompassOutlined aria-hidden />
          &nbsp;{t('logistics.drive.navigate')}
        </a>
        {place.contactPhone !== undefined && (
          <a className="tf-verb" href={`tel:${place.contactPhone}`}>
            <PhoneOutlined aria-hidden />
            &nbsp;{t('logistics.drive.call', { phone: place.contactName ?? place.contactPhone })}
          </a>
        )}
      </div>
      {state === 'planned' ? (
        <Button type="primary" size="large" block loading={busy} onClick={() => tell({ kind: 'arrived' })}>
          {t('logistics.drive.arrived')}
        </Button>
      ) : kind === 'pick-up' ? (
        <ScanBox
          cartons={stop.cartons}
          busy={busy}
          onLoaded={(scans) => tell({ kind: 'loaded', scans: [...scans] })}
        />
      ) : (
        <DeliverForm busy={busy} onDelivered={(proof) => tell({ kind: 'delivered', proof })} />
      )}
      <Button type="text" block onClick={() => setFailing(true)}>
        {t('logistics.drive.fail.verb')}
      </Button>
      {failing && (
        <FailDialog
          kind={kind}
          onFail={(reason: NonNullable<DrivingEvent['reason']>) => {
            setFailing(false);
            tell({ kind: 'failed', reason });
          }}
          onClose={() => setFailing(false)}
        />
      )}
    </section>
  );
}

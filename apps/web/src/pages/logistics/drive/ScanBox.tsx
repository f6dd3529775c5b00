import { lazy, Suspense, useState, type JSX } from 'react';
import { CameraOutlined, CheckCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { ActionButton } from '../../../components/ActionButton.js';
import { useLogisticsWords } from '../../../words/logistics.js';
import { canScan } from './barcode-detector.js';
import { scannedCarton, type Scan } from './scanned-carton.js';

const CameraScan = lazy(() => import('./CameraScan.js').then((module) => ({ default: module.CameraScan })));

interface Props {
  readonly cartons: readonly string[];
  readonly busy: boolean;
  readonly onLoaded: (scans: readonly string[]) => void;
}

/** Every carton of the stop, scanned by the camera where the browser can, else typed; or counted by hand. */
export function ScanBox({ cartons, busy, onLoaded }: Props): JSX.Element {
  const { t } = useLogisticsWords();
  const [scanned, setScanned] = useState<readonly string[]>([]);
  const [text, setText] = useState('');
  const [said, setSaid] = useState<Scan | undefined>();
  const [camera, setCamera] = useState<'off' | 'on' | 'refused'>('off');
  const take = (read: string): void => {
    const scan = scannedCarton(read, cartons, scanned);
    setSaid(scan);
    if (scan.kind === 'carton') setScanned((before) => [...new Set([...before, scan.sscc])]);
  };
  const missing = cartons.length - scanned.length;
  return (
    <div className="tf-stack tf-tight">
      <h3>{t('logistics.drive.scan.title')}</h3>
      <p className="tf-large" aria-live="polite">
        {t('logistics.drive.scan.count', { done: scanned.length, all: cartons.length })}
      </p>
      <span className="tf-bar tf-bar-strong" aria-hidden="true">
        <span style={{ inlineSize: `${(scanned.length / Math.max(1, cartons.length)) * 100}%` }} />
      </span>
      {camera === 'on' && (
        <Suspense>
          <CameraScan onRead={take} onRefused={() => setCamera('refused')} />
        </Suspense>
      )}
      {canScan() ? (
        <Button
          icon={<CameraOutlined aria-hidden />}
          onClick={() => setCamera(camera === 'on' ? 'off' : 'on')}
        >
          {t(camera === 'on' ? 'logistics.drive.scan.stop' : 'logistics.drive.scan.camera')}
        </Button>
      ) : (
        <p className="tf-small tf-soft">{t('logistics.drive.scan.noCamera')}</p>
      )}
      {camera === 'refused' && <p className="tf-small tf-soft">{t('logistics.drive.scan.refused')}</p>}
      <form
        className="tf-row tf-scan"
        onSubmit={(event) => {
          event.preventDefault();
          take(text);
          setText('');
        }}
      >
        <input
          className="tf-input tf-grow"
          inputMode="numeric"
          autoComplete="off"
          aria-label={t('logistics.drive.scan.type')}
          placeholder={t('logistics.drive.scan.type')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button htmlType="submit" disabled={text.trim() === ''}>
          {t('logistics.drive.scan.add')}
        </Button>
      </form>
      <p role="status" className="tf-bad">
        {said?.kind === 'unknown' && t('logistics.drive.scan.unknown', { text: said.text })}
        {said?.kind === 'twice' && t('logistics.drive.scan.twice', { text: said.sscc.slice(-6) })}
      </p>
      <details>
        <summary>{t('logistics.drive.scan.list')}</summary>
        <ul className="tf-sscc">
          {cartons.map((sscc) => (
            <li key={sscc}>
              <code>{sscc}</code>{' '}
              {scanned.includes(sscc) && <CheckCircleOutlined className="tf-good" aria-label="✓" />}
            </li>
          ))}
        </ul>
      </details>
      {missing > 0 && (
        <Button size="small" type="text" onClick={() => setScanned(cartons)}>
          {t('logistics.drive.scan.all')}
        </Button>
      )}
      <ActionButton
        type="primary"
        size="large"
        block
        loading={busy}
        reason={missing > 0 ? t('logistics.drive.short', { count: missing }) : undefined}
        onClick={() => onLoaded(scanned)}
      >
        {t('logistics.drive.loaded')}
      </ActionButton>
    </div>
  );
}

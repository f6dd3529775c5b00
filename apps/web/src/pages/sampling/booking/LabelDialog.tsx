import { useMemo, type JSX } from 'react';
import type { BookingView, MaterialView } from '@tianfu/sdk';
import { Button, Modal } from 'antd';
import { encode } from 'uqr';
import { useWords } from '../../../components/use-words.js';

interface Props {
  readonly booking: BookingView;
  readonly material: MaterialView;
  readonly onClose: () => void;
}

/** The label that goes on the material: read by a phone, and by people. */
export function LabelDialog({ booking, material, onClose }: Props): JSX.Element {
  const { t } = useWords();
  return (
    <Modal
      open
      title={t('sampling.booking.printLabel')}
      onCancel={onClose}
      closable={{ 'aria-label': t('common.close') }}
      footer={
        <Button type="primary" onClick={() => window.print()}>
          {t('sampling.booking.printLabel')}
        </Button>
      }
    >
      <div className="tf-label">
        <QrCode text={material.label} name={t('sampling.booking.qrFor', { label: material.label })} />
        <div>
          <b className="tf-figures">{material.label}</b>
          <p>{material.description}</p>
          <p>
            {material.quantity} {material.unit}
          </p>
          <p className="tf-small">
            {booking.title} · {booking.enterpriseName}
          </p>
        </div>
      </div>
    </Modal>
  );
}

/** Black on white in either scheme: scanners want it so. */
function QrCode({ text, name }: { text: string; name: string }): JSX.Element {
  const { data, size } = useMemo(() => encode(text, { ecc: 'M', border: 2 }), [text]);
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg
      className="tf-qr"
      viewBox={`0 0 ${String(size)} ${String(size)}`}
      role="img"
      aria-label={name}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

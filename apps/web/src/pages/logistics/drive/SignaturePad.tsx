import { useRef, useState, type JSX, type PointerEvent } from 'react';
import { Button } from 'antd';
import { useLogisticsWords } from '../../../words/logistics.js';
import { drawnPicture, type Picture } from './picture.js';

const WIDTH = 640;
const HEIGHT = 240;
const INK = '#1d2130';
const PAPER = '#ffffff';

/** A name written with a finger, dark on white in either scheme: it is a document. */
export function SignaturePad({
  onSigned,
}: {
  onSigned: (picture: Picture | undefined) => void;
}): JSX.Element {
  const { t } = useLogisticsWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [signed, setSigned] = useState(false);
  const at = (event: PointerEvent<HTMLCanvasElement>): readonly [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    return [
      ((event.clientX - box.left) / box.width) * WIDTH,
      ((event.clientY - box.top) / box.height) * HEIGHT,
    ];
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    const pen = event.currentTarget.getContext('2d');
    if (pen === null) return;
    if (!signed) {
      pen.fillStyle = PAPER;
      pen.fillRect(0, 0, WIDTH, HEIGHT);
    }
    pen.strokeStyle = INK;
    pen.lineWidth = 5;
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    pen.beginPath();
    pen.moveTo(...at(event));
  };
  const draw = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const pen = event.currentTarget.getContext('2d');
    pen?.lineTo(...at(event));
    pen?.stroke();
  };
  const end = (): void => {
    if (canvas.current === null) return;
    setSigned(true);
    onSigned(drawnPicture(canvas.current));
  };
  const clear = (): void => {
    canvas.current?.getContext('2d')?.clearRect(0, 0, WIDTH, HEIGHT);
    setSigned(false);
    onSigned(undefined);
  };
  return (
    <div className="tf-stack tf-tight">
      <canvas
        ref={canvas}
        className="tf-signature"
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label={t('logistics.drive.deliver.sign')}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={end}
      />
      <div className="tf-row tf-between">
        <span className="tf-small tf-soft" role="status">
          {t(signed ? 'logistics.drive.deliver.signed' : 'logistics.drive.deliver.sign')}
        </span>
        <Button size="small" onClick={clear}>
          {t('logistics.drive.deliver.clear')}
        </Button>
      </div>
    </div>
  );
}

import { useEffect, useRef, type JSX } from 'react';
import { useLogisticsWords } from '../../../words/logistics.js';
import { makeDetector } from './barcode-detector.js';

const LOOK_EVERY_MS = 250;
const SAME_AGAIN_MS = 2_000;

interface Props {
  readonly onRead: (text: string) => void;
  readonly onRefused: () => void;
}

/** The camera at the back, looked at four times a second; the same label counts again after two seconds only. */
export function CameraScan({ onRead, onRefused }: Props): JSX.Element {
  const { t } = useLogisticsWords();
  const video = useRef<HTMLVideoElement>(null);
  const read = useRef(onRead);
  const refused = useRef(onRefused);
  useEffect(() => {
    read.current = onRead;
    refused.current = onRefused;
  }, [onRead, onRefused]);
  useEffect(() => {
    const detector = makeDetector();
    const screen = video.current;
    let stream: MediaStream | undefined;
    let ended = false;
    const last = { text: '', at: 0 };
    const look = async (): Promise<void> => {
      if (detector === undefined || screen === null || screen.readyState < 2) return;
      for (const { rawValue } of await detector.detect(screen)) {
        const now = performance.now();
        if (rawValue === last.text && now - last.at < SAME_AGAIN_MS) continue;
        Object.assign(last, { text: rawValue, at: now });
        read.current(rawValue);
      }
    };
    // A frame that cannot be read is followed by the next.
    const timer = setInterval(() => void look().catch(() => undefined), LOOK_EVERY_MS);
    navigator.mediaDevices
      .getUserMedia({ video: { facingMode: 'environment' } })
      .then(async (opened) => {
        stream = opened;
        if (ended || screen === null) return opened.getTracks().forEach((track) => track.stop());
        screen.srcObject = opened;
        return screen.play();
      })
      .catch(() => refused.current());
    return () => {
      ended = true;
      clearInterval(timer);
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, []);
  return (
    <video
      ref={video}
      className="tf-camera"
      muted
      playsInline
      aria-label={t('logistics.drive.scan.camera')}
    />
  );
}

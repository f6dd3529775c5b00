/** The part of the Barcode Detection API we use (WICG draft); no browser types know it yet. */
export interface Detector {
  readonly detect: (source: CanvasImageSource) => Promise<readonly { readonly rawValue: string }[]>;
}
type DetectorClass = new (options: { readonly formats: readonly string[] }) => Detector;

const FORMATS = ['code_128', 'qr_code', 'data_matrix'] as const;

// A property the browser may or may not have.
const detectorClass = (): DetectorClass | undefined =>
  (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;

/** Whether this browser reads barcodes and has a camera to read them with. */
export const canScan = (): boolean => detectorClass() !== undefined && 'mediaDevices' in navigator;

export function makeDetector(): Detector | undefined {
  const Detector = detectorClass();
  return Detector === undefined ? undefined : new Detector({ formats: FORMATS });
}

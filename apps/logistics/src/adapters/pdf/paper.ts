import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';

const require = createRequire(import.meta.url);
/** Noto Sans SC (OFL-1.1): Chinese and Latin in one. Only the glyphs a document uses are put into it. */
const FONTS = {
  regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
} as const;
export type Face = keyof typeof FONTS;

const bytesOfFace = new Map<Face, Buffer>();

function fontOf(face: Face): Buffer {
  const known = bytesOfFace.get(face);
  if (known !== undefined) return known;
  const read = readFileSync(require.resolve(FONTS[face]));
  bytesOfFace.set(face, read);
  return read;
}

const POINTS_PER_MM = 72 / 25.4;
/** Points of so many millimetres. */
export const mm = (millimetres: number): number => millimetres * POINTS_PER_MM;

export const A4 = [mm(210), mm(297)] as const;
/** The label most thermal printers of parcels take. */
export const LABEL = [mm(100), mm(150)] as const;

interface TextBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size?: number;
  readonly face?: Face;
  readonly align?: 'left' | 'center' | 'right';
  /** Text that would be higher ends in an ellipsis. */
  readonly height?: number;
  readonly colour?: string;
}

/** A PDF under way, measured in points from the top left. */
export class Paper {
  readonly doc: PDFKit.PDFDocument;
  readonly #bytes: Promise<Buffer>;

  constructor(
    readonly size: readonly [number, number],
    title: string,
  ) {
    this.doc = new PDFDocument({ size: [...size], margin: 0, autoFirstPage: false, info: { Title: title } });
    this.doc.registerFont('regular', fontOf('regular'));
    this.doc.registerFont('bold', fontOf('bold'));
    const chunks: Buffer[] = [];
    this.#bytes = new Promise((resolve, reject) => {
      this.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.doc.on('end', () => {
        resolve(Buffer.concat(chunks));
      });
      this.doc.on('error', reject);
    });
  }

  /** A page more; lets others work in between, as a bulk print has hundreds. */
  async page(): Promise<void> {
    await new Promise(setImmediate);
    this.doc.addPage();
  }

  text(
    text: string,
    { x, y, width, size = 9, face = 'regular', align = 'left', height, colour = 'black' }: TextBox,
  ): void {
    this.doc.font(face).fontSize(size).fillColor(colour);
    // Without a height pdfkit would begin a page of its own accord near the lower edge.
    this.doc.text(text, x, y, { width, align, height: height ?? this.size[1], ellipsis: true, lineGap: 0 });
  }

  heightOf(text: string, width: number, size: number, face: Face = 'regular'): number {
    this.doc.font(face).fontSize(size);
    return this.doc.heightOfString(text, { width, lineGap: 0 });
  }

  rule(x: number, y: number, width: number, thickness = 0.6): void {
    this.doc
      .lineWidth(thickness)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke();
  }

  box(x: number, y: number, width: number, height: number): void {
    this.doc.lineWidth(0.6).rect(x, y, width, height).stroke();
  }

  finish(): Promise<Buffer> {
    this.doc.end();
    return this.#bytes;
  }
}

export interface Picture {
  readonly mediaType: 'image/png' | 'image/jpeg';
  /** Base 64 without line breaks. */
  readonly data: string;
}

/** What the platform keeps as a proof. */
const CHARACTERS_MAX = 600_000;
const SIDE_MAX = 1280;
const QUALITIES = [0.8, 0.6, 0.4] as const;

const dataOf = (url: string): string => url.slice(url.indexOf(',') + 1);

export const drawnPicture = (canvas: HTMLCanvasElement): Picture => ({
  mediaType: 'image/png',
  data: dataOf(canvas.toDataURL('image/png')),
});

/** A photo small enough to be sent over a bad connection. */
export async function shrunkPhoto(file: Blob): Promise<Picture> {
  const image = await createImageBitmap(file);
  const scale = Math.min(1, SIDE_MAX / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const tries = QUALITIES.map((quality) => () => dataOf(canvas.toDataURL('image/jpeg', quality)));
  for (const make of tries) {
    const data = make();
    if (data.length <= CHARACTERS_MAX) return { mediaType: 'image/jpeg', data };
  }
  throw new Error('the photo is too large even when shrunk');
}

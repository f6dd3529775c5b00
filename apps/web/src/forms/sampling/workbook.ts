/** What the platform reads of one workbook. */
export const WORKBOOK_BYTES_MAX = 262_144;
export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const CHUNK_BYTES = 32_768;

/** A file's bytes as base64; in pieces, because a call takes only so many arguments. */
export function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + CHUNK_BYTES)));
  }
  return btoa(pieces.join(''));
}

/** The other way round. */
export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

/** Why a file need not be sent at all. */
export function workbookFault({
  name,
  size,
}: {
  name: string;
  size: number;
}): 'excelType' | 'excelLarge' | undefined {
  if (!name.toLowerCase().endsWith('.xlsx')) return 'excelType';
  return size > WORKBOOK_BYTES_MAX ? 'excelLarge' : undefined;
}

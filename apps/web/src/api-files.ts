import { problemOf, type FileView } from '@tianfu/sdk';
import { client } from './api.js';

/** What the platform keeps: pictures and PDF up to five megabytes. */
export const FILE_BYTES_MAX = 5_242_880;
export const FILE_TYPES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'];
const TRANSFER_TIMEOUT_MS = 120_000;

async function request(
  path: string,
  init: { method: string; headers: Record<string, string>; body?: Blob },
): Promise<Response> {
  const signal = AbortSignal.timeout(TRANSFER_TIMEOUT_MS);
  const response = await client.connection.request(path, { ...init, signal });
  if (!response.ok) throw await problemOf(response, client.connection.language);
  return response;
}

/** Hands a file to the platform, which tells by its content what it is. */
export async function uploadFile(file: File): Promise<FileView> {
  const response = await request(`/v1/files?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': file.type },
    body: file,
  });
  // The platform answers an upload with what its contract calls a file.
  return (await response.json()) as FileView;
}

/** A file's content. An address alone would not do: the call says for which enterprise it is made. */
export async function downloadFile(fileId: string): Promise<Blob> {
  const response = await request(`/v1/files/${encodeURIComponent(fileId)}`, { method: 'GET', headers: {} });
  return response.blob();
}

/** A booking for one's own calendar, as an `.ics` file. */
export async function downloadCalendar(bookingId: string): Promise<Blob> {
  const path = `/v1/sample-bookings/${encodeURIComponent(bookingId)}/calendar.ics`;
  const response = await request(path, { method: 'GET', headers: { accept: 'text/calendar' } });
  return response.blob();
}

/** Lets the browser save a blob under a name. */
export function saveAs(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** Papers of one consignment or of several as one PDF. */
export async function downloadPapers(paper: string, consignmentIds: readonly string[]): Promise<Blob> {
  const ids = consignmentIds.map(encodeURIComponent).join(',');
  const path = `/v1/papers/${encodeURIComponent(paper)}?consignmentIds=${ids}`;
  const response = await request(path, { method: 'GET', headers: { accept: 'application/pdf' } });
  return response.blob();
}

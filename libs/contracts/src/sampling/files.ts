import { Base64, Id, Instant, OneOf, Optional, Text, WholeNumber } from '../declare/index.js';

/** What may be kept: told by the content itself, never by what the sender calls it. */
export const FILE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;
export const MAX_FILE_BYTES = 5_242_880;
/** One part of a file on its way over NATS, whose messages are at most one mebibyte. */
export const FILE_PART_BYTES = 524_288;
export const MAX_FILE_PARTS = MAX_FILE_BYTES / FILE_PART_BYTES;

export class FileView {
  @Id()
  fileId: string;

  @Text({ max: 200 })
  name: string;

  @OneOf(FILE_TYPES)
  type: string;

  @WholeNumber({ min: 1, max: MAX_FILE_BYTES })
  bytes: number;

  @Instant()
  at: string;
}

export class StoreFilePart {
  /** Chosen by the gateway. */
  @Id()
  fileId: string;

  @Text({ max: 200 })
  name: string;

  @WholeNumber({ min: 0, max: MAX_FILE_PARTS - 1 })
  part: number;

  @WholeNumber({ min: 1, max: MAX_FILE_PARTS })
  parts: number;

  @Base64({ maxBytes: FILE_PART_BYTES })
  content: string;
}

export class FilePartStored {
  /** Of the last part: the whole file was checked and is kept. */
  @Optional()
  @Text({ max: 40 })
  type?: string;

  @WholeNumber({ min: 0, max: MAX_FILE_BYTES })
  bytes: number;
}

export class FileRef {
  @Id()
  fileId: string;
}

export class FilePartRef extends FileRef {
  @WholeNumber({ min: 0, max: MAX_FILE_PARTS - 1 })
  part: number;
}

export class FilePart {
  @Text({ max: 200 })
  name: string;

  @OneOf(FILE_TYPES)
  type: string;

  @WholeNumber({ min: 1, max: MAX_FILE_BYTES })
  bytes: number;

  @WholeNumber({ min: 1, max: MAX_FILE_PARTS })
  parts: number;

  @Base64({ maxBytes: FILE_PART_BYTES })
  content: string;
}

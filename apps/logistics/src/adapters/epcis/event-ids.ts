import { createHash } from 'node:crypto';
import type { EventIds } from '../../application/event-ports.js';

/** UUIDs of version 8 (RFC 9562, 5.8) made of SHA-256: the same text gives the same one. */
export class HashedEventIds implements EventIds {
  of(text: string): string {
    const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
    bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
    const hex = bytes.toString('hex');
    return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }
}

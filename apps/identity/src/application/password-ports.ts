/** What changing and resetting a password ask of the outside. */
import type { Tx } from '@tianfu/service';
import type { ResetRequest } from '../domain/reset-code.js';

export interface ResetStore {
  /** The request of a contact, if there is one; none other of the same contact goes on until the commit. */
  lock(tx: Tx, contactHash: Buffer): Promise<ResetRequest | undefined>;
  save(tx: Tx, contactHash: Buffer, request: ResetRequest): Promise<void>;
  /** The code is used up. */
  remove(tx: Tx, contactHash: Buffer): Promise<void>;
}

/** The way to a person's phone or mailbox. */
export interface Messages {
  /** Whether there is one at all; said before anything is looked up. */
  readonly available: boolean;
  sendResetCode(contact: string, code: string): Promise<void>;
}

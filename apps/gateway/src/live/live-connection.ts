import type { ServerResponse } from 'node:http';
import type { ResolvedCaller } from '../callers/callers.js';
import type { Credential } from '../callers/credential.js';

/** What may wait in memory for one listener; who reads slower is cut off and fetches again when it is back. */
const MAX_WAITING_BYTES = 262_144;

/** Somebody who listens. */
export class LiveConnection {
  /** When the caller's rights were last looked at. */
  checkedAtMs = Date.now();

  constructor(
    private readonly response: ServerResponse,
    readonly credential: Credential,
    readonly enterpriseId: string | undefined,
    public resolved: ResolvedCaller,
  ) {}

  get personId(): string {
    return this.resolved.caller.personId ?? this.resolved.sessionId;
  }

  write(text: string): void {
    if (this.response.destroyed) return;
    if (this.response.writableLength > MAX_WAITING_BYTES) {
      this.response.destroy();
      return;
    }
    this.response.write(text);
  }

  close(): void {
    this.response.end();
  }

  onClosed(listener: () => void): void {
    this.response.once('close', listener);
  }
}

/** One server-sent event. `data` is one line: JSON has no others. */
export const eventText = (id: string, event: string, data: string): string =>
  `id: ${id}\nevent: ${event}\ndata: ${data}\n\n`;

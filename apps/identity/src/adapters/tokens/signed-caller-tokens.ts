import { Injectable } from '@nestjs/common';
import { TokenSigner, type Caller } from '@tianfu/service';
import type { CallerTokens } from '../../application/ports.js';

const TOKEN_LIFE_SECONDS = 60;

/** Mints caller tokens with identity's own key, the only one believed for persons and API keys. */
@Injectable()
export class SignedCallerTokens implements CallerTokens {
  constructor(private readonly signer: TokenSigner) {}

  mint(caller: Caller, end: Date | undefined): { token: string; expiresAt: Date } {
    const nowMs = Date.now();
    const leftSeconds = end === undefined ? TOKEN_LIFE_SECONDS : Math.floor((end.getTime() - nowMs) / 1000);
    // PostgreSQL has found it alive just now, so the last second is granted whole.
    const lifeSeconds = Math.min(TOKEN_LIFE_SECONDS, Math.max(1, leftSeconds));
    return {
      token: this.signer.sign(caller, lifeSeconds),
      // The signer counts whole seconds from the last full one.
      expiresAt: new Date((Math.floor(nowMs / 1000) + lifeSeconds) * 1000),
    };
  }
}
